package storetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// wantOrphaned checks which agenda items, files or other children are orphaned.
func wantOrphaned(t *testing.T, s *store.Store, k council.Kind, orphaned map[council.ID]bool) {
	t.Helper()
	for id, expected := range orphaned {
		e, err := read(t.Context(), s, k, id)
		if err != nil || e == nil {
			t.Errorf("%s %s: got %v, %v", k, id, e, err)
			continue
		}
		if got := council.ObjectOf(e).Orphaned; got != expected {
			t.Errorf("%s %s is orphaned: got %v, want %v", k, id, got, expected)
		}
	}
}

func testOrphans(t *testing.T, s *store.Store) {
	ctx := t.Context()
	item := func(id council.ID) *council.Record { return record(&council.AgendaItem{MeetingID: "m"}, id) }
	file := func(id council.ID) *council.Record { return record(&council.File{}, id) }
	put(t, s,
		record(&council.Meeting{}, "m",
			link(council.LinkMeetingAgendaItem, "stays", 0), link(council.LinkMeetingAgendaItem, "goes", 1),
			link(council.LinkMeetingInvitation, "f", 0), link(council.LinkMeetingOrganization, "o", 0)),
		record(&council.Paper{}, "p", link(council.LinkPaperMainFile, "f", 0)),
		item("stays"), item("goes"), file("f"), file("loose"))
	wantOrphaned(t, s, council.KindAgendaItem, map[council.ID]bool{"stays": false, "goes": false})
	wantOrphaned(t, s, council.KindFile, map[council.ID]bool{"f": false, "loose": false})

	// The new version has no "goes", no invitation and no organization.
	put(t, s, record(&council.Meeting{}, "m", link(council.LinkMeetingAgendaItem, "stays", 0)))
	wantOrphaned(t, s, council.KindAgendaItem, map[council.ID]bool{"stays": false, "goes": true})
	wantOrphaned(t, s, council.KindFile, map[council.ID]bool{"f": false}) // the paper still has it
	agenda := func(orphaned bool) ([]council.ID, error) {
		return idsOf(s.AgendaItems(ctx, council.AgendaItemFilter{MeetingIDs: []council.ID{"m"}, Orphaned: orphaned}, council.Page{}))
	}
	want(t, "agenda", []council.ID{"stays"})(agenda(false))
	want(t, "agenda with what was taken off", []council.ID{"stays", "goes"})(agenda(true))
	want(t, "links of the meeting", []council.Link{
		{From: "m", Role: council.LinkMeetingAgendaItem, To: "stays"},
	})(s.Links(ctx, council.LinkFilter{From: []council.ID{"m"}}))
	want(t, "all links of the meeting", []council.Link{
		{From: "m", Role: council.LinkMeetingAgendaItem, To: "stays"},
		{From: "m", Role: council.LinkMeetingAgendaItem, To: "goes", Position: 1, Orphaned: true},
		{From: "m", Role: council.LinkMeetingInvitation, To: "f", Orphaned: true},
	})(s.Links(ctx, council.LinkFilter{From: []council.ID{"m"}, Orphaned: true}))

	put(t, s, record(&council.Paper{}, "p"))
	wantOrphaned(t, s, council.KindFile, map[council.ID]bool{"f": true, "loose": false})
	want(t, "files", []council.ID{"loose"})(idsOf(s.Files(ctx, council.FileFilter{}, council.Page{})))
	want(t, "number of files", 1)(s.CountFiles(ctx, council.FileFilter{}))
	put(t, s, file("f")) // being seen itself does not change that
	wantOrphaned(t, s, council.KindFile, map[council.ID]bool{"f": true})

	// It comes back, elsewhere; an item that is only seen later is an orphan from the start.
	put(t, s, record(&council.AgendaItem{}, "stays", link(council.LinkAgendaItemAuxiliaryFile, "f", 0)))
	wantOrphaned(t, s, council.KindFile, map[council.ID]bool{"f": false})
	put(t, s, record(&council.Meeting{}, "n", link(council.LinkMeetingAgendaItem, "late", 0)))
	put(t, s, record(&council.Meeting{}, "n"))
	put(t, s, item("late"))
	wantOrphaned(t, s, council.KindAgendaItem, map[council.ID]bool{"late": true})
}

