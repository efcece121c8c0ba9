package main

import (
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestDoctorReader: the doctor reads a page as the server does, and tells when no process starts.
func TestDoctorReader(t *testing.T) {
	x := &examination{env: &environment{ctx: t.Context(), data: dataFolder(t), log: slog.New(slog.DiscardHandler)}, clock: time.Now}
	checkReader(t.Context(), x)[0].want(t, verdictOK, "reads a page")
	if left, err := filepath.Glob(filepath.Join(os.TempDir(), "ratsfenster-doctor-*")); err != nil || len(left) > 0 {
		t.Errorf("the doctor left %v, %v", left, err)
	}
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "nowhere"))
	checkReader(t.Context(), x)[0].want(t, verdictFail, "no document can be read")
	x.env.data = filepath.Join(t.TempDir(), "nowhere")
	if got := checkReader(t.Context(), x); len(got) > 0 {
		t.Errorf("without a data folder: got %+v", got)
	}
}

// TestDoctorOCR: where there is no Tesseract the doctor says how to get it.
func TestDoctorOCR(t *testing.T) {
	if _, err := extract.FindTesseract(t.Context()); err == nil {
		checkOCR(t.Context(), nil)[0].want(t, verdictOK, "tesseract")
	}
	empty := t.TempDir()
	t.Setenv("PATH", empty)
	checkOCR(t.Context(), nil)[0].want(t, verdictWarn, "no tesseract")
	program := filepath.Join(empty, "tesseract")
	if err := os.WriteFile(program, []byte("#!/bin/sh\necho eng\n"), 0o700); err != nil { //nolint:gosec // it is a program
		t.Fatal(err)
	}
	checkOCR(t.Context(), nil)[0].want(t, verdictWarn, "no German")
}

func TestDoctorReading(t *testing.T) {
	hourAgo, weekAgo := today.Add(-time.Hour), today.Add(-7*24*time.Hour)
	status := func(change func(*council.ReadingStatus)) []finding {
		s := &council.ReadingStatus{
			Done: 90, WithText: 80, Waiting: map[council.ReadingStage]int{}, Retrying: map[council.ReadingStage]int{},
			Oldest: map[council.ReadingStage]time.Time{}, Faults: map[council.ReadingFault]int{},
		}
		change(s)
		return readingFindings(sumStatus([]*council.ReadingStatus{s, {Done: 10, WithText: 10}}), today)
	}
	status(func(*council.ReadingStatus) {})[0].want(t, verdictOK, "100 files are through, 90 of them with text")
	status(func(s *council.ReadingStatus) {
		s.Waiting[council.StageFetch], s.Oldest[council.StageFetch] = 5, hourAgo
		s.Faults[council.FaultNotThere], s.Faults[council.FaultNoText] = 3, 2
	})[0].want(t, verdictOK, "5 wait; 3 have no text because of their publisher")
	status(func(s *council.ReadingStatus) {
		s.Waiting[council.StageExtract], s.Oldest[council.StageExtract] = 5, weekAgo
	})[0].want(t, verdictWarn, "5 files wait for EXTRACT")
	status(func(s *council.ReadingStatus) { // the publisher's server is away: that is told of the source
		s.Waiting[council.StageFetch], s.Retrying[council.StageFetch], s.Oldest[council.StageFetch] = 5, 5, weekAgo
		s.Faults[council.FaultUnreachable] = 5
	})[0].want(t, verdictOK, "5 wait")
	for fault, says := range map[council.ReadingFault]string{
		council.FaultDisk: "1 files have the fault DISK", council.FaultCrash: "CRASH", council.FaultMemory: "MEMORY", council.FaultTimeout: "TIMEOUT",
		council.FaultNeedsOCR: "NEEDS_OCR",
	} {
		status(func(s *council.ReadingStatus) { s.Faults[fault] = 1 })[0].want(t, verdictWarn, says)
	}
}
