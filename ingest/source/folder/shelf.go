package folder

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/ingest/imports"
	"github.com/ratsfenster/ratsfenster/ingest/source/oparl"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// Store is what folders need of the database.
type Store interface {
	imports.Store
	council.Proposals
}

// shelf is what is known of one source.
type shelf struct {
	store  Store
	source *council.Source
	at     addresses
}

func newShelf(store Store, source *council.Source) *shelf {
	return &shelf{store, source, addresses{source.URL}}
}

// observe makes what an import sees of an object. What is gone is a tombstone: nothing says any more that it is there.
func (s *shelf) observe(kind council.Kind, fields map[string]any) (archive.Observation, error) {
	raw := oparl.NewRaw(kind, s.source.ID, council.NewID(s.at.body()), fields)
	if raw.Deleted {
		return archive.Observation{Raw: raw}, nil
	}
	record, err := oparl.Record(raw)
	return archive.Observation{Raw: raw, Record: record}, err
}

func tombstone(kind council.Kind, address string) object {
	return object{kind, map[string]any{"id": address, "deleted": true}}
}

// seen is what an earlier import saw of an object.
type seen struct {
	kind    council.Kind
	deleted bool
	name    string
	hash    string // of a file: the SHA-256 of its bytes
}

// all reads what was ever seen of the source, by address.
func (s *shelf) all(ctx context.Context) (map[string]seen, error) {
	const slice = 500
	out := map[string]seen{}
	for after := council.ID(""); ; {
		raws, err := s.store.RawAfter(ctx, s.source.ID, after, slice)
		if err != nil {
			return nil, err
		}
		for _, raw := range raws {
			after = raw.ID
			var fields struct {
				Name   string `json:"name"`
				SHA256 string `json:"sha256Checksum"`
			}
			if len(raw.JSON) > 0 {
				if err := json.Unmarshal(raw.JSON, &fields); err != nil {
					return nil, fmt.Errorf("reading what was seen of %s: %w", raw.URL, err)
				}
			}
			out[raw.URL] = seen{raw.Kind, raw.Deleted, fields.Name, fields.SHA256}
		}
		if len(raws) < slice {
			return out, nil
		}
	}
}

// Content is the hash under which the bytes of a file of a folder are kept, empty for any other file. Nobody can be asked
// for them: they came with the import.
func Content(f *council.File) string {
	if !strings.HasPrefix(f.URL, council.FolderScheme) {
		return "" // a server may say so of its files, and is not believed
	}
	hash, _ := f.Vendor["sha256Checksum"].(string)
	return hash
}

// ocrTrust is how far a page can be trusted that was read from a picture, where the engine itself has no doubt.
const ocrTrust = 0.95

// text finds the first page of a file and what the rules found in all of it.
func (s *shelf) text(ctx context.Context, file council.ID) (text, error) {
	t := text{trust: 1}
	readings, err := s.store.Readings(ctx, []council.ID{file})
	if err != nil {
		return t, err
	}
	if len(readings) > 0 && readings[0].Content != "" {
		pages, err := s.store.ContentPages(ctx, council.PageFilter{Hashes: []string{readings[0].Content}, Numbers: []int{1}})
		if err != nil {
			return t, err
		}
		if len(pages) > 0 {
			t.page = pages[0].Text // headers and footers are where many tell their number, or whose meeting they are
			if pages[0].Method == council.MethodOCR {
				t.trust = ocrTrust * pages[0].Score
			}
		}
	}
	structures, err := s.store.Structures(ctx, []council.ID{file})
	if err == nil && len(structures) > 0 {
		t.structure = structures[0]
	}
	return t, err
}

// facts reads all that is said and read of the source's files, by file.
func (s *shelf) facts(ctx context.Context) (map[council.ID][]*council.Proposal, error) {
	list, err := s.store.Proposals(ctx, council.ProposalFilter{SourceIDs: []council.ID{s.source.ID}}, council.Page{})
	if err != nil {
		return nil, err
	}
	return byFile(list), nil
}

func byFile(list []*council.Proposal) map[council.ID][]*council.Proposal {
	out := map[council.ID][]*council.Proposal{}
	for _, p := range list {
		out[p.FileID] = append(out[p.FileID], p)
	}
	return out
}

// saidOf are the facts that somebody has said, which no reading changes.
func saidOf(facts []*council.Proposal) []*council.Proposal {
	return slices.DeleteFunc(slices.Clone(facts), func(p *council.Proposal) bool { return p.Confidence < 1 })
}

// joinFacts adds what was read to what is said, where that leaves it open.
func joinFacts(said []*council.Proposal, read []council.Proposal) []*council.Proposal {
	out := slices.Clone(said)
	for _, p := range read {
		if !slices.ContainsFunc(said, func(s *council.Proposal) bool { return s.Field == p.Field }) {
			out = append(out, &p)
		}
	}
	return out
}

// put stores the facts of a file where they are others than before.
func (s *shelf) put(ctx context.Context, file council.ID, before, now []*council.Proposal) error {
	if sameFacts(before, now) {
		return nil
	}
	return s.store.PutProposals(ctx, file, now)
}

// sameFacts compares regardless of order, which the store changes.
func sameFacts(a, b []*council.Proposal) bool {
	count := map[council.Proposal]int{}
	for _, p := range a {
		count[*p]++
	}
	for _, p := range b {
		count[*p]--
	}
	return !slices.ContainsFunc(slices.Collect(maps.Values(count)), func(n int) bool { return n != 0 })
}
