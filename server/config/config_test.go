package config

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"net/netip"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write docs/config.md instead of comparing it")

func env(pairs ...string) func(string) string {
	m := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return func(name string) string { return m[name] }
}

func TestLoadNothing(t *testing.T) {
	c, err := Load(env())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Config{}, c); diff != "" {
		t.Errorf("an empty environment is not the zero configuration (-want +got):\n%s", diff)
	}
	if c.HTTPS() {
		t.Error("got https without anybody saying so")
	}
}

func TestLoad(t *testing.T) {
	c, err := Load(env(
		DatabaseURLName, " postgres://u:secret@db/rat ",
		PublicURLName, "https://rat.example.org/",
		TrustedProxiesName, "127.0.0.1, 10.1.2.3/8,, ::1",
		TLSCertName, "c.pem", TLSKeyName, "k.pem",
	))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(c.DatabaseURL), "postgres://u:secret@db/rat"; got != want {
		t.Errorf("database: got %q, want %q", got, want)
	}
	if got, want := c.PublicURL.String(), "https://rat.example.org"; got != want {
		t.Errorf("public URL: got %q, want %q", got, want)
	}
	want := []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32"), netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("::1/128")}
	if diff := cmp.Diff(want, c.TrustedProxies, cmp.Comparer(func(a, b netip.Prefix) bool { return a == b })); diff != "" {
		t.Errorf("proxies (-want +got):\n%s", diff)
	}
	if !c.HTTPS() || c.TLSCert != "c.pem" || c.TLSKey != "k.pem" {
		t.Errorf("TLS: got %q %q", c.TLSCert, c.TLSKey)
	}
}

func TestLoadRefuses(t *testing.T) {
	for name, tt := range map[string]struct {
		getenv func(string) string
		want   []string
	}{
		"another database":      {env(DatabaseURLName, "mysql://u:secret@h/d"), []string{DatabaseURLName, "postgres://"}},
		"a broken database URL": {env(DatabaseURLName, "postgres://u:secret@h:port/d"), []string{DatabaseURLName}},
		"a public path":         {env(PublicURLName, "https://example.org/rat"), []string{PublicURLName, "https://example.org", "only"}},
		"a public host alone":   {env(PublicURLName, "example.org"), []string{PublicURLName, "scheme"}},
		"a proxy's name":        {env(TrustedProxiesName, "10.0.0.1,proxy"), []string{TrustedProxiesName, `"proxy"`}},
		"half of TLS":           {env(TLSCertName, "c.pem"), []string{TLSCertName, TLSKeyName, "both"}},
		"two at once":           {env(PublicURLName, "x", TrustedProxiesName, "y"), []string{PublicURLName, TrustedProxiesName}},
	} {
		t.Run(name, func(t *testing.T) {
			c, err := Load(tt.getenv)
			if err == nil {
				t.Fatalf("got %+v, want an error", c)
			}
			for _, want := range tt.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("got %q, want it to name %q", err, want)
				}
			}
			if strings.Contains(err.Error(), "secret") {
				t.Errorf("the password is in the message: %q", err)
			}
		})
	}
}

// The password must not reach a log by any of the usual ways to print a value.
func TestPasswordStaysSecret(t *testing.T) {
	c, err := Load(env(DatabaseURLName, "postgres://u:secret@db/rat?password=secret"))
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	slog.New(slog.NewTextHandler(&log, nil)).Info("starting", "config", c, "database", c.DatabaseURL)
	jsonText, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	for how, text := range map[string]string{
		"slog": log.String(), "json": string(jsonText),
		"%v": fmt.Sprintf("%v", c), "%+v": fmt.Sprintf("%+v", c), "%#v": fmt.Sprintf("%#v", c), "%q": fmt.Sprintf("%q", c.DatabaseURL),
	} {
		if strings.Contains(text, "secret") {
			t.Errorf("%s shows the password: %s", how, text)
		}
		if !strings.Contains(text, "db/rat") {
			t.Errorf("%s does not say which database: %s", how, text)
		}
	}
}

func TestUnknown(t *testing.T) {
	got := Unknown([]string{"PATH=/bin", PublicURLName + "=x", "RATSFENSTER_PUBLIC_ULR=y", "RATSFENSTER_TEST_ALL=1"})
	if diff := cmp.Diff([]string{"RATSFENSTER_PUBLIC_ULR"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestReference compares docs/config.md with the variables; `go generate ./server/config` writes it.
func TestReference(t *testing.T) {
	const path = "../../docs/config.md"
	want := Reference()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("docs/config.md is stale, run make generate (-want +got):\n%s", diff)
	}
}
