package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// TestDumpOfDocuments: what was read is dumped as the bytes and the rules have it, whenever and after how many tries.
func TestDumpOfDocuments(t *testing.T) {
	const want = `{"type":"File","id":"f","download_url":"https://ris.example/f"}
{"type":"File","id":"g"}
{"type":"Reading","file_id":"f","stage":"DONE","fault":"NEEDS_OCR","content":"h","size":7,"mime_type":"application/pdf","structured":"rules:h"}
{"type":"Reading","file_id":"g","stage":"FETCH"}
{"type":"Content","hash":"h","reader":"3","fault":"NEEDS_OCR","pages":2,"no_layer":1,"title":"T","author":"A","producer":"P","outline":[{"level":0,"title":"Anlaß","page":2}],"methods":{"none":1,"pdfium":1}}
{"type":"ContentPage","hash":"h","number":1,"width":595.32,"height":841.9,"text":"Der Rat\t<ü>\n","furniture":[{"start":0,"end":3}],"method":"pdfium","score":0.1,"links":[{"page":2,"box":{"left":1.5,"top":0,"right":0,"bottom":0}}],"words":"d6a4be486d0063d4"}
{"type":"ContentPage","hash":"h","number":2,"method":"none"}
{"type":"Structure","file_id":"f","content":"h","facts":{"type":"MINUTES","items":[{"number":"1","name":"Radweg","text":"","page":1,"endPage":1,"votes":[{"kind":"COUNTED","for":0,"text":"0 Ja","page":1}],"itemId":"i"}],"mentions":[{"kind":"STREET","text":"Fährgasse","page":2,"id":"s"}]}}
{"type":"Vote","file_id":"f","number":1,"agenda_item_id":"i","kind":"COUNTED","for":0,"text":"0 Ja","page":1}
{"type":"Mention","file_id":"f","number":1,"kind":"STREET","text":"Fährgasse","page":2,"to_id":"s"}
{"type":"Proposal","file_id":"f","source_id":"s","field":"date","value":"2024-05-06","confidence":0.7,"evidence":"Mornbrück, 6. Mai 2024","page":1,"number":1}
`
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		readWorld(t, s, storetest.Now, 0)
		if diff := cmp.Diff(want, withoutSource(dumped(t, s))); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
		readWorld(t, s, storetest.Now.Add(time.Hour), 3)
		if diff := cmp.Diff(want, withoutSource(dumped(t, s))); diff != "" {
			t.Errorf("an hour and three tries later (-want +got)\n%s", diff)
		}
	})
}

func withoutSource(dump string) string {
	_, rest, _ := strings.Cut(dump, "\n")
	return rest
}

// readWorld takes in two files and reads one of them, after so many failures.
func readWorld(t *testing.T, s *store.Store, now time.Time, failures int) {
	t.Helper()
	ctx := t.Context()
	f := &council.File{Object: council.Object{ID: "f"}, DownloadURL: "https://ris.example/f"}
	g := &council.File{Object: council.Object{ID: "g"}}
	err := s.Update(ctx, func(tx council.Tx) error {
		if err := tx.PutSource(ctx, &council.Source{ID: "s", Created: now}); err != nil {
			return err
		}
		if err := tx.QueueReadings(ctx, []*council.File{f, g}, now); err != nil {
			return err
		}
		return tx.PutRecords(ctx, []*council.Record{{Entity: f}, {Entity: g}})
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range failures {
		r := claimF(t, s, now)
		r.Fault, r.Detail, r.Attempts = council.FaultTimeout, now.String(), i+1
		if ok, err := s.PutReading(ctx, "w", r); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	r := claimF(t, s, now)
	r.Stage, r.Fault, r.Detail, r.NextTry, r.Since = council.StageDone, council.FaultNeedsOCR, now.String(), nil, now
	r.URL, r.ETag, r.Checked, r.Content, r.Size, r.MimeType, r.Structured = "u", now.String(), &now, "h", 7, "application/pdf", "rules:h"
	box := council.Box{Left: 70, Top: 80.25, Right: 99.04, Bottom: 91}
	content := &council.Content{
		Hash: "h", Reader: "3", Fault: council.FaultNeedsOCR, Detail: now.String(), Pages: 2, NoLayer: 1, Title: "T", Author: "A", Producer: "P",
		Outline: []council.OutlineEntry{{Title: "Anlaß", Page: 2}}, Methods: map[council.PageMethod]int{council.MethodPdfium: 1, council.MethodNone: 1},
	}
	pages := []*council.ContentPage{
		{
			Number: 1, Width: 595.32, Height: 841.9, Text: "Der Rat\t<ü>\n", Furniture: []council.Span{{Start: 0, End: 3}}, Method: council.MethodPdfium, Score: 0.1,
			Links: []council.PageLink{{Page: 2, Box: council.Box{Left: 1.5}}}, Words: []council.Word{{Start: 0, End: 3, Boxes: []council.Box{box}}, {Start: 4, End: 7}},
		},
		{Number: 2, Method: council.MethodNone},
	}
	none := 0
	found := &council.Structure{
		Type: council.DocumentMinutes,
		Items: []council.FoundItem{{
			Number: "1", Name: "Radweg", Page: 1, EndPage: 1, ItemID: "i",
			Votes: []council.Vote{{Kind: council.VoteCounted, For: &none, Text: "0 Ja", Page: 1}},
		}},
		Mentions: []council.Mention{{Kind: council.MentionStreet, Text: "Fährgasse", Page: 2, ID: "s"}},
	}
	if err := s.PutContent(ctx, content, pages); err != nil {
		t.Fatal(err)
	}
	if ok, err := s.PutStructure(ctx, "w", r, found); !ok || err != nil {
		t.Fatal(ok, err)
	}
	err = s.PutProposals(ctx, "f", []*council.Proposal{{
		SourceID: "s", Field: council.ProposedDate, Value: "2024-05-06", Confidence: 0.7, Evidence: "Mornbrück, 6. Mai 2024", Page: 1,
	}})
	if err != nil {
		t.Fatal(err)
	}
}

// claimF claims f and leaves g, which is due as well.
func claimF(t *testing.T, s *store.Store, now time.Time) *council.Reading {
	t.Helper()
	found, err := s.ClaimReadings(t.Context(), nil, "w", now, now.Add(time.Minute), 1)
	if err != nil || len(found) != 1 || found[0].FileID != "f" {
		t.Fatal(found, err)
	}
	return found[0]
}
