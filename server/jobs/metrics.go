package jobs

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

var (
	queueJobs   = prometheus.NewDesc("ratsfenster_jobs", "Work in the queue by state.", []string{"state"}, nil)
	queueOldest = prometheus.NewDesc("ratsfenster_jobs_oldest_seconds", "How long the oldest waiting work has waited.", nil, nil)
)

// Collector shows the queue to Prometheus. It asks the database at each scrape.
func (j *Jobs) Collector() prometheus.Collector { return collector{j} }

type collector struct{ jobs *Jobs }

// Describe names the metrics.
func (c collector) Describe(ch chan<- *prometheus.Desc) {
	ch <- queueJobs
	ch <- queueOldest
}

// Collect asks for them.
func (c collector) Collect(ch chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	q, err := c.jobs.Queue(ctx)
	if err != nil {
		c.jobs.o.Log.WarnContext(ctx, "measuring the work queue failed", "error", err)
		return // a gap in the graph says more than a page of errors
	}
	for state, n := range map[string]int{"waiting": q.Waiting, "running": q.Running, "retrying": q.Retrying, "given_up": q.GivenUp} {
		ch <- prometheus.MustNewConstMetric(queueJobs, prometheus.GaugeValue, float64(n), state)
	}
	ch <- prometheus.MustNewConstMetric(queueOldest, prometheus.GaugeValue, q.Oldest.Seconds())
}
