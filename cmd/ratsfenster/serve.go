package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"runtime/debug"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/graph"
	"github.com/ratsfenster/ratsfenster/graph/graphiql"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/jobs"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/town"
	"github.com/ratsfenster/ratsfenster/server/web"
)

type serveCommand struct {
	Addr   string `help:"Where to listen." default:"localhost:8080" placeholder:"HOST:PORT"`
	NoDemo bool   `help:"Do not load the invented demo town into an empty database."`
	// NoFiles is for nodes that shall only serve: others read.
	NoFiles bool `help:"Do not fetch and read files; another node does."`
}

// Run serves until a signal comes, then finishes what is under way.
func (c *serveCommand) Run(e *environment) error {
	tuneMemory()
	l, err := e.acquireLock("serve")
	if err != nil {
		return err
	}
	defer l.release() //nolint:errcheck // the process ends
	if err := e.markNode(l.node); err != nil {
		e.log.WarnContext(e.ctx, "the other nodes cannot see this one", "error", err)
	}
	s, err := e.openStore(true)
	if err != nil {
		return err
	}
	srv, err := c.wire(e, s, l.node)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	return errors.Join(srv.run(e.ctx), s.Close())
}

// tuneMemory trades some memory for less collecting: our heap is small, and answers
// allocate much that dies at once. Who sets GOGC or GOMEMLIMIT knows better.
func tuneMemory() {
	const soft = 220 << 20 // from here on the collector runs as often as it must
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	if os.Getenv("GOMEMLIMIT") == "" { // also what keeps a large import small
		debug.SetMemoryLimit(soft)
	}
}

// giveBackMemory hands what an import has used to the system: the collector, seldom called on purpose, would keep it for
// the next one, an hour later.
func giveBackMemory() { debug.FreeOSMemory() }

// server is a wired program.
type server struct {
	env      *environment
	store    *store.Store
	web      *web.Server
	registry *prometheus.Registry
	jobs     *jobs.Jobs
	importer *importService
	town     *town.Watcher
	files    *fileService
	pictures *pictureService

	districts *districtService
	ready     atomic.Bool // migrations are done and the demo is loaded
	noDemo    bool
	noFiles   bool
}

func (c *serveCommand) wire(e *environment, s *store.Store, node string) (*server, error) {
	srv := &server{env: e, store: s, noDemo: c.NoDemo || e.cfg.PublicURL != nil, noFiles: c.NoFiles}
	registry := prometheus.NewRegistry()
	srv.registry = registry
	srv.importer = newImportService(e, s, node, registry)
	srv.town = watchTown(e, s)
	srv.districts = newDistrictService(e, s, srv.town.Town)
	srv.files = newFileService(e, s, node, readingChildren(), newFileMetrics(registry))
	srv.pictures = newPictureService(e, s, srv.files.folder)
	reports := watchedFeedback(s, e.log, registry)
	handlers := map[string]jobs.Handler{importKind: srv.importer.handle, districtsKind: srv.districts.handle}
	if !c.NoFiles {
		handlers[council.ReadFilesKind] = srv.files.handle
	}
	queue, err := jobs.New(jobs.Options{
		SQLite: s.SQLiteWriter(), Postgres: s.PostgresPool(), Log: e.log, Clock: time.Now, Handlers: handlers,
		Schedule: []jobs.Periodic{
			{Name: "sources.due", Every: time.Minute, Jitter: 10 * time.Second, Run: srv.importer.enqueueDue},
			{Name: "districts.due", Every: 2 * time.Minute, Run: srv.districts.enqueueDue},
			{Name: "files.due", Every: 30 * time.Second, Run: srv.files.enqueueDue},
			{Name: "files.tidy", Every: 24 * time.Hour, Jitter: time.Hour, Run: srv.files.tidy},
			eraseReports(reports),
		},
	})
	if err != nil {
		return nil, err
	}
	srv.jobs = queue
	srv.importer.wake, srv.districts.wake, srv.files.wake = queue.Wake, queue.Wake, queue.Wake
	registry.MustRegister(fileCollector{srv.files})
	registry.MustRegister(queue.Collector())

	a := archive.New(s, time.Now)
	public := ""
	if e.cfg.PublicURL != nil {
		public = e.cfg.PublicURL.String()
	}
	pages, err := frontend.New(frontend.Deps{
		Archive: a, Feedback: reports, Log: e.log, PublicURL: public, Outside: localDemo, Version: version,
		Town: srv.town.Town, TownFile: srv.town.Open, PageImage: srv.pictures.open,
	})
	if err != nil {
		return nil, err
	}
	api, err := graph.New(graph.Deps{Archive: a, Log: e.log, Clock: time.Now, Town: srv.town.Town, DataVersion: s.DataVersion})
	if err != nil {
		return nil, err
	}
	editor, err := graphiql.New()
	if err != nil {
		return nil, err
	}
	routes := web.Routes{Pages: pages, GraphQL: api, Extra: map[string]http.Handler{
		demoPath:            demoDocuments(archive.NewSources(s, time.Now), e.log),
		graphiql.Path:       editor,
		graphiql.Path + "/": editor,
	}}
	srv.web = web.New(web.Options{
		Addr: c.Addr, Log: e.log, Clock: time.Now, Registry: registry, Ready: srv.readiness, ErrorPage: pages.ErrorPage,
		TrustedProxies: e.cfg.TrustedProxies, TLSCert: e.cfg.TLSCert, TLSKey: e.cfg.TLSKey, HSTS: e.cfg.HTTPS(), Routes: routes,
	})
	return srv, nil
}

