package config

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"strings"
)

//go:generate go test . -run TestReference -update

const prefix = "RATSFENSTER_"

// The names of the variables, for messages that speak of them.
const (
	DatabaseURLName    = prefix + "DATABASE_URL"
	FilesName          = prefix + "FILES"
	PublicURLName      = prefix + "PUBLIC_URL"
	TrustedProxiesName = prefix + "TRUSTED_PROXIES"
	TownName           = prefix + "TOWN"
	TLSCertName        = prefix + "TLS_CERT"
	TLSKeyName         = prefix + "TLS_KEY"
)

// A variable is one line of the reference and the code that checks and keeps its value.
type variable struct {
	name    string
	absent  string // what holds where nothing is set
	example string
	text    string // Markdown, one paragraph
	set     func(*Config, string) error
}

var variables = []variable{
	{
		name:    DatabaseURLName,
		absent:  "SQLite in the data folder",
		example: "postgres://ratsfenster:secret@localhost:5432/ratsfenster",
		text: "Address of a PostgreSQL database (15 or newer). Without it everything lies in one SQLite file in the data folder. " +
			"The connection must be direct or pooled by session: a pooler that changes the session between transactions loses the wake-ups and locks of the work queue.",
		set: setDatabaseURL,
	},
	{
		name:    FilesName,
		absent:  "`files` in the data folder",
		example: "/srv/ratsfenster/files",
		text: "Folder for the files of papers. Several nodes must share it; everything else in a data folder belongs to one node. " +
			"Files are fetched by a later version; each server already leaves its mark there, and `ratsfenster doctor` compares them.",
		set: func(c *Config, v string) error { c.Files = v; return nil },
	},
	{
		name:    PublicURLName,
		absent:  "none; `http://localhost:8080` as `serve` listens",
		example: "https://rat.example.org",
		text: "Scheme and host under which people reach this server: used for absolute links, and by `https` it tells browsers to stay with it (HSTS). " +
			"Where it is set, an empty database stays empty: the demo town is not loaded.",
		set: setPublicURL,
	},
	{
		name:    TrustedProxiesName,
		absent:  "none",
		example: "127.0.0.1, 10.0.0.0/8",
		text: "Addresses and networks of the reverse proxies in front, separated by commas. Only their `X-Forwarded-For` and `X-Request-Id` are believed; " +
			"without it every request counts as coming from the address that connects, and limits per address would hit a whole town behind its proxy.",
		set: setTrustedProxies,
	},
	{
		name:    TownName,
		absent:  "`town` in the data folder",
		example: "/etc/ratsfenster/town",
		text: "Folder with the town's name, arms, colours and texts ([town.md](town.md)). `ratsfenster town init` writes one to begin with, " +
			"`ratsfenster town check` tells what is wrong in it; changes show without a restart.",
		set: func(c *Config, v string) error { c.TownFolder = v; return nil },
	},
	{
		name:    TLSCertName,
		absent:  "none, plain HTTP",
		example: "/etc/ratsfenster/fullchain.pem",
		text:    "PEM file with the certificate and its chain. With it the server speaks https (HTTP/2) by itself; needs `" + TLSKeyName + "`.",
		set:     func(c *Config, v string) error { c.TLSCert = v; return nil },
	},
	{
		name:    TLSKeyName,
		absent:  "none",
		example: "/etc/ratsfenster/key.pem",
		text:    "PEM file with the private key of `" + TLSCertName + "`.",
		set:     func(c *Config, v string) error { c.TLSKey = v; return nil },
	},
}

// setDatabaseURL never repeats the value: it may hold a password.
func setDatabaseURL(c *Config, v string) error {
	u, err := url.Parse(v)
	if err != nil || u.Scheme != "postgres" && u.Scheme != "postgresql" {
		return errors.New("want an address like postgres://user:password@host/database, or nothing for SQLite in the data folder")
	}
	c.DatabaseURL = DatabaseURL(v)
	return nil
}

func setPublicURL(c *Config, v string) error {
	u, err := url.Parse(strings.TrimSuffix(v, "/"))
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return fmt.Errorf("want scheme and host like https://rat.example.org, got %q", v)
	}
	if u.Path != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return fmt.Errorf("want only scheme and host like %s://%s, got %q", u.Scheme, u.Host, v)
	}
	c.PublicURL = u
	return nil
}

func setTrustedProxies(c *Config, v string) error {
	for field := range strings.SplitSeq(v, ",") {
		field = strings.TrimSpace(field)
		if field == "" {
			continue
		}
		p, err := parsePrefix(field)
		if err != nil {
			return fmt.Errorf("want addresses or networks like 10.0.0.1 or 10.0.0.0/8, got %q", field)
		}
		c.TrustedProxies = append(c.TrustedProxies, p)
	}
	return nil
}

// parsePrefix reads "10.0.0.0/8" and takes a single address for a network of one.
func parsePrefix(s string) (netip.Prefix, error) {
	if strings.Contains(s, "/") {
		p, err := netip.ParsePrefix(s)
		return p.Masked(), err
	}
	addr, err := netip.ParseAddr(s)
	if err != nil {
		return netip.Prefix{}, err
	}
	return addr.Unmap().Prefix(addr.Unmap().BitLen())
}
