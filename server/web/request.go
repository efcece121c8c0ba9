package web

import (
	"context"
	"crypto/rand"
	"net/http"
	"net/netip"
	"regexp"
	"slices"
	"strings"
)

type contextKey int

const (
	requestIDKey contextKey = iota
	clientKey
)

// requestIDLength is enough to be unique for as long as logs are kept: 80 bits in base 32.
const requestIDLength = 16

var foreignRequestID = regexp.MustCompile(`^[\w.-]{8,64}$`)

// RequestID is the id of the request that a context belongs to, as in the log and in X-Request-Id; empty outside of one.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey).(string)
	return id
}

// clientAddr is who asks, seen past trusted proxies; the zero Addr where nobody can tell.
func clientAddr(ctx context.Context) netip.Addr {
	addr, _ := ctx.Value(clientKey).(netip.Addr)
	return addr
}

// identify gives every request an id and finds out who asks. A trusted proxy may bring an id of its own.
func (s *Server) identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		peer := peerAddr(r)
		id := rand.Text()[:requestIDLength]
		if given := r.Header.Get("X-Request-Id"); s.trusted(peer) && foreignRequestID.MatchString(given) {
			id = given
		}
		w.Header().Set("X-Request-Id", id)
		ctx := context.WithValue(r.Context(), requestIDKey, id)
		ctx = context.WithValue(ctx, clientKey, s.client(peer, r.Header.Values("X-Forwarded-For")))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// client is the last address in X-Forwarded-For that is not a trusted proxy. Everything before it was written by that
// client and may be invented.
func (s *Server) client(peer netip.Addr, forwarded []string) netip.Addr {
	if !s.trusted(peer) {
		return peer
	}
	client := peer
	for _, hop := range slices.Backward(strings.Split(strings.Join(forwarded, ","), ",")) {
		addr, err := parseHop(hop)
		if err != nil {
			return client
		}
		client = addr
		if !s.trusted(addr) {
			return client
		}
	}
	return client
}

func (s *Server) trusted(addr netip.Addr) bool {
	return slices.ContainsFunc(s.o.TrustedProxies, func(p netip.Prefix) bool { return p.Contains(addr) })
}

func peerAddr(r *http.Request) netip.Addr {
	ap, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	return ap.Addr().Unmap().WithZone("")
}

// parseHop reads an address as proxies write it: bare, in brackets, or with a port.
func parseHop(hop string) (netip.Addr, error) {
	hop = strings.TrimSpace(hop)
	if ap, err := netip.ParseAddrPort(hop); err == nil {
		return ap.Addr().Unmap().WithZone(""), nil
	}
	addr, err := netip.ParseAddr(strings.Trim(hop, "[]"))
	return addr.Unmap().WithZone(""), err
}

// shorten is the part of an address that a log may keep: /24 or /48 says which network, not which household.
func shorten(addr netip.Addr) string {
	bits := 24
	if addr.Is6() {
		bits = 48
	}
	p, err := addr.Prefix(bits)
	if err != nil {
		return ""
	}
	return p.String()
}
