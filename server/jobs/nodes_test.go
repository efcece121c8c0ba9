package jobs

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"
	"time"
)

// Two nodes share a PostgreSQL: each piece is done once, and long work of a living node is left alone.
func TestTwoNodes(t *testing.T) {
	t.Parallel()
	db := openPostgres(t)
	var notes notebook
	var long atomic.Int32
	release := make(chan struct{})
	o := Options{Workers: 4, Handlers: map[string]Handler{
		"note": notes.handle,
		"long": func(context.Context, []byte) error {
			long.Add(1)
			<-release
			return nil
		},
	}}
	nodes := []*Jobs{db.open(t, o), db.open(t, o)}
	for _, node := range nodes {
		node.db.(*postgres).alive.interval = 20 * time.Millisecond
		if err := node.Start(t.Context()); err != nil {
			t.Fatal(err)
		}
		defer stop(t, node)
	}
	db.leave(t, "long", "x", "{}")
	nodes[0].Wake()
	eventually(t, patience, "the long work runs", func() bool { return long.Load() == 1 })
	const want = 150
	for i := range want {
		db.leave(t, "note", fmt.Sprint(i), "{}")
	}
	for _, node := range nodes {
		node.Wake()
	}
	eventually(t, patience, "all notes are taken", func() bool { return notes.len() >= want })
	time.Sleep(200 * time.Millisecond) // ten looks after the neighbours
	if got := notes.len(); got != want {
		t.Errorf("got %d notes, want each once: %d", got, want)
	}
	if got := long.Load(); got != 1 {
		t.Errorf("long work ran %d times, though its node lives", got)
	}
	close(release)
}

func TestScheduleRunsOnOneNode(t *testing.T) {
	t.Parallel()
	db := openPostgres(t)
	var runs atomic.Int32
	o := Options{Schedule: []Periodic{{Name: "import", Every: time.Hour, Run: func(context.Context) error {
		runs.Add(1)
		return nil
	}}}}
	db.run(t, o)
	db.run(t, o)
	eventually(t, patience, "it runs", func() bool { return runs.Load() > 0 })
	time.Sleep(3 * time.Second)
	if got := runs.Load(); got != 1 {
		t.Errorf("got %d runs on two nodes, want 1", got)
	}
}