func testParents(t *testing.T, s *store.Store) {
	ctx := t.Context()
	seat := func(parents ...council.ID) *council.Record {
		r := record(&council.Consultation{}, "c", link(council.LinkConsultationOrganization, "o", 0))
		for _, p := range parents {
			r.Parents = append(r.Parents, council.Link{From: p, Role: council.LinkPaperConsultation})
		}
		return r
	}
	papersOf := func() ([]council.ID, error) {
		return idsOf(s.Papers(ctx, council.PaperFilter{OrganizationIDs: []council.ID{"o"}}, council.Page{}))
	}
	toC := func(orphaned bool) ([]council.Link, error) {
		return s.Links(ctx, council.LinkFilter{To: []council.ID{"c"}, Orphaned: orphaned})
	}
	put(t, s, seat("p"), record(&council.Paper{}, "p"), record(&council.Paper{}, "q"))
	byChild := council.Link{From: "p", Role: council.LinkPaperConsultation, To: "c", ByChild: true}
	want(t, "told by the child", []council.Link{byChild})(toC(false))
	want(t, "papers of the organization", []council.ID{"p"})(papersOf())
	wantOrphaned(t, s, council.KindConsultation, map[council.ID]bool{"c": false})

	put(t, s, record(&council.Paper{}, "p")) // that the parent does not name it says nothing
	want(t, "told by the child alone", []council.Link{byChild})(toC(false))

	put(t, s, seat("q")) // it moves to another paper
	byChild.From = "q"
	want(t, "told otherwise", []council.Link{byChild})(toC(true))
	want(t, "papers of the organization after the move", []council.ID{"q"})(papersOf())

	put(t, s, record(&council.Paper{}, "q", link(council.LinkPaperConsultation, "c", 3)))
	want(t, "named by the parent", []council.Link{{From: "q", Role: council.LinkPaperConsultation, To: "c", Position: 3}})(toC(false))
	put(t, s, record(&council.Paper{}, "q"))
	put(t, s, seat("q")) // what the parent took off stays off, whatever the child tells
	want(t, "taken off", []council.Link{{From: "q", Role: council.LinkPaperConsultation, To: "c", Position: 3, Orphaned: true}})(toC(true))
	wantOrphaned(t, s, council.KindConsultation, map[council.ID]bool{"c": true})
	want(t, "papers of the organization in the end", []council.ID{})(papersOf())
}

func testDelete(t *testing.T, s *store.Store) {
	ctx := t.Context()
	paper := record(&council.Paper{Name: "P"}, "p", link(council.LinkPaperMainFile, "f", 0), link(council.LinkPaperAuxiliaryFile, "both", 0),
		link(council.LinkPaperConsultation, "c", 0), link(council.LinkPaperRelated, "other", 0))
	other := record(&council.Paper{}, "other", link(council.LinkPaperAuxiliaryFile, "both", 0), link(council.LinkPaperRelated, "p", 0))
	consultation := record(&council.Consultation{}, "c", link(council.LinkConsultationOrganization, "o", 0))
	put(t, s, paper, other, record(&council.File{}, "f"), record(&council.File{}, "both"), consultation)
	of := func() ([]council.ID, error) {
		return idsOf(s.Papers(ctx, council.PaperFilter{OrganizationIDs: []council.ID{"o"}}, council.Page{}))
	}
	want(t, "papers of the organization", []council.ID{"p"})(of())
	before := dump(t, s)

	remove(t, s, paper)
	want(t, "papers", []council.ID{"other"})(idsOf(s.Papers(ctx, council.PaperFilter{}, council.Page{})))
	want(t, "by id", []council.ID{})(idsOf(s.Papers(ctx, council.PaperFilter{IDs: []council.ID{"p"}}, council.Page{})))
	want(t, "number", 1)(s.CountPapers(ctx, council.PaperFilter{}))
	want(t, "files", []council.ID{"both"})(idsOf(s.Files(ctx, council.FileFilter{}, council.Page{})))
	wantOrphaned(t, s, council.KindFile, map[council.ID]bool{"f": true, "both": false})
	wantOrphaned(t, s, council.KindConsultation, map[council.ID]bool{"c": true})
	want(t, "links to and from the deleted", []council.Link{
		{From: "other", Role: council.LinkPaperAuxiliaryFile, To: "both"},
	})(s.Links(ctx, council.LinkFilter{From: []council.ID{"p", "other"}}))
	want(t, "papers of the organization without it", []council.ID{})(of())
	want(t, "number of papers of the organization", 0)(s.CountPapers(ctx, council.PaperFilter{OrganizationIDs: []council.ID{"o"}}))
	kind, deleted, err := s.KindOf(ctx, "p")
	if kind != council.KindPaper || !deleted || err != nil {
		t.Errorf("kind of a deleted paper: got %s, %v, %v", kind, deleted, err)
	}
	deletedDump := dump(t, s)
	remove(t, s, paper)
	if dump(t, s) != deletedDump {
		t.Error("deleting twice differs from deleting once")
	}

	put(t, s, paper)
	if after := dump(t, s); after != before {
		t.Errorf("restored: got\n%s\nwant\n%s", after, before)
	}
	want(t, "papers of the organization again", []council.ID{"p"})(of())
	remove(t, s, consultation)
	want(t, "papers of the organization without the consultation", []council.ID{})(of())
	update(t, s, func(ctx context.Context, tx council.Tx) error { return tx.DeleteObjects(ctx, nil) })
}

