package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/config"
)

// proxy runs Debian's nginx with deploy/nginx.conf in front of a server and returns a client that trusts it. Only names,
// ports and paths of the file are changed. Without nginx the test is skipped.
func proxy(t *testing.T, backend string) (client *http.Client, secure, plain string) {
	t.Helper()
	path, err := exec.LookPath("nginx")
	if err != nil {
		if path, err = exec.LookPath("/usr/sbin/nginx"); err != nil {
			t.Skip("this test needs nginx (Debian: apt-get install nginx)")
		}
	}
	conf, err := os.ReadFile(filepath.Join("..", "..", "deploy", "nginx.conf"))
	if err != nil {
		t.Fatal(err)
	}
	cert, key := certificate(t, "rat.example.org", time.Now().Add(-time.Hour), time.Now().Add(time.Hour))
	secure, plain = freePort(t), freePort(t)
	site := string(conf)
	for _, change := range [][2]string{
		{"127.0.0.1:8080", backend},
		{"listen 443 ssl http2", "listen " + secure + " ssl http2"},
		{"listen [::]:443 ssl http2;", ""},
		{"listen 80;", "listen " + plain + ";"},
		{"listen [::]:80;", ""},
		{"/etc/ssl/ratsfenster/fullchain.pem", cert},
		{"/etc/ssl/ratsfenster/key.pem", key},
	} {
		if !strings.Contains(site, change[0]) {
			t.Fatalf("deploy/nginx.conf has no %q", change[0])
		}
		site = strings.Replace(site, change[0], change[1], 1)
	}
	dir := t.TempDir()
	user := ""
	if os.Getuid() == 0 {
		user = "user root; " // whom the test's folders belong to
	}
	whole := user + "worker_processes 1; daemon off; pid " + dir + "/pid; error_log " + dir + "/error.log;\nevents {}\nhttp {\n" +
		"client_body_temp_path " + dir + "/b; proxy_temp_path " + dir + "/p; fastcgi_temp_path " + dir + "/f; uwsgi_temp_path " + dir + "/u; scgi_temp_path " + dir + "/s;\n" +
		site + "}\n"
	file := filepath.Join(dir, "nginx.conf")
	if err := os.WriteFile(file, []byte(whole), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.CommandContext(t.Context(), path, "-t", "-p", dir, "-c", file).CombinedOutput(); err != nil {
		t.Fatalf("nginx refuses deploy/nginx.conf: %s", out)
	}
	nginx := exec.CommandContext(context.Background(), path, "-p", dir, "-c", file)
	if err := nginx.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = nginx.Process.Signal(syscall.SIGTERM)
		_ = nginx.Wait() // it ends by our signal
	})
	pem, err := os.ReadFile(cert)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem)
	client = &http.Client{
		Transport: &http.Transport{
			TLSClientConfig: &tls.Config{RootCAs: pool, ServerName: "rat.example.org"}, ForceAttemptHTTP2: true, DisableCompression: true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	t.Cleanup(client.CloseIdleConnections)
	for range 100 {
		if conn, err := net.Dial("tcp", secure); err == nil {
			_ = conn.Close()
			return client, "https://" + secure, "http://" + plain
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("nginx does not listen after five seconds")
	return nil, "", ""
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// What deploy/nginx.conf promises, through a real nginx: HTTP/2, packed answers as they are, the visitor's own address and
// one request id in both, our own refusals, no metrics for the world.
func TestBehindNginx(t *testing.T) {
	var log lines
	e := &environment{data: t.TempDir(), log: slog.New(slog.NewJSONHandler(&log, nil)), cfg: config.Config{
		PublicURL: address(t, "https://rat.example.org"), TrustedProxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")},
	}}
	base, _ := startIn(t, e, serveCommand{NoDemo: true, NoFiles: true})
	client, secure, plain := proxy(t, strings.TrimPrefix(base, "http://"))
	get := func(method, url string, body io.Reader, header ...string) *http.Response {
		t.Helper()
		req, err := http.NewRequestWithContext(t.Context(), method, url, body)
		if err != nil {
			t.Fatal(err)
		}
		req.Host = "rat.example.org"
		for i := 0; i < len(header); i += 2 {
			req.Header.Set(header[i], header[i+1])
		}
		resp, err := client.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { resp.Body.Close() })
		return resp
	}

	page := get(http.MethodGet, secure+"/", nil, "Accept-Encoding", "gzip", "X-Forwarded-For", "203.0.113.9")
	if page.StatusCode != http.StatusOK || page.ProtoMajor != 2 {
		t.Errorf("got %s by %s, want 200 by HTTP/2", page.Status, page.Proto)
	}
	for name, want := range map[string]string{
		"Content-Encoding": "gzip", "Strict-Transport-Security": "max-age", "Content-Security-Policy": "default-src 'none'", "Vary": "Accept-Encoding",
	} {
		if got := page.Header.Get(name); !strings.Contains(got, want) {
			t.Errorf("got %s %q, want %q", name, got, want)
		}
	}
	if server := page.Header.Get("Server"); strings.Contains(server, "/") {
		t.Errorf("nginx tells its version: %s", server)
	}
	id := page.Header.Get("X-Request-Id")
	if line := log.find(id); id == "" || !strings.Contains(line, `"from":"127.0.0.0/24"`) {
		t.Errorf("request %q is in the log as %q, want the address that nginx saw and not the one that was claimed", id, line)
	}
	if moved := get(http.MethodGet, plain+"/vorlagen?q=x", nil); moved.StatusCode != http.StatusMovedPermanently ||
		moved.Header.Get("Location") != "https://rat.example.org/vorlagen?q=x" {
		t.Errorf("without encryption: got %s to %q", moved.Status, moved.Header.Get("Location"))
	}
	if m := get(http.MethodGet, secure+"/metrics", nil); m.StatusCode != http.StatusNotFound {
		t.Errorf("the world reads /metrics: %s", m.Status)
	}
	large := get(http.MethodPost, secure+"/graphql", strings.NewReader(strings.Repeat("x", 3<<19)), "Content-Type", "application/json")
	if large.StatusCode != http.StatusRequestEntityTooLarge || large.Header.Get("X-Request-Id") == "" {
		t.Errorf("1.5 MiB: got %s with id %q, want our own refusal", large.Status, large.Header.Get("X-Request-Id"))
	}
	query := get(http.MethodPost, secure+"/graphql", strings.NewReader(`{"query":"{bodies{name}}"}`), "Content-Type", "application/json")
	if query.StatusCode != http.StatusOK || query.Header.Get("ETag") == "" {
		t.Errorf("GraphQL: got %s, ETag %q", query.Status, query.Header.Get("ETag"))
	}
}
