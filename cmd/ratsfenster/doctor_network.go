package main

import (
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/config"
)

// checkLock says who has the data folder, and asks a running server whether it is ready.
func checkLock(ctx context.Context, x *examination) []finding {
	holder := x.env.holder()
	if x.env.deserted() {
		return []finding{worrying("`systemctl start ratsfenster`, or `ratsfenster serve`", "no server runs on this data folder")}
	}
	address := servedAt(holder)
	if address == "" {
		return []finding{good("%s has the data folder", holder)}
	}
	status, said, err := ask(ctx, address+"/readyz")
	switch {
	case err != nil:
		return []finding{failing("see its log: `journalctl -u ratsfenster -n 50`", "%s has the data folder and does not answer: %s", holder, reason(err))}
	case status != http.StatusOK:
		return []finding{worrying("wait, or see its log: `journalctl -u ratsfenster -n 50`", "%s is not ready: %s", holder, said)}
	}
	return []finding{good("%s is ready", holder)}
}

// servedAt finds the address in what the holder of the data folder said of itself, empty if it does not serve.
func servedAt(holder string) string {
	for field := range strings.SplitSeq(holder, ", ") {
		if strings.HasPrefix(field, "http") {
			return field
		}
	}
	return ""
}

// ask gets a page of our own server on this machine. Its certificate names the town and not this machine's address.
func ask(ctx context.Context, address string) (status int, said string, err error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, "", err
	}
	if req.URL.Hostname() == "localhost" { // a container or a bare system may not know the name
		req.URL.Host = net.JoinHostPort("127.0.0.1", req.URL.Port())
	}
	client := http.Client{Transport: &http.Transport{Proxy: nil, TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}} //nolint:gosec // see above
	resp, err := client.Do(req)
	if err != nil {
		return 0, "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, 1<<10))
	return resp.StatusCode, strings.TrimSpace(string(body)), err
}

// checkProxy looks for settings that contradict each other.
func checkProxy(_ context.Context, x *examination) []finding {
	cfg := x.env.cfg
	for _, p := range cfg.TrustedProxies {
		if p.Bits() == 0 {
			return []finding{failing("name the proxy's own address", "%s trusts everybody (%s): whoever asks can pretend to be somebody else", config.TrustedProxiesName, p)}
		}
	}
	switch {
	case cfg.PublicURL == nil:
		return []finding{worrying("set it to the address that people type, like https://rat.example.org", "%s is not set: links in feeds, calendars and previews point to this machine",
			config.PublicURLName)}
	case cfg.PublicURL.Scheme == "http" && !local(cfg.PublicURL.Hostname()):
		return []finding{worrying("put a proxy with TLS in front (deploy/nginx.conf) and write https", "people reach the site without encryption: %s", cfg.PublicURL)}
	case cfg.PublicURL.Scheme == "https" && cfg.TLSCert == "" && len(cfg.TrustedProxies) == 0:
		return []finding{worrying("set it to the proxy's address, like 127.0.0.1,::1", "%s is not set, although a proxy speaks https for us: everybody seems to come from its address, and limits hit the whole town",
			config.TrustedProxiesName)}
	}
	return []finding{good("people come to %s", cfg.PublicURL)}
}

func local(host string) bool {
	addr, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && addr.IsLoopback()
}

// When to speak of a certificate: those of Let's Encrypt are renewed a month before their end.
const (
	certificateSoon = 21 * 24 * time.Hour
)

// checkTLS reads our own certificate, where we have one. A proxy's is the proxy's.
func checkTLS(_ context.Context, x *examination) []finding {
	cfg := x.env.cfg
	if cfg.TLSCert == "" {
		return nil
	}
	pair, err := tls.LoadX509KeyPair(cfg.TLSCert, cfg.TLSKey)
	if err != nil {
		return []finding{failing("are both files there, do they belong together, and can the service's user read them?", "the certificate cannot be used: %s", reason(err))}
	}
	left := pair.Leaf.NotAfter.Sub(x.clock())
	days := int(left.Hours() / 24)
	switch {
	case left <= 0:
		return []finding{failing("renew it and restart the service", "the certificate ended on %s", pair.Leaf.NotAfter.Format(time.DateOnly))}
	case x.clock().Before(pair.Leaf.NotBefore):
		return []finding{failing("is the clock right?", "the certificate begins on %s only", pair.Leaf.NotBefore.Format(time.DateOnly))}
	case cfg.PublicURL != nil && pair.Leaf.VerifyHostname(cfg.PublicURL.Hostname()) != nil:
		return []finding{failing("get one for that name", "the certificate does not hold for %s", cfg.PublicURL.Hostname())}
	case left < certificateSoon:
		return []finding{worrying("renew it; does the timer that should do it run?", "the certificate ends in %d days", days)}
	}
	return []finding{good("the certificate holds for another %d days", days)}
}
