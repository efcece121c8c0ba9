package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"log/slog"
	"math/big"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/config"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

var today = time.Date(2026, time.December, 1, 12, 0, 0, 0, time.UTC)

// want fails unless a finding has a verdict and says something.
func (f finding) want(t *testing.T, v verdict, says string) {
	t.Helper()
	if f.Verdict != v || !strings.Contains(f.Says, says) {
		t.Errorf("got %s %q, want %s %q", f.Verdict, f.Says, v, says)
	}
	if (f.Do == "") != (v == verdictOK) {
		t.Errorf("%s %q says what to do: %q", f.Verdict, f.Says, f.Do)
	}
}

func address(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// An operator asks the doctor before, while and after a server runs, and nothing changes by it.
func TestDoctor(t *testing.T) {
	parent := t.TempDir()
	data := filepath.Join(parent, "data")
	stdout, _, code := command(t, "doctor", "--data", data)
	if code != exitFailed || !strings.Contains(stdout, "there is no data folder") {
		t.Errorf("without a folder: got %d\n%s", code, stdout)
	}
	if left, err := os.ReadDir(parent); err != nil || len(left) > 0 {
		t.Fatalf("looking made %v, %v", left, err)
	}
	base, srv := start(t, data, serveCommand{NoFiles: true})
	if stdout, stderr, code := command(t, "health", "--data", data); code != 0 || stdout != "ready\n" {
		t.Errorf("health: got %d %q %q", code, stdout, stderr)
	}
	before, _, _ := command(t, "dump", "--data", data)
	stdout, stderr, code := command(t, "doctor", "--json", "--data", data)
	var got struct {
		Verdict  verdict
		Findings []finding
	}
	if err := json.Unmarshal([]byte(stdout), &got); err != nil || code != 0 {
		t.Fatalf("got %d %v\n%s%s", code, err, stdout, stderr)
	}
	named := map[string]finding{}
	for _, f := range got.Findings {
		named[f.Check] = f
	}
	named["lock"].want(t, verdictOK, base+" is ready")
	named["database"].want(t, verdictOK, "SQLite 3")
	named["sources"].want(t, verdictOK, "demo")
	named["proxy"].want(t, verdictWarn, config.PublicURLName)
	for _, c := range checks {
		if _, there := named[c.name]; !there && c.name != "tls" && c.name != "outlines" {
			t.Errorf("nothing about %s in\n%s", c.name, stdout)
		}
	}
	srv.ready.Store(false)
	x := &examination{env: &environment{ctx: t.Context(), data: data}, clock: time.Now}
	checkLock(t.Context(), x)[0].want(t, verdictWarn, "is not ready")
	if _, stderr, code := command(t, "health", "--data", data); code != exitFailed || !strings.Contains(stderr, "loaded") {
		t.Errorf("health of a server that is not ready: got %d %q", code, stderr)
	}
	if after, _, _ := command(t, "dump", "--data", data); after != before {
		t.Error("the doctor changed the database")
	}
}

// TestDoctorPatience: a check that hangs is told, and hides nothing of the others.
func TestDoctorPatience(t *testing.T) {
	hangs := make(chan struct{})
	t.Cleanup(func() { close(hangs) })
	x := &examination{}
	got := x.ask(t.Context(), check{run: func(_ context.Context, own *examination) []finding {
		<-hangs
		own.current = true
		return nil
	}}, 10*time.Millisecond)
	if len(got) != 1 || got[0].Verdict != verdictFail || got[0].Do == "" {
		t.Errorf("of a check that hangs: got %+v, want one failure", got)
	}
	got = x.ask(t.Context(), check{run: func(_ context.Context, own *examination) []finding {
		own.current = true
		return []finding{good("well")}
	}}, time.Minute)
	if len(got) != 1 || got[0].Says != "well" || !x.current {
		t.Errorf("of a check that answers: got %+v, current %v", got, x.current)
	}
}

func TestDoctorDatabase(t *testing.T) {
	data := t.TempDir()
	x := &examination{env: &environment{ctx: t.Context(), data: data, log: slog.New(slog.DiscardHandler)}, clock: func() time.Time { return today }}
	checkDatabase(t.Context(), x)[0].want(t, verdictFail, "no database")
	checkClock(t.Context(), x)[0].want(t, verdictOK, "2026-12-01")
	if err := os.WriteFile(x.env.databasePath(), []byte(strings.Repeat("kein SQLite. ", 500)), 0o600); err != nil {
		t.Fatal(err)
	}
	checkDatabase(t.Context(), x)[0].want(t, verdictFail, "does not answer")
	if err := os.Remove(x.env.databasePath()); err != nil {
		t.Fatal(err)
	}
	x.env.cfg.DatabaseURL = "postgres://nobody:secret@127.0.0.1:1/none"
	f := checkDatabase(t.Context(), x)[0]
	f.want(t, verdictFail, "postgres://127.0.0.1:1/none")
	if strings.Contains(f.Says, "secret") {
		t.Errorf("it tells the password: %s", f.Says)
	}
}

// A schema of another version and a database whose clock is elsewhere.
func TestDoctorSchemaAndClock(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		now := time.Now()
		x := &examination{env: &environment{ctx: t.Context(), data: t.TempDir()}, store: s, clock: func() time.Time { return now }}
		checkMigrations(t.Context(), x)[0].want(t, verdictOK, "newest")
		checkClock(t.Context(), x)[0].want(t, verdictOK, "the clock says")
		now = now.Add(-time.Hour)
		checkClock(t.Context(), x)[0].want(t, verdictFail, "apart")
		now = time.Date(1970, 1, 1, 0, 5, 0, 0, time.UTC)
		checkClock(t.Context(), x)[0].want(t, verdictFail, "1970")
		if db := s.SQLiteWriter(); db != nil {
			if _, err := db.ExecContext(t.Context(), "INSERT INTO bun_migrations (name, group_id, migrated_at) VALUES ('9999', 2, CURRENT_TIMESTAMP)"); err != nil {
				t.Fatal(err)
			}
			x.current = false
			checkMigrations(t.Context(), x)[0].want(t, verdictFail, "newer version")
			if x.current {
				t.Error("the checks of tables would run on a schema we do not know")
			}
		}
	})
}

