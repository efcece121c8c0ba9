package main

import (
	"context"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/ingest/pipeline"
	"github.com/ratsfenster/ratsfenster/ingest/source/folder"
	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// fileService reads files as work of the queue.
type fileService struct {
	env       *environment
	store     *store.Store
	folder    *files.Folder
	extractor *extract.Extractor
	pipeline  *pipeline.Pipeline
	wake      func()
}

func newFileService(e *environment, s *store.Store, node string, observe func(council.ReadingStage, council.ReadingFault, time.Duration)) *fileService {
	f := &fileService{env: e, store: s, folder: files.New(e.filesDir()), extractor: newExtractor(e, readingChildren(), findOCR(e)), wake: func() {}}
	f.pipeline = pipeline.New(pipeline.Options{
		Store: s, Folder: f.folder, Transport: demoTransport(e), Extractor: f.extractor, Readers: readingChildren(),
		Describe: folder.NewDescriber(s, time.Now).Describe, Owner: node, Now: time.Now, Log: e.log, Observe: observe,
	})
	return f
}

// demoTransport serves the invented town without a network.
func demoTransport(e *environment) func(*council.Source) http.RoundTripper {
	return func(source *council.Source) http.RoundTripper {
		if !source.Demo {
			return nil
		}
		town, err := demoTown(source)
		if err != nil {
			e.log.Error("demo town", "error", err)
			return nil
		}
		return fixtures.RoundTripper(town)
	}
}

// start takes up what was left, and asks for files to be read again that an older version of the program has read, or
// that wait for an OCR that is there now.
func (f *fileService) start(ctx context.Context) error {
	if err := f.pipeline.Recover(ctx); err != nil {
		return err
	}
	n, err := f.store.AgeReadings(ctx, f.extractor.Reader(), structure.Rules, time.Now())
	if err != nil {
		return err
	}
	if n > 0 {
		f.env.log.InfoContext(ctx, "files will be read anew by the rules of this version", "files", n)
	}
	return nil
}

// soon is how long the work waits for files that have just failed.
const soon = 15 * time.Second

// handle reads what is due. It ends in the same place however often it is done.
func (f *fileService) handle(ctx context.Context, _ []byte) error {
	if err := f.pipeline.Run(ctx, soon); err != nil {
		return err
	}
	return f.clean(ctx)
}

// enqueueDue asks for the work when a file has become due: one that had failed, or one whose reader was killed.
func (f *fileService) enqueueDue(ctx context.Context) error {
	now := time.Now()
	next, err := f.store.NextReading(ctx, now)
	if err != nil || next == nil || next.After(now) {
		return err
	}
	err = f.store.Update(ctx, func(tx council.Tx) error { return tx.AddOutbox(ctx, council.ReadFilesKind, "", nil) })
	f.wake()
	return err
}

// clean forgets the bytes and the text of what no file names any longer.
func (f *fileService) clean(ctx context.Context) error {
	for {
		hashes, err := f.store.Unreferenced(ctx, 50)
		if err != nil || len(hashes) == 0 {
			return err
		}
		if err := f.store.DropContents(ctx, hashes); err != nil {
			return err
		}
		for _, hash := range hashes {
			if err := f.folder.Remove(hash); err != nil {
				f.env.log.WarnContext(ctx, "a file that nothing names was not removed", "error", err)
			}
		}
	}
}

// readFiles reads all files that are due, for commands without a queue. Those that fail are tried again for a while.
func readFiles(e *environment, s *store.Store, node string) error {
	f := newFileService(e, s, node, nil)
	defer f.extractor.Close()
	if err := f.start(e.ctx); err != nil {
		return err
	}
	defer f.show(e.ctx)()
	const patience = 90 * time.Second
	if err := f.pipeline.Run(e.ctx, patience); err != nil {
		return err
	}
	return f.clean(e.ctx)
}

// show says now and then how far the files are, until it is told to stop.
func (f *fileService) show(ctx context.Context) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		bar := newProgress("files")
		defer bar.end()
		tick := time.NewTicker(500 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				list, err := f.store.ReadingStatus(ctx)
				if err != nil {
					continue // the work itself tells of it
				}
				all, waiting := sumStatus(list), 0
				for _, n := range all.Waiting {
					waiting += n
				}
				bar.show(oparl.Progress{Phase: "files", Done: all.Done, Total: all.Done + waiting})
			}
		}
	}()
	return func() { cancel(); <-done }
}

