package store_test

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// documentReads are what pages, status and the pipeline ask for about files.
var documentReads = []struct {
	name string
	read func(ctx context.Context, s *store.Store) (int, error)
}{
	{"readings", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Readings(ctx, ids(council.KindFile, 20))
		return len(found), err
	}},
	{"reading status", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.ReadingStatus(ctx)
		return len(found), err
	}},
	{"failed readings", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.FailedReadings(ctx, storetest.SourceID, council.Page{First: 20})
		return len(found), err
	}},
	{"next reading", func(ctx context.Context, s *store.Store) (int, error) {
		_, err := s.NextReading(ctx, storetest.Now)
		return 1, err
	}},
	{"contents", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Contents(ctx, []string{contentHash(3), contentHash(4)})
		return len(found), err
	}},
	{"pages", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.ContentPages(ctx, council.PageFilter{Hashes: []string{contentHash(3)}})
		return len(found), err
	}},
	{"page with words", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.ContentPages(ctx, council.PageFilter{Hashes: []string{contentHash(3)}, Numbers: []int{2}, Words: true})
		return len(found), err
	}},
	{"structures", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Structures(ctx, ids(council.KindFile, 20))
		return len(found), err
	}},
	{"votes", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Votes(ctx, ids(council.KindAgendaItem, 20))
		return len(found), err
	}},
	{"mentions", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Mentions(ctx, ids(council.KindPaper, 5))
		return len(found), err
	}},
	{"proposals", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Proposals(ctx, council.ProposalFilter{}, council.Page{First: 20})
		return len(found), err
	}},
	{"proposals unused", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Proposals(ctx, council.ProposalFilter{Unused: true}, council.Page{First: 20})
		return len(found), err
	}},
	{"proposals by value", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Proposals(ctx, council.ProposalFilter{Field: council.ProposedReference, Value: "0815/2024"}, council.Page{})
		return len(found), err
	}},
	{"unreferenced", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.Unreferenced(ctx, 100)
		return len(found), err
	}},
	{"claims", func(ctx context.Context, s *store.Store) (int, error) {
		found, err := s.ClaimReadings(ctx, nil, "w", storetest.Now, storetest.Now.Add(time.Minute), 8)
		if err != nil {
			return 0, err
		}
		return len(found), s.ReleaseReadings(ctx, "w")
	}},
}

func contentHash(n int) string { return fmt.Sprintf("%064x", n) }

// documentPages are the pages of a document of average length and width.
func documentPages(pages int) []*council.ContentPage {
	words, length := line(420)
	text := make([]byte, length)
	for i := range text {
		text[i] = "Der Rat der Stadt Mornbrück beschließt "[i%38]
	}
	for _, w := range words {
		text[w.End] = ' '
	}
	out := make([]*council.ContentPage, pages)
	for i := range out {
		out[i] = &council.ContentPage{
			Number: i + 1, Width: 595.3, Height: 841.9, Text: string(text), Furniture: []council.Span{{Start: length - 9, End: length}},
			Method: council.MethodPdfium, Score: 1, Words: words,
		}
	}
	return out
}

