package archive

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// mostNamed is how many objects of one name are looked at: a page may be that of a meeting and of its 400 agenda items.
const mostNamed = 500

// Hit is something that a name leads to and that has a page.
type Hit struct {
	Kind council.Kind
	ID   council.ID
	// Entity is the object itself; nil for a district.
	Entity   council.Entity
	District *council.District
}

// rank says which kinds a name means first: a page of the publisher's that a meeting and its sixty agenda items name is
// the page of the meeting. Other kinds have no pages; one leads on to what it is a part of (see whole).
var rank = map[council.Kind]int{
	council.KindPaper: 1, council.KindMeeting: 1, council.KindOrganization: 1, council.KindPerson: 1, council.KindDistrict: 1, council.KindBody: 1,
	council.KindAgendaItem: 2, council.KindFile: 3,
}

// ByShortID finds what has an id that begins with these characters: usually one object. Papers come newest first. GONE if all of it is deleted,
// NOT_FOUND if there is none.
func (a *Archive) ByShortID(ctx context.Context, short string) ([]Hit, error) {
	prefix, err := council.ParseShortID(short)
	if err != nil {
		return nil, err
	}
	found, err := a.store.IdentitiesFrom(ctx, prefix, mostNamed)
	if err != nil {
		return nil, err
	}
	return a.hits(ctx, found)
}

// Resolve finds what others call by a name: an OParl id, the address of a page in the publisher's own system, the
// reference of a paper (not unique on real servers), or an id of ours, also its beginning. GONE if all of it is deleted,
// NOT_FOUND if there is none.
func (a *Archive) Resolve(ctx context.Context, name string) ([]Hit, error) {
	name = strings.TrimSpace(name)
	var keys []council.ID
	for _, k := range []council.ID{council.WebKey(name), council.ReferenceKey(name)} {
		if k != "" {
			keys = append(keys, k)
		}
	}
	found, err := a.store.IdentitiesNamed(ctx, oparlIDs(name), keys, mostNamed)
	if err != nil {
		return nil, err
	}
	hits, err := a.hits(ctx, found)
	if council.CodeOf(err) != council.NotFound {
		return hits, err
	}
	if short, parseErr := a.ByShortID(ctx, name); council.CodeOf(parseErr) != council.NotFound {
		return short, parseErr
	}
	return nil, council.Errorf(council.NotFound, "nothing here is called %.100q", name)
}

// oparlIDs are our ids of the OParl object that an address may mean. OParl ids are compared letter by letter, but people
// copy them with the other scheme or without the slash at the end.
func oparlIDs(address string) []council.ID {
	u, err := council.ParseAddress(address)
	if err != nil {
		return nil
	}
	spellings := []string{address}
	rest := strings.TrimPrefix(address, u.Scheme)
	if len(rest) < len(address) { // the scheme is in small letters
		spellings = append(spellings, "http"+rest, "https"+rest)
	}
	if plain, err := url.PathUnescape(address); err == nil {
		spellings = append(spellings, plain)
	}
	var ids []council.ID
	for _, s := range spellings {
		bare := strings.TrimRight(s, "/")
		ids = append(ids, council.NewID(s), council.NewID(bare), council.NewID(bare+"/"))
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// hits reads what was found, of the foremost rank alone.
func (a *Archive) hits(ctx context.Context, found []council.Identity) ([]Hit, error) {
	b := batch{ctx: ctx, store: a.store}
	deleted := false
	byKind := map[council.Kind][]council.ID{}
	for _, f := range found {
		deleted = deleted || f.Deleted
		if !f.Deleted {
			byKind[f.Kind] = append(byKind[f.Kind], f.ID)
		}
	}
	b.whole(byKind)
	var out []Hit
	for best := 1; best <= 3 && len(out) == 0; best++ {
		out = b.ranked(byKind, best)
	}
	switch {
	case b.err != nil:
		return nil, b.err
	case len(out) > 0:
		return out, nil
	case deleted:
		return nil, council.Errorf(council.Gone, "the publisher has deleted this object")
	}
	return nil, council.Errorf(council.NotFound, "nothing here has this name")
}

// whole puts what has a page in place of parts that have none: papers of consultations, persons of memberships.
func (b *batch) whole(byKind map[council.Kind][]council.ID) {
	if ids := byKind[council.KindConsultation]; len(ids) > 0 && b.err == nil {
		found, err := b.store.Consultations(b.ctx, council.ConsultationFilter{IDs: ids}, council.Page{})
		b.note(err)
		for _, c := range found {
			byKind[council.KindPaper] = append(byKind[council.KindPaper], c.PaperID)
		}
	}
	if ids := byKind[council.KindMembership]; len(ids) > 0 && b.err == nil {
		found, err := b.store.Memberships(b.ctx, council.MembershipFilter{IDs: ids}, council.Page{})
		b.note(err)
		for _, m := range found {
			byKind[council.KindPerson] = append(byKind[council.KindPerson], m.PersonID)
		}
	}
}

// ranked reads the objects of the kinds of one rank.
func (b *batch) ranked(byKind map[council.Kind][]council.ID, of int) []Hit {
	var out []Hit
	ids := func(k council.Kind) []council.ID {
		if rank[k] != of {
			return nil
		}
		return slices.Compact(slices.Sorted(slices.Values(byKind[k])))
	}
	papers := b.papers(ids(council.KindPaper))
	slices.SortFunc(papers, func(a, b *council.Paper) int {
		return cmp.Or(strings.Compare(string(b.SortDate), string(a.SortDate)), strings.Compare(string(a.ID), string(b.ID)))
	})
	out = addHits(out, papers)
	out = addHits(out, b.meetings(ids(council.KindMeeting)))
	out = addHits(out, b.organizations(ids(council.KindOrganization)))
	out = addHits(out, b.persons(ids(council.KindPerson)))
	for _, d := range b.districts(ids(council.KindDistrict)) {
		out = append(out, Hit{Kind: council.KindDistrict, ID: d.ID, District: d})
	}
	for _, id := range ids(council.KindBody) {
		out = addHits(out, b.bodies(id))
	}
	if items := ids(council.KindAgendaItem); len(items) > 0 {
		out = addHits(out, b.agendaItems(council.AgendaItemFilter{IDs: items}))
	}
	return addHits(out, b.filesByID(ids(council.KindFile)))
}

func addHits[E council.Entity](hits []Hit, found []E) []Hit {
	for _, e := range found {
		hits = append(hits, Hit{Kind: e.Kind(), ID: council.ObjectOf(e).ID, Entity: e})
	}
	return hits
}