func TestDoctorSources(t *testing.T) {
	hours := func(n int) *time.Time { at := today.Add(-time.Duration(n) * time.Hour); return &at }
	failed := &council.Run{State: council.RunFailed, Error: "503 Service Unavailable"}
	for name, tt := range map[string]struct {
		source council.Source
		last   *council.Run
		public bool
		want   verdict
		says   string
	}{
		"fresh":             {source: council.Source{LastSuccess: hours(1)}, want: verdictOK, says: "1h0m0s ago"},
		"failed once":       {source: council.Source{LastSuccess: hours(2)}, last: failed, want: verdictWarn, says: "503"},
		"in part":           {source: council.Source{LastSuccess: hours(2)}, last: &council.Run{State: council.RunPartial}, want: verdictWarn, says: "in part"},
		"a day late":        {source: council.Source{LastSuccess: hours(30)}, last: failed, want: verdictWarn, says: "30 hours ago: 503"},
		"a week late":       {source: council.Source{LastSuccess: hours(200)}, want: verdictFail, says: "8 days ago"},
		"never":             {source: council.Source{}, want: verdictWarn, says: "never"},
		"paused":            {source: council.Source{State: council.SourcePaused, LastSuccess: hours(999)}, want: verdictWarn, says: "paused"},
		"half removed":      {source: council.Source{State: council.SourceRemoved}, want: verdictWarn, says: "being removed"},
		"demo":              {source: council.Source{Demo: true, LastSuccess: hours(999)}, want: verdictOK, says: "demo"},
		"demo for everyone": {source: council.Source{Demo: true}, public: true, want: verdictWarn, says: "public"},
	} {
		t.Run(name, func(t *testing.T) {
			sourceFinding(&tt.source, tt.last, today, tt.public).want(t, tt.want, tt.says)
		})
	}
	s := storetest.Open(t)
	x := &examination{env: &environment{}, store: s, clock: time.Now}
	checkSources(t.Context(), x)[0].want(t, verdictWarn, "no source")
}