// BenchmarkPutDocument stores what was read of one file: its content, then its structure, each in its own transaction.
func BenchmarkPutDocument(b *testing.B) {
	found := &council.Structure{Type: council.DocumentMinutes}
	for i := range 12 {
		found.Items = append(found.Items, council.FoundItem{
			Number: strconv.Itoa(i), Name: "Tagesordnungspunkt", ItemID: storetest.ID(council.KindAgendaItem, i),
			Votes: []council.Vote{{Kind: council.VoteUnanimous, Text: "einstimmig beschlossen", Page: i}},
		})
		found.Mentions = append(found.Mentions, council.Mention{Kind: council.MentionPaper, Text: fmt.Sprintf("%04d/2024", i), ID: storetest.ID(council.KindPaper, i)})
	}
	for _, on := range databases {
		for _, many := range []int{4, 28, 300, 2000} {
			pages := documentPages(many)
			b.Run(fmt.Sprintf("%s/%d pages", on.name, many), func(b *testing.B) {
				s := on.open(b)
				ctx := b.Context()
				var content, structure time.Duration
				n := 0
				for b.Loop() {
					b.StopTimer()
					n++
					queue(b, s, n)
					claimed, err := s.ClaimReadings(ctx, nil, "w", storetest.Now, storetest.Now.Add(time.Hour), 1)
					if err != nil || len(claimed) != 1 {
						b.Fatal(claimed, err)
					}
					r := claimed[0]
					r.Stage, r.NextTry, r.Content = council.StageDone, nil, contentHash(n)
					b.StartTimer()
					start := time.Now()
					if err := s.PutContent(ctx, &council.Content{Hash: r.Content, Pages: many}, pages); err != nil {
						b.Fatal(err)
					}
					between := time.Now()
					if ok, err := s.PutStructure(ctx, "w", r, found); !ok || err != nil {
						b.Fatal(ok, err)
					}
					content += between.Sub(start)
					structure += time.Since(between)
				}
				b.ReportMetric(float64(content.Microseconds())/1000/float64(n), "ms/content")
				b.ReportMetric(float64(structure.Microseconds())/1000/float64(n), "ms/structure")
			})
		}
	}
}

// queue takes a file in, so that it is due to be read.
func queue(tb testing.TB, s *store.Store, n int) {
	tb.Helper()
	ctx := tb.Context()
	f := &council.File{Object: council.Object{ID: storetest.ID(council.KindFile, n), SourceID: storetest.SourceID}}
	err := s.Update(ctx, func(tx council.Tx) error {
		if err := tx.QueueReadings(ctx, []*council.File{f}, storetest.Now); err != nil {
			return err
		}
		return tx.PutRecords(ctx, []*council.Record{{Entity: f}})
	})
	if err != nil {
		tb.Fatal(err)
	}
}

// manyReadings are the files of a large city: four in five are through.
func manyReadings(files int) []council.Reading {
	soon := storetest.Now.Add(time.Hour)
	out := make([]council.Reading, files)
	for n := range out {
		r := &out[n]
		*r = council.Reading{
			FileID: storetest.ID(council.KindFile, n), SourceID: storetest.SourceID, Stage: council.StageDone,
			Since: storetest.Now.Add(-time.Duration(n%9000) * time.Second), MimeType: "application/pdf", Content: contentHash(n),
			URL: fmt.Sprintf("https://ris.example/documents/%d.pdf", n), ETag: fmt.Sprintf("%q", contentHash(n)[:20]), Structured: "12:" + contentHash(n),
		}
		switch {
		case n%5 == 0:
			r.Stage, r.NextTry, r.Content = council.StageFetch, &storetest.Now, ""
		case n%101 == 0:
			r.Stage, r.NextTry, r.Fault, r.Attempts = council.StageFetch, &soon, council.FaultUnreachable, 3
		case n%37 == 0:
			r.Fault = council.FaultNeedsOCR
		}
	}
	return out
}

// BenchmarkReadings asks the questions of status and pipeline among the files of a large city.
func BenchmarkReadings(b *testing.B) {
	const files = 200_000
	for _, on := range databases {
		b.Run(on.name, func(b *testing.B) {
			s := on.open(b)
			if err := s.Update(b.Context(), func(tx council.Tx) error {
				return tx.PutSource(b.Context(), &council.Source{ID: storetest.SourceID, Created: storetest.Now})
			}); err != nil {
				b.Fatal(err)
			}
			for part := range slices.Chunk(manyReadings(files), 2000) {
				if err := s.FillReadings(b.Context(), part); err != nil {
					b.Fatal(err)
				}
			}
			if err := s.Optimize(b.Context()); err != nil {
				b.Fatal(err)
			}
			for _, r := range documentReads {
				b.Run(r.name, func(b *testing.B) {
					found := 0
					for b.Loop() {
						n, err := r.read(b.Context(), s)
						if err != nil {
							b.Fatal(err)
						}
						found = n
					}
					b.ReportMetric(float64(found), "found")
				})
			}
		})
	}
}
