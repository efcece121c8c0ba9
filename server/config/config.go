// Package config reads the environment. Every RATSFENSTER_* variable is declared once in variables.go, with its default,
// its meaning and its check; docs/config.md is printed from there. It knows nothing about who uses the values.
package config

import (
	"errors"
	"fmt"
	"log/slog"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// Config is what the environment says, checked. The zero value is a valid configuration: SQLite in the data folder,
// no proxy, no TLS.
type Config struct {
	// DatabaseURL is the address of a PostgreSQL database, or empty for SQLite in the data folder.
	DatabaseURL DatabaseURL
	// PublicURL is scheme and host under which people reach this server, without a path; nil where nobody said so.
	PublicURL *url.URL
	// TrustedProxies are the addresses whose X-Forwarded-For is believed.
	TrustedProxies []netip.Prefix
	// Files is the folder of papers' files, shared by all nodes; empty for the one in the data folder.
	Files string
	// TownFolder holds how the town shows itself; empty: the folder "town" in the data folder.
	TownFolder string
	// TLSCert and TLSKey are PEM files; both are set or both are empty.
	TLSCert, TLSKey string
}

// DatabaseURL is a database's address, password included. It prints and logs itself without the password; whoever opens
// the database converts it to a string.
type DatabaseURL string

// Load reads every variable through getenv (os.Getenv, or a test's map) and reports all that is wrong at once.
func Load(getenv func(string) string) (Config, error) {
	var (
		c    Config
		errs []error
	)
	for _, v := range variables {
		value := strings.TrimSpace(getenv(v.name))
		if value == "" {
			continue
		}
		if err := v.set(&c, value); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", v.name, err))
		}
	}
	if (c.TLSCert == "") != (c.TLSKey == "") {
		errs = append(errs, fmt.Errorf("%s and %s belong together: set both or none", TLSCertName, TLSKeyName))
	}
	if err := errors.Join(errs...); err != nil {
		return Config{}, err
	}
	return c, nil
}

// Unknown lists the names in environ (as os.Environ gives it) that look like ours and are not: a slip of the pen that
// would otherwise go unnoticed. Variables for tests are left out.
func Unknown(environ []string) []string {
	var names []string
	for _, line := range environ {
		name, _, _ := strings.Cut(line, "=")
		if !strings.HasPrefix(name, prefix) || strings.HasPrefix(name, prefix+"TEST_") {
			continue
		}
		if !slices.ContainsFunc(variables, func(v variable) bool { return v.name == name }) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// HTTPS says whether people reach this server by https: by our own certificate or by a proxy's.
func (c Config) HTTPS() bool {
	return c.TLSCert != "" || c.PublicURL != nil && c.PublicURL.Scheme == "https"
}

// LogValue is what a log line may show of the configuration.
func (c Config) LogValue() slog.Value {
	public := ""
	if c.PublicURL != nil {
		public = c.PublicURL.String()
	}
	return slog.GroupValue(
		slog.Any("database", c.DatabaseURL),
		slog.String("public_url", public),
		slog.Any("trusted_proxies", c.TrustedProxies),
		slog.Bool("tls", c.TLSCert != ""),
	)
}

// String is the address without user, password and options, "sqlite" where there is none.
func (u DatabaseURL) String() string {
	if u == "" {
		return "sqlite"
	}
	parsed, err := url.Parse(string(u))
	if err != nil {
		return "postgres" // what does not parse may hold a password anywhere
	}
	return (&url.URL{Scheme: parsed.Scheme, Host: parsed.Host, Path: parsed.Path}).String()
}

// GoString keeps the password out of %#v.
func (u DatabaseURL) GoString() string { return u.String() }

// MarshalText keeps the password out of JSON.
func (u DatabaseURL) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// LogValue keeps the password out of logs.
func (u DatabaseURL) LogValue() slog.Value { return slog.StringValue(u.String()) }