func TestDoctorProxy(t *testing.T) {
	loopback := []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
	https, http := address(t, "https://rat.example.org"), address(t, "http://rat.example.org")
	for name, tt := range map[string]struct {
		cfg  config.Config
		want verdict
		says string
	}{
		"behind a proxy":    {config.Config{PublicURL: https, TrustedProxies: loopback}, verdictOK, "rat.example.org"},
		"with TLS":          {config.Config{PublicURL: https, TLSCert: "c.pem"}, verdictOK, "rat.example.org"},
		"proxy not trusted": {config.Config{PublicURL: https}, verdictWarn, config.TrustedProxiesName},
		"no encryption":     {config.Config{PublicURL: http}, verdictWarn, "without encryption"},
		"at home":           {config.Config{PublicURL: address(t, "http://localhost:8080")}, verdictOK, "localhost"},
		"no address":        {config.Config{}, verdictWarn, config.PublicURLName},
		"everybody trusted": {config.Config{PublicURL: https, TrustedProxies: []netip.Prefix{netip.MustParsePrefix("0.0.0.0/0")}}, verdictFail, "pretend"},
	} {
		t.Run(name, func(t *testing.T) {
			x := &examination{env: &environment{cfg: tt.cfg}}
			checkProxy(t.Context(), x)[0].want(t, tt.want, tt.says)
		})
	}
}