func (s *server) run(ctx context.Context) error {
	if err := s.web.Listen(ctx); err != nil {
		return err
	}
	if err := s.env.sayHolder("serve", s.web.URL()); err != nil {
		return err
	}
	s.env.log.InfoContext(ctx, "serving", "url", s.web.URL(), "version", version, "config", s.env.cfg)
	if err := s.jobs.Migrate(ctx); err != nil {
		return err
	}
	if !s.noFiles { // a node that only serves says nothing about how files are to be read
		if err := s.files.start(ctx); err != nil {
			return err
		}
	}
	defer s.files.extractor.Close()
	defer s.pictures.extractor.Close()
	if err := s.jobs.Start(ctx); err != nil {
		return err
	}
	go s.prepare(ctx)
	go s.watch(ctx)
	err := s.web.Serve(ctx)
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), 20*time.Second)
	defer cancel()
	return errors.Join(err, s.jobs.Stop(stopping))
}

// prepare loads the demo town into an empty database, then calls the server ready.
func (s *server) prepare(ctx context.Context) {
	if !s.noDemo {
		if err := s.importer.loadDemo(ctx); err != nil {
			s.env.log.ErrorContext(ctx, "the demo town could not be loaded", "error", err)
			return
		}
		s.town.Look(ctx) // it brings its settings with it
		if err := s.districts.handle(ctx, nil); err != nil {
			s.env.log.ErrorContext(ctx, "districts not matched", "error", err) // tried again on schedule
		}
	}
	giveBackMemory()
	s.ready.Store(true)
	s.env.log.InfoContext(ctx, "ready", "url", s.web.URL())
}

// watch keeps the town's settings as its folder has them.
func (s *server) watch(ctx context.Context) {
	tick := time.NewTicker(townInterval)
	defer tick.Stop()
	again := make(chan os.Signal, 1)
	signal.Notify(again, syscall.SIGHUP)
	defer signal.Stop(again)
	s.town.Run(ctx, tick.C, again)
}

var errNotLoaded = errors.New("the demo town is being loaded")

func (s *server) readiness(ctx context.Context) error {
	if !s.ready.Load() {
		return errNotLoaded
	}
	if _, err := s.store.DataVersion(ctx); err != nil {
		return fmt.Errorf("the database does not answer: %w", err)
	}
	return nil
}

// migrateJobs brings the work queue's own tables up to date.
func migrateJobs(e *environment, s *store.Store) error {
	queue, err := jobs.New(jobs.Options{SQLite: s.SQLiteWriter(), Postgres: s.PostgresPool(), Log: e.log, Clock: time.Now})
	if err != nil {
		return err
	}
	return queue.Migrate(e.ctx)
}

func logRun(ctx context.Context, log *slog.Logger, source *council.Source, run *council.Run) {
	attrs := []any{"source", source.URL, "mode", run.Mode, "state", run.State}
	for kind, c := range run.Report.Counts {
		if c.New+c.Changed+c.Deleted > 0 {
			attrs = append(attrs, slog.Group(string(kind), "new", c.New, "changed", c.Changed, "deleted", c.Deleted))
		}
	}
	log.InfoContext(ctx, "import done", attrs...)
}
