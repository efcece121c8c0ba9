package folder

import (
	"context"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// Describer turns what is read in files of folders into papers and meetings, once their text is there.
type Describer struct {
	store  Store
	intake *archive.Intake
	mu     sync.Mutex // files of one paper that are read at the same time take turns
}

// NewDescriber returns a Describer.
func NewDescriber(store Store, now func() time.Time) *Describer {
	return &Describer{store: store, intake: archive.NewIntake(store, now)}
}

// Describe reads what the name, the first page and the structure of a file say of it; what is sure is used at once, what is
// not is kept as a proposal. Files of other sources are left alone. Asked again it changes nothing.
func (d *Describer) Describe(ctx context.Context, fileID council.ID) error {
	err := d.describe(ctx, fileID)
	if council.CodeOf(err) == council.Conflict {
		return nil // the source was removed meanwhile, and the file with it
	}
	return err
}

func (d *Describer) describe(ctx context.Context, fileID council.ID) error {
	files, err := d.store.Files(ctx, council.FileFilter{IDs: []council.ID{fileID}}, council.Page{})
	if err != nil || len(files) == 0 || !strings.HasPrefix(files[0].URL, council.FolderScheme) {
		return err
	}
	f := files[0]
	source, err := d.sourceOf(ctx, f)
	if err != nil || source == nil {
		return err
	}
	s := newShelf(d.store, source)
	read, err := s.text(ctx, f.ID)
	if err != nil {
		return err
	}
	before, err := d.store.Proposals(ctx, council.ProposalFilter{FileIDs: []council.ID{f.ID}}, council.Page{})
	if err != nil {
		return err
	}
	now := joinFacts(saidOf(before), describe(f, read))
	if err := s.put(ctx, f.ID, before, now); err != nil {
		return err
	}
	return d.settle(ctx, s, f, slices.Concat(before, now))
}

func (d *Describer) sourceOf(ctx context.Context, f *council.File) (*council.Source, error) {
	sources, err := d.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range sources {
		if s.ID == f.SourceID && s.IsFolder() && s.State != council.SourceRemoved {
			return s, nil
		}
	}
	return nil, nil
}

// subjects are the papers and meetings that a file belongs to, now or a moment ago.
type subjects struct {
	papers, meetings, organizations map[string]bool
	references, days                map[string]bool // the values by which other files of theirs are found
}

func subjectsOf(at addresses, file string, facts []*council.Proposal) *subjects {
	s := &subjects{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	s.papers[at.paperOf(file)] = true
	for _, p := range facts {
		switch {
		case !p.Used:
		case p.Field == council.ProposedReference:
			s.papers[at.paper(p.Value)], s.references[p.Value] = true, true
		case p.Field == council.ProposedOrganization:
			s.organizations[at.organization(p.Value)] = true
		case p.Field == council.ProposedMeeting:
			m := parseMeeting(p.Value)
			s.meetings[at.meeting(m)], s.days[p.Value] = true, true
			s.organizations[at.organization(m.organization)] = true
		}
	}
	return s
}

// has reports whether an object is one of the subjects, or a station of one.
func (s *subjects) has(address string) bool {
	paper, _, _ := strings.Cut(address, "&")
	return s.papers[paper] || s.meetings[address] || s.organizations[address]
}

// settle makes the papers and meetings of a file anew from all of their files. Other nodes may describe one of these at the
// same time: each has stored its facts before it looks, and looks again when it is done, so that whoever is last sees all.
func (d *Describer) settle(ctx context.Context, s *shelf, f *council.File, facts []*council.Proposal) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	subjects := subjectsOf(s.at, f.URL, facts)
	const rounds = 5
	var last map[string]object
	for range rounds {
		now, err := d.gather(ctx, s, f, subjects)
		if err != nil || reflect.DeepEqual(now, last) {
			return err
		}
		if err := d.take(ctx, s, now); err != nil {
			return err
		}
		last = now
	}
	return nil // whoever changes them now settles them
}

func (d *Describer) take(ctx context.Context, s *shelf, objects map[string]object) error {
	var out []archive.Observation
	for _, o := range inOrder(objects) {
		observation, err := s.observe(o.kind, o.fields)
		if err != nil {
			return err
		}
		out = append(out, observation)
	}
	if len(out) == 0 {
		return nil
	}
	return d.intake.Take(ctx, s.source.ID, out)
}

// inOrder lists objects as they are taken in.
func inOrder(objects map[string]object) []object {
	var out []object
	for _, kind := range order {
		for _, address := range slices.Sorted(maps.Keys(objects)) {
			if o := objects[address]; o.kind == kind {
				out = append(out, o)
			}
		}
	}
	return out
}

// gather assembles the subjects from all files that belong to them.
func (d *Describer) gather(ctx context.Context, s *shelf, f *council.File, subjects *subjects) (map[string]object, error) {
	ids, there, err := d.members(ctx, s, f, subjects)
	if err != nil {
		return nil, err
	}
	files, err := d.store.Files(ctx, council.FileFilter{IDs: ids}, council.Page{})
	if err != nil {
		return nil, err
	}
	list, err := d.store.Proposals(ctx, council.ProposalFilter{FileIDs: ids}, council.Page{})
	if err != nil {
		return nil, err
	}
	facts := byFile(list)
	var all []*known
	for _, f := range files {
		all = append(all, &known{f.URL, facts[f.ID]})
	}
	names, err := d.names(ctx, s, list)
	if err != nil {
		return nil, err
	}
	out := assemble(s.at, all, names)
	maps.DeleteFunc(out, func(address string, _ object) bool { return !subjects.has(address) })
	for address, kind := range there {
		if _, still := out[address]; !still {
			out[address] = tombstone(kind, address)
		}
	}
	return out, nil
}

// members finds the files that say that they belong to the subjects, and those that did; and which of the subjects there
// are.
func (d *Describer) members(ctx context.Context, s *shelf, f *council.File, subjects *subjects) (ids []council.ID, there map[string]council.Kind, err error) {
	found := map[council.ID]bool{f.ID: true}
	for field, values := range map[council.ProposalField]map[string]bool{
		council.ProposedReference: subjects.references, council.ProposedMeeting: subjects.days,
	} {
		for value := range values {
			list, err := d.store.Proposals(ctx, council.ProposalFilter{SourceIDs: []council.ID{s.source.ID}, Field: field, Value: value, Used: true}, council.Page{})
			if err != nil {
				return nil, nil, err
			}
			for _, p := range list {
				found[p.FileID] = true
			}
		}
	}
	there = map[string]council.Kind{}
	var owners []council.ID
	for _, of := range []struct {
		kind      council.Kind
		addresses map[string]bool
	}{{council.KindPaper, subjects.papers}, {council.KindMeeting, subjects.meetings}} {
		for address := range of.addresses {
			id := council.NewID(address)
			kind, deleted, err := d.store.KindOf(ctx, id)
			switch {
			case council.CodeOf(err) == council.NotFound:
			case err != nil:
				return nil, nil, err
			case !deleted && kind == of.kind:
				there[address] = kind
				owners = append(owners, id)
			}
		}
	}
	if len(owners) > 0 {
		links, err := d.store.Links(ctx, council.LinkFilter{From: owners, Roles: council.FileRoles})
		if err != nil {
			return nil, nil, err
		}
		for _, l := range links {
			found[l.To] = true
		}
	}
	return slices.Sorted(maps.Keys(found)), there, nil
}

// names finds how the organizations are spelled that are there already.
func (d *Describer) names(ctx context.Context, s *shelf, facts []*council.Proposal) (map[string]string, error) {
	var ids []council.ID
	for _, p := range facts {
		switch p.Field {
		case council.ProposedOrganization:
			ids = append(ids, council.NewID(s.at.organization(p.Value)))
		case council.ProposedMeeting:
			ids = append(ids, council.NewID(s.at.organization(parseMeeting(p.Value).organization)))
		default: // names nobody
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	found, err := d.store.Organizations(ctx, council.OrganizationFilter{IDs: ids}, council.Page{})
	names := make(map[string]string, len(found))
	for _, o := range found {
		names[o.URL] = o.Name
	}
	return names, err
}
