package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"syscall"
	"time"
)

// Permission says which addresses one source may be fetched from besides public ones.
// It comes from the command line or an administrator, never from what a server says.
type Permission struct {
	Private     []string // "host:port" pairs that may resolve to private or loopback addresses
	InsecureTLS []string // "host:port" pairs whose certificate chain is not verified
}

// ErrPrivate says that an address leads to a machine that is not public and that nobody has permitted.
var ErrPrivate = errors.New("the address is private or local")

// special are ranges that are neither private by netip's word nor the public internet.
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),       // this network
	netip.MustParsePrefix("100.64.0.0/10"),   // carrier-grade NAT
	netip.MustParsePrefix("192.0.0.0/24"),    // IETF protocol assignments
	netip.MustParsePrefix("192.0.2.0/24"),    // documentation
	netip.MustParsePrefix("198.18.0.0/15"),   // benchmarking
	netip.MustParsePrefix("198.51.100.0/24"), // documentation
	netip.MustParsePrefix("203.0.113.0/24"),  // documentation
	netip.MustParsePrefix("240.0.0.0/4"),     // reserved
	netip.MustParsePrefix("::/96"),           // IPv4-compatible: an IPv4 address in disguise
	netip.MustParsePrefix("fec0::/10"),       // site-local, the forerunner of private
	netip.MustParsePrefix("64:ff9b::/96"),    // NAT64: an IPv4 address in disguise
	netip.MustParsePrefix("64:ff9b:1::/48"),  // local NAT64
	netip.MustParsePrefix("2002::/16"),       // 6to4: another disguise
	netip.MustParsePrefix("2001::/32"),       // Teredo
	netip.MustParsePrefix("2001:db8::/32"),   // documentation
}

// public reports whether an address belongs to the public internet.
func public(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("") // no prefix contains an address with a zone
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return false
	}
	return !slices.ContainsFunc(special, func(p netip.Prefix) bool { return p.Contains(ip) })
}

// HostPort returns the "host:port" that u is fetched from.
func HostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = "80"
		if u.Scheme == "https" {
			port = "443"
		}
	}
	return net.JoinHostPort(strings.ToLower(u.Hostname()), port)
}

// loopback reports whether u names this machine itself.
func loopback(u *url.URL) bool {
	host := u.Hostname()
	if host == "localhost" {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}

// Guarded is a transport that dials public addresses, and those that the permission names. The
// check sees the resolved address right before the connection, so a name that changes
// its address in between gains nothing.
func Guarded(p Permission, connect, header time.Duration) *http.Transport {
	dial := func(ctx context.Context, network, addr string) (net.Conn, error) {
		d := net.Dialer{Timeout: connect}
		if !slices.Contains(p.Private, strings.ToLower(addr)) {
			d.Control = func(_, resolved string, _ syscall.RawConn) error {
				ap, err := netip.ParseAddrPort(resolved)
				if err != nil || !public(ap.Addr()) {
					return ErrPrivate
				}
				return nil
			}
		}
		return d.DialContext(ctx, network, addr)
	}
	t := &http.Transport{
		DialContext:           dial,
		TLSHandshakeTimeout:   connect,
		ResponseHeaderTimeout: header,
		IdleConnTimeout:       90 * time.Second,
		MaxIdleConnsPerHost:   Parallel,
		ForceAttemptHTTP2:     true,
		// Proxies from the environment are not used: the guard could not see behind them.
	}
	if len(p.InsecureTLS) > 0 {
		t.DialTLSContext = func(ctx context.Context, network, addr string) (net.Conn, error) {
			conn, err := dial(ctx, network, addr)
			if err != nil {
				return nil, err
			}
			host, _, err := net.SplitHostPort(addr)
			if err != nil {
				return nil, errors.Join(err, conn.Close())
			}
			// The operator has named this very host and port; others are verified.
			insecure := slices.Contains(p.InsecureTLS, strings.ToLower(addr))
			tc := tls.Client(conn, &tls.Config{ServerName: host, MinVersion: tls.VersionTLS12, InsecureSkipVerify: insecure}) //nolint:gosec // asked for by the operator
			ctx, cancel := context.WithTimeout(ctx, connect)
			defer cancel()
			if err := tc.HandshakeContext(ctx); err != nil {
				return nil, errors.Join(err, conn.Close())
			}
			return tc, nil
		}
	}
	return t
}