func testLinks(t *testing.T, s *store.Store) {
	ctx := t.Context()
	put(t, s,
		record(&council.Paper{}, "p",
			link(council.LinkPaperRelated, "never seen", 1), link(council.LinkPaperRelated, "q", 0),
			link(council.LinkPaperRelated, "q", 5), // named twice: the first counts
			link(council.LinkPaperRelated, "", 2),
			link(council.LinkPaperMainFile, "f", 0)),
		record(&council.Paper{}, "q", link(council.LinkPaperAuxiliaryFile, "f", 7)))
	want(t, "from", []council.Link{
		{From: "p", Role: council.LinkPaperMainFile, To: "f"},
		{From: "p", Role: council.LinkPaperRelated, To: "q"},
		{From: "p", Role: council.LinkPaperRelated, To: "never seen", Position: 1},
	})(s.Links(ctx, council.LinkFilter{From: []council.ID{"p"}}))
	want(t, "to", []council.Link{
		{From: "p", Role: council.LinkPaperMainFile, To: "f"},
		{From: "q", Role: council.LinkPaperAuxiliaryFile, To: "f", Position: 7},
	})(s.Links(ctx, council.LinkFilter{To: []council.ID{"f"}, Roles: council.FileRoles}))
	want(t, "of other roles", []council.Link{})(s.Links(ctx, council.LinkFilter{To: []council.ID{"f"}, Roles: []council.LinkRole{council.LinkPaperRelated}}))
	put(t, s, record(&council.Paper{}, "p", link(council.LinkPaperRelated, "never seen", 0)))
	want(t, "of the new version", []council.Link{
		{From: "p", Role: council.LinkPaperRelated, To: "never seen"},
	})(s.Links(ctx, council.LinkFilter{From: []council.ID{"p"}}))
}

// testPartition checks that what is stored depends on the records alone. It first plays a
// long story of versions, deletions and restorations in one order, and then the last
// state of it in many.
func testPartition(t *testing.T, s *store.Store) {
	records := Town(24)
	put(t, s, records...)
	expected := dump(t, s)
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 1))
		update(t, s, func(ctx context.Context, tx council.Tx) error {
			_, err := tx.RemoveSource(ctx, SourceID, 1<<30)
			return err
		})
		if left := dump(t, s); left != "" {
			t.Fatalf("removing left\n%s", left)
		}
		shuffled := slices.Clone(records)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		cutAndPut(t, s, shuffled, random)
		if got := dump(t, s); got != expected {
			t.Fatalf("seed %d: %s", seed, firstDifference(expected, got))
		}
	}
	// Versions that contradict each other: only the cut may differ.
	var story []*council.Record
	random := rand.New(rand.NewPCG(7, 7))
	for range 3 {
		for _, r := range records {
			story = append(story, mutated(r, random))
		}
	}
	put(t, s, story...)
	expected = dump(t, s)
	wantDerived(t, s)
	for seed := range uint64(3) {
		update(t, s, func(ctx context.Context, tx council.Tx) error {
			_, err := tx.RemoveSource(ctx, SourceID, 1<<30)
			return err
		})
		cutAndPut(t, s, records, rand.New(rand.NewPCG(seed, 2)))
		cutAndPut(t, s, story, rand.New(rand.NewPCG(seed, 3)))
		if got := dump(t, s); got != expected {
			t.Fatalf("story, seed %d: %s", seed, firstDifference(expected, got))
		}
	}
	// Deleting and restoring some of it leaves what would be there without.
	var some []*council.Record
	for i, r := range story[2*len(records):] {
		if i%7 == 0 {
			some = append(some, r)
		}
	}
	remove(t, s, some...)
	wantDerived(t, s)
	cutAndPut(t, s, some, random)
	if got := dump(t, s); got != expected {
		t.Fatalf("deleted and restored: %s", firstDifference(expected, got))
	}
	wantDerived(t, s)
}

