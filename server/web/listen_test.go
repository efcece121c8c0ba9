package web

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestLocalhostIsBothAddresses(t *testing.T) {
	h := start(t, Options{Routes: Routes{Pages: text("page")}})
	if !strings.HasPrefix(h.URL(), "http://localhost:") {
		t.Errorf("got %s", h.URL())
	}
	_, port, _ := net.SplitHostPort(h.listeners[0].Addr().String())
	for _, host := range []string{"127.0.0.1", "::1"} {
		if host == "::1" && !hasIPv6(t) {
			t.Skip("no IPv6 on this machine")
		}
		res, err := http.Get("http://" + net.JoinHostPort(host, port))
		if err != nil {
			t.Errorf("%s: %v", host, err)
			continue
		}
		res.Body.Close()
	}
}

func hasIPv6(t *testing.T) bool {
	t.Helper()
	l, err := net.Listen("tcp", "[::1]:0")
	if err != nil {
		return false
	}
	l.Close()
	return true
}

func TestListenSaysWhatIsWrong(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, port, _ := net.SplitHostPort(taken.Addr().String())
	for name, tt := range map[string]struct {
		o    Options
		want []string
	}{
		"a taken port":   {Options{Addr: "localhost:" + port}, []string{"127.0.0.1:" + port, "taken", "--addr"}},
		"no port":        {Options{Addr: "localhost"}, []string{`"localhost"`, "host:port"}},
		"no certificate": {Options{Addr: "localhost:0", TLSCert: "absent.pem", TLSKey: "absent.pem"}, []string{"TLS", "absent.pem"}},
		"a strange host": {Options{Addr: "192.0.2.1:0"}, []string{"192.0.2.1"}},
	} {
		tt.o.Routes.Pages, tt.o.Log, tt.o.Clock = http.NotFoundHandler(), slog.New(slog.DiscardHandler), time.Now
		s := New(tt.o)
		err := s.Listen(t.Context())
		if err == nil {
			s.closeListeners()
			t.Errorf("%s: got no error", name)
			continue
		}
		for _, want := range tt.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: got %q, want it to name %q", name, err, want)
			}
		}
	}
}

func TestStopLetsRunningRequestsFinish(t *testing.T) {
	entered, release := make(chan struct{}), make(chan struct{})
	pages := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(entered)
		<-release
		io.WriteString(w, "finished")
	})
	h := start(t, Options{Routes: Routes{Pages: pages}})
	answer := make(chan string, 1)
	go func() {
		res, err := http.Get(h.URL())
		if err != nil {
			answer <- err.Error()
			return
		}
		defer res.Body.Close()
		body, _ := io.ReadAll(res.Body)
		answer <- string(body)
	}()
	<-entered
	stopped := make(chan error, 1)
	go func() { stopped <- h.stop() }()
	for !h.stopping.Load() {
		time.Sleep(time.Millisecond)
	}
	close(release)
	if got := <-answer; got != "finished" {
		t.Errorf("got %q", got)
	}
	if err := <-stopped; err != nil {
		t.Errorf("stopping: %v", err)
	}
	if res, err := http.Get(h.URL()); err == nil {
		res.Body.Close()
		t.Error("the server still answers")
	}
}

func TestStopBreaksOffWhatTakesTooLong(t *testing.T) {
	entered := make(chan struct{})
	pages := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(entered)
		<-r.Context().Done()
	})
	h := start(t, Options{Routes: Routes{Pages: pages}, Limits: Limits{Shutdown: 50 * time.Millisecond}})
	go func() {
		if res, err := http.Get(h.URL()); err == nil {
			res.Body.Close()
		}
	}()
	<-entered
	if err := h.stop(); err == nil || !strings.Contains(err.Error(), context.DeadlineExceeded.Error()) {
		t.Errorf("got %v, want the deadline", err)
	}
}

func TestTLSSpeaksHTTP2(t *testing.T) {
	cert, key, pool := selfSigned(t)
	h := start(t, Options{Routes: Routes{Pages: text("page")}, TLSCert: cert, TLSKey: key, HSTS: true})
	client := &http.Client{Transport: &http.Transport{ForceAttemptHTTP2: true, TLSClientConfig: &tls.Config{RootCAs: pool}}}
	defer client.CloseIdleConnections()
	res, err := client.Get(h.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.ProtoMajor != 2 || !strings.HasPrefix(h.URL(), "https://localhost:") || res.Header.Get("Strict-Transport-Security") == "" {
		t.Errorf("got %s from %s", res.Proto, h.URL())
	}
}

func selfSigned(t *testing.T) (certFile, keyFile string, pool *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), DNSNames: []string{"localhost"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	keyDER, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name, kind string, der []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool = x509.NewCertPool()
	pool.AddCert(parsed)
	return write("cert.pem", "CERTIFICATE", der), write("key.pem", "PRIVATE KEY", keyDER), pool
}