// fileMetrics counts what became of files.
func fileMetrics(registry *prometheus.Registry) func(council.ReadingStage, council.ReadingFault, time.Duration) {
	stages := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "ratsfenster_file_stages_total", Help: "Stages of files that ended, by stage and fault (empty: none).",
	}, []string{"stage", "fault"})
	took := prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name: "ratsfenster_file_stage_seconds", Help: "How long a stage of a file took.",
		Buckets: []float64{0.01, 0.05, 0.2, 1, 5, 20, 60, 300},
	}, []string{"stage"})
	registry.MustRegister(stages, took)
	return func(stage council.ReadingStage, fault council.ReadingFault, d time.Duration) {
		stages.WithLabelValues(string(stage), string(fault)).Inc()
		took.WithLabelValues(string(stage)).Observe(d.Seconds())
	}
}

var (
	filesWaiting = prometheus.NewDesc("ratsfenster_files_waiting", "Files on their way to text, by the stage they are in.", []string{"stage"}, nil)
	filesOldest  = prometheus.NewDesc("ratsfenster_files_oldest_seconds", "How long the file has waited that has waited longest, by stage.", []string{"stage"}, nil)
	filesFaults  = prometheus.NewDesc("ratsfenster_files_faults", "Files without text, or not all of it, by reason.", []string{"fault"}, nil)
	filesDone    = prometheus.NewDesc("ratsfenster_files_done", "Files that are through; text says whether they have any.", []string{"text"}, nil)
)

// fileCollector shows to Prometheus how far files are. It asks the database at each scrape.
type fileCollector struct{ service *fileService }

// Describe names the metrics.
func (c fileCollector) Describe(ch chan<- *prometheus.Desc) {
	ch <- filesWaiting
	ch <- filesOldest
	ch <- filesFaults
	ch <- filesDone
}

// Collect asks for them.
func (c fileCollector) Collect(ch chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	list, err := c.service.store.ReadingStatus(ctx)
	if err != nil {
		c.service.env.log.WarnContext(ctx, "counting files failed", "error", err)
		return
	}
	all := sumStatus(list)
	gauge := func(d *prometheus.Desc, v float64, label string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, label)
	}
	for _, stage := range council.ReadingStages[:len(council.ReadingStages)-1] {
		gauge(filesWaiting, float64(all.Waiting[stage]), string(stage))
		if since, ok := all.Oldest[stage]; ok {
			gauge(filesOldest, time.Since(since).Seconds(), string(stage))
		}
	}
	for fault, n := range all.Faults {
		gauge(filesFaults, float64(n), string(fault))
	}
	gauge(filesDone, float64(all.WithText), "yes")
	gauge(filesDone, float64(all.Done-all.WithText), "no")
}

// sumStatus adds up what the sources have.
func sumStatus(list []*council.ReadingStatus) council.ReadingStatus {
	all := council.ReadingStatus{
		Waiting: map[council.ReadingStage]int{}, Oldest: map[council.ReadingStage]time.Time{}, Faults: map[council.ReadingFault]int{},
	}
	for _, s := range list {
		all.Done += s.Done
		all.WithText += s.WithText
		all.Unsure += s.Unsure
		for stage, n := range s.Waiting {
			all.Waiting[stage] += n
		}
		for fault, n := range s.Faults {
			all.Faults[fault] += n
		}
		for stage, at := range s.Oldest {
			if old, ok := all.Oldest[stage]; !ok || at.Before(old) {
				all.Oldest[stage] = at
			}
		}
	}
	return all
}