// cutAndPut stores records in transactions and calls of random size.
func cutAndPut(t *testing.T, s *store.Store, records []*council.Record, random *rand.Rand) {
	t.Helper()
	for len(records) > 0 {
		update(t, s, func(ctx context.Context, tx council.Tx) error {
			for range 1 + random.IntN(3) {
				n := min(len(records), 1+random.IntN(len(records)/3+2))
				if err := tx.PutRecords(ctx, records[:n]); err != nil {
					return err
				}
				records = records[n:]
			}
			return nil
		})
	}
}

// mutated returns a version of a record in which some links are gone, moved or doubled.
func mutated(r *council.Record, random *rand.Rand) *council.Record {
	m := *r
	m.Links = slices.Clone(r.Links)
	random.Shuffle(len(m.Links), func(i, j int) { m.Links[i].Position, m.Links[j].Position = m.Links[j].Position, m.Links[i].Position })
	m.Links = slices.DeleteFunc(m.Links, func(council.Link) bool { return random.IntN(5) == 0 })
	if random.IntN(3) == 0 {
		m.Parents = nil
	}
	return &m
}

// wantDerived checks what the store derives against the links it shows.
func wantDerived(t *testing.T, s *store.Store) {
	t.Helper()
	ctx := t.Context()
	links, err := s.Links(ctx, council.LinkFilter{Orphaned: true})
	if err != nil {
		t.Fatal(err)
	}
	contained, living := map[council.ID]bool{}, map[council.ID]bool{}
	consults, concerned := map[council.ID][]council.ID{}, map[council.ID]map[council.ID]bool{}
	for _, l := range links {
		if l.Role.Contains() {
			contained[l.To] = true
			living[l.To] = living[l.To] || !l.Orphaned
		}
		if l.Role == council.LinkConsultationOrganization {
			consults[l.From] = append(consults[l.From], l.To)
		}
	}
	for _, l := range links {
		var organizations []council.ID
		switch {
		case l.Orphaned:
		case l.Role == council.LinkPaperConsultation:
			organizations = consults[l.To]
		case l.Role == council.LinkPaperOriginatorOrg, l.Role == council.LinkPaperUnderDirectionOf:
			organizations = []council.ID{l.To}
		}
		for _, o := range organizations {
			if concerned[o] == nil {
				concerned[o] = map[council.ID]bool{}
			}
			concerned[o][l.From] = true
		}
	}
	files, err := s.Files(ctx, council.FileFilter{}, council.Page{})
	for _, f := range files {
		if contained[f.ID] && !living[f.ID] {
			t.Errorf("file %s is listed and nothing names it", f.ID)
		}
		delete(living, f.ID)
	}
	if err != nil || len(files) == 0 {
		t.Errorf("got %d files, %v", len(files), err)
	}
	for n := range Organizations {
		id := ID(council.KindOrganization, n)
		if _, deleted, _ := s.KindOf(ctx, id); deleted {
			continue
		}
		papers, err := s.Papers(ctx, council.PaperFilter{OrganizationIDs: []council.ID{id}}, council.Page{})
		if err != nil || len(papers) != len(concerned[id]) {
			t.Errorf("papers of organization %d: got %d, %v, want %d", n, len(papers), err, len(concerned[id]))
		}
		want(t, "number of papers", len(papers))(s.CountPapers(ctx, council.PaperFilter{OrganizationIDs: []council.ID{id}}))
	}
}

func firstDifference(expected, got string) string {
	x, y := strings.Split(expected, "\n"), strings.Split(got, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return fmt.Sprintf("line %d:\ngot  %s\nwant %s", i+1, y[i], x[i])
		}
	}
	return fmt.Sprintf("got %d lines, want %d", len(y), len(x))
}
