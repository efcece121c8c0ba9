package graph

import (
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// TestComplete: whether somebody who has all pages has all of the text.
func TestComplete(t *testing.T) {
	for _, tt := range []struct {
		stage council.ReadingStage
		fault council.ReadingFault
		want  bool
	}{
		{council.StageFetch, council.FaultNone, false},
		{council.StageStructure, council.FaultNone, false},
		{council.StageDone, council.FaultNone, true},
		{council.StageDone, council.FaultNoText, true}, // there is none
		{council.StageDone, council.FaultNeedsOCR, false},
		{council.StageDone, council.FaultEncrypted, false},
	} {
		if got := newFileReading(&council.Reading{Stage: tt.stage, Fault: tt.fault}, nil).Complete; got != tt.want {
			t.Errorf("%s %s: got complete %v, want %v", tt.stage, tt.fault, got, tt.want)
		}
	}
}

// TestFilePage: words are cut off where there are too many, pictures are there of PDFs only, and the slug is the page's.
func TestFilePage(t *testing.T) {
	f := &council.File{Object: council.Object{ID: "abc"}, Name: "Straßenbau: Pläne"}
	p := &council.ContentPage{Number: 7, Text: strings.Repeat("ä ", mostWords+1)}
	for i := range mostWords + 1 {
		p.Words = append(p.Words, council.Word{Start: 3 * i, End: 3*i + 2})
	}
	page := newFilePage(f, &council.Reading{MimeType: "application/pdf"}, p)
	if len(page.Words) != mostWords || page.Words[mostWords-1].Text != "ä" {
		t.Errorf("got %d words, want %d", len(page.Words), mostWords)
	}
	if page.URL != "/dateien/abc/strassenbau-plaene?seite=7" || page.Image != "/dateien/abc/seiten/7.png" {
		t.Errorf("got the addresses %s and %s", page.URL, page.Image)
	}
	if page := newFilePage(f, &council.Reading{MimeType: "text/plain"}, p); page.Image != "" {
		t.Errorf("got the picture %s of a text", page.Image)
	}
	if got := pageAddress(f, 0); got != "/dateien/abc/strassenbau-plaene" {
		t.Errorf("got %s, want the file's page", got)
	}
}

// TestReadingStatus: what is counted comes in an order of its own.
func TestReadingStatus(t *testing.T) {
	early, late := time.Unix(100, 0), time.Unix(200, 0)
	s := &council.ReadingStatus{
		Waiting:  map[council.ReadingStage]int{council.StageStructure: 1, council.StageFetch: 5},
		Retrying: map[council.ReadingStage]int{council.StageFetch: 2},
		Oldest:   map[council.ReadingStage]time.Time{council.StageStructure: early, council.StageFetch: late},
		Faults:   map[council.ReadingFault]int{council.FaultHTML: 1, council.FaultEncrypted: 3, council.FaultBroken: 1},
	}
	waiting := stageCounts(s)
	if len(waiting) != 2 || waiting[0].Stage != council.StageFetch || waiting[0].Count != 5 || waiting[0].Retrying != 2 || !waiting[1].Oldest.Equal(early) {
		t.Errorf("got %+v, want what waits in the order of the stages", waiting)
	}
	if got := oldest(s); got == nil || !got.Equal(early) {
		t.Errorf("got %v, want %v", got, early)
	}
	if got := oldest(&council.ReadingStatus{}); got != nil {
		t.Errorf("got %v where nothing waits", got)
	}
	var faults []council.ReadingFault
	for _, c := range faultCounts(s.Faults) {
		faults = append(faults, c.Fault)
	}
	if len(faults) != 3 || faults[0] != council.FaultEncrypted || faults[1] != council.FaultBroken || faults[2] != council.FaultHTML {
		t.Errorf("got %v, want the most frequent first", faults)
	}
}
