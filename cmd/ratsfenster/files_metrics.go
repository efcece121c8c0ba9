package main

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// fileMetrics count what became of files.
type fileMetrics struct {
	stages    *prometheus.CounterVec
	took      *prometheus.HistogramVec
	documents *prometheus.CounterVec
	pages     *prometheus.CounterVec
}

func newFileMetrics(registry *prometheus.Registry) *fileMetrics {
	m := &fileMetrics{
		stages: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "ratsfenster_file_stages_total", Help: "Stages of files that ended, by stage and fault (empty: none).",
		}, []string{"stage", "fault"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "ratsfenster_file_stage_seconds", Help: "How long a stage of a file took.",
			Buckets: []float64{0.01, 0.05, 0.2, 1, 5, 20, 60, 300},
		}, []string{"stage"}),
		documents: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "ratsfenster_documents_read_total", Help: "Documents that were read, by fault (empty: none). The same bytes count once.",
		}, []string{"fault"}),
		pages: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "ratsfenster_document_pages_total", Help: "Pages of documents that were read, by what read them.",
		}, []string{"method"}),
	}
	registry.MustRegister(m.stages, m.took, m.documents, m.pages)
	return m
}

// observe counts a stage that has ended.
func (m *fileMetrics) observe(stage council.ReadingStage, fault council.ReadingFault, d time.Duration) {
	m.stages.WithLabelValues(string(stage), string(fault)).Inc()
	m.took.WithLabelValues(string(stage)).Observe(d.Seconds())
}

// stored counts a document whose text is stored.
func (m *fileMetrics) stored(c *council.Content) {
	m.documents.WithLabelValues(string(c.Fault)).Inc()
	for method, n := range c.Methods {
		m.pages.WithLabelValues(string(method)).Add(float64(n))
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