// certificate writes a key pair that holds for a name between two times.
func certificate(t *testing.T, name string, from, until time.Time) (cert, key string) {
	t.Helper()
	pair, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, DNSNames: []string{name}, NotBefore: from, NotAfter: until}
	der, err := x509.CreateCertificate(rand.Reader, template, template, pair.Public(), pair)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(pair)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	cert, key = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	for file, block := range map[string]*pem.Block{cert: {Type: "CERTIFICATE", Bytes: der}, key: {Type: "PRIVATE KEY", Bytes: private}} {
		if err := os.WriteFile(file, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return cert, key
}

func TestDoctorTLS(t *testing.T) {
	const day = 24 * time.Hour
	for name, tt := range map[string]struct {
		name        string
		from, until time.Duration
		want        verdict
		says        string
	}{
		"good":       {"rat.example.org", -day, 60 * day, verdictOK, "60 days"},
		"soon over":  {"rat.example.org", -day, 5 * day, verdictWarn, "5 days"},
		"over":       {"rat.example.org", -9 * day, -day, verdictFail, "ended"},
		"not yet":    {"rat.example.org", day, 60 * day, verdictFail, "begins"},
		"other name": {"www.example.org", -day, 60 * day, verdictFail, "does not hold for rat.example.org"},
	} {
		t.Run(name, func(t *testing.T) {
			cert, key := certificate(t, tt.name, today.Add(tt.from), today.Add(tt.until))
			x := &examination{env: &environment{cfg: config.Config{TLSCert: cert, TLSKey: key, PublicURL: address(t, "https://rat.example.org")}}, clock: func() time.Time { return today }}
			checkTLS(t.Context(), x)[0].want(t, tt.want, tt.says)
		})
	}
	x := &examination{env: &environment{cfg: config.Config{TLSCert: "missing.pem", TLSKey: "missing.pem"}}, clock: time.Now}
	checkTLS(t.Context(), x)[0].want(t, verdictFail, "cannot be used")
}

func TestDoctorMachine(t *testing.T) {
	roomFor("/data", 50<<30, 1_000_000).want(t, verdictOK, "50 GB")
	roomFor("/data", 1<<30, 1_000_000).want(t, verdictWarn, "1.0 GB")
	roomFor("/data", 50<<20, 1_000_000).want(t, verdictFail, "50 MB")
	roomFor("/data", 50<<30, 12).want(t, verdictWarn, "12 files")
	roomFor("/data", 50<<30, 0).want(t, verdictOK, "50 GB") // a file system without a limit
	memoryFinding("MemTotal: 2000000 kB\nMemFree: 10 kB\nMemAvailable: 900000 kB\n").want(t, verdictOK, "878 MB")
	memoryFinding("MemTotal: 2000000 kB\nMemAvailable: 90000 kB\n").want(t, verdictWarn, "87 MB")
	memoryFinding("MemTotal: 250000 kB\nMemAvailable: 240000 kB\n").want(t, verdictWarn, "244 MB")

	x := &examination{env: &environment{data: t.TempDir()}, clock: time.Now}
	checkData(t.Context(), x)[0].want(t, verdictOK, "fsync")
	slow := today
	x.clock = func() time.Time { slow = slow.Add(time.Second); return slow }
	checkData(t.Context(), x)[0].want(t, verdictWarn, "took 1s")
	x.clock = time.Now
	if os.Getuid() == 0 { // only root can give a file away
		stray := filepath.Join(x.env.data, "ratsfenster.db-wal")
		if err := os.WriteFile(stray, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chown(stray, 65534, 65534); err != nil {
			t.Fatal(err)
		}
		checkData(t.Context(), x)[0].want(t, verdictFail, "ratsfenster.db-wal belongs to another user")
	}
	if left, err := filepath.Glob(filepath.Join(x.env.data, ".doctor-*")); err != nil || len(left) > 0 {
		t.Errorf("the doctor left %v, %v", left, err)
	}
}

// Two nodes share a folder, a third one has a folder of its own, a fourth a copy of an old day.
func TestDoctorFiles(t *testing.T) {
	shared := t.TempDir()
	node := func(name, files string) *environment {
		e := &environment{data: t.TempDir(), cfg: config.Config{Files: files, DatabaseURL: "postgres://u:p@db/rat?sslmode=disable"}}
		if err := e.markNode(name); err != nil {
			t.Fatal(err)
		}
		return e
	}
	one, two, three := node("one-aaaaaaaa", shared), node("two-bbbbbbbb", shared), node("three-cccccccc", t.TempDir())
	if u := address(t, one.databaseURL()); u.Query().Get("application_name") != one.application || u.Query().Get("sslmode") != "disable" {
		t.Errorf("got the address %s", u)
	}
	others := []string{"psql", "ratsfenster"} // who else is connected
	compareMarks(one, append(others, one.application))[0].want(t, verdictOK, "single")
	compareMarks(one, append(others, one.application, two.application))[0].want(t, verdictOK, "2 nodes see the same files: one-aaaaaaaa, two-bbbbbbbb")
	compareMarks(one, []string{one.application, three.application})[0].want(t, verdictFail, "three-cccccccc writes its files elsewhere")
	old := two.application
	if err := two.markNode("two-bbbbbbbb"); err != nil {
		t.Fatal(err)
	}
	compareMarks(one, []string{one.application, old})[0].want(t, verdictFail, "an old one")
	long := node(strings.Repeat("rathaus", 20), shared)
	if n := len(long.application); n > 63 {
		t.Errorf("got a name of %d bytes, PostgreSQL cuts after 63", n)
	}
	compareMarks(one, []string{one.application, long.application})[0].want(t, verdictOK, "2 nodes")
}

// TestDoctorNodes proves it on a real server: the doctor of one node finds the marks of both.
func TestDoctorNodes(t *testing.T) {
	address, shared := storetest.PostgresSchema(t), t.TempDir()
	open := func(name, files string) *environment {
		e := &environment{
			ctx: t.Context(), data: t.TempDir(), log: slog.New(slog.DiscardHandler),
			cfg: config.Config{Files: files, DatabaseURL: config.DatabaseURL(address)},
		}
		if err := e.markNode(name); err != nil {
			t.Fatal(err)
		}
		s, err := e.openStore(true)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		return e
	}
	one := open("test-node-one", shared)
	open("test-node-two", shared)
	examine := func() finding {
		x := &examination{env: one, clock: time.Now}
		defer x.close()
		checkDatabase(t.Context(), x)
		return checkFiles(t.Context(), x)[0]
	}
	if f := examine(); strings.Contains(f.Says, "test-node") {
		f.want(t, verdictOK, "test-node-one, test-node-two")
	} else {
		t.Errorf("got %s %q", f.Verdict, f.Says)
	}
	open("test-node-three", t.TempDir())
	examine().want(t, verdictFail, "test-node-three")
}

// A town without settings, with new ones from the starter, and with a mistake in them.
func TestDoctorTown(t *testing.T) {
	data := t.TempDir()
	env := &environment{data: data}
	look := func() []finding { // each time anew: an examination reads the settings once
		return checkTown(t.Context(), &examination{env: env, clock: func() time.Time { return today }})
	}
	look()[0].want(t, verdictWarn, "no settings")
	if _, stderr, code := command(t, "town", "init", "--data", data); code != 0 {
		t.Fatalf("town init: %d %s", code, stderr)
	}
	said := ""
	for _, f := range look() {
		said += f.Says + "\n"
		if f.Verdict != verdictWarn {
			t.Errorf("a new folder: got %s %s", f.Verdict, f.Says)
		}
	}
	if !strings.Contains(said, "ccessibility") {
		t.Errorf("nothing about the accessibility statement:\n%s", said)
	}
	file := filepath.Join(env.townFolder(), "town.toml")
	if err := os.WriteFile(file, []byte("name = \"Stadt Probe\"\n[accessibility]\ndate = 2025-01-01\nmethod = \"self\"\nstatus = \"full\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	said = ""
	for _, f := range look() {
		said += f.Says + "\n"
	}
	if !strings.Contains(said, "older than a year") {
		t.Errorf("nothing about the age of the statement:\n%s", said)
	}
	if err := os.WriteFile(file, []byte("name = Stadt Probe"), 0o600); err != nil {
		t.Fatal(err)
	}
	look()[0].want(t, verdictFail, "town.toml, line 1")
}

func TestDoctorOutlinesAndBarriers(t *testing.T) {
	outlineFindings(archive.Unmatched{}, 15)[0].want(t, verdictOK, "15")
	both := outlineFindings(archive.Unmatched{Outlines: []string{"Altsatdt"}, Districts: []*council.District{{Name: "Altstadt"}}}, 15)
	both[0].want(t, verdictWarn, "Altsatdt")
	both[1].want(t, verdictWarn, "Altstadt")
	barrierFinding(feedback.Waiting{}).want(t, verdictOK, "no report")
	barrierFinding(feedback.Waiting{Open: 2, Oldest: "B-2026-0001"}).want(t, verdictWarn, "2 reports")
	barrierFinding(feedback.Waiting{Open: 2, Late: 1, Oldest: "B-2026-0001"}).want(t, verdictWarn, "three weeks")
	barrierFinding(feedback.Waiting{Open: 2, Late: 2, Overdue: 1, Oldest: "B-2026-0001"}).want(t, verdictFail, "B-2026-0001")
}

func TestVersion(t *testing.T) {
	stdout, _, code := command(t, "version")
	for _, want := range []string{"ratsfenster " + version, "go1.", "/"} {
		if code != 0 || !strings.Contains(stdout, want) {
			t.Errorf("got %d %q, want %q", code, stdout, want)
		}
	}
}
