package folder

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// known is a file with all that is said and read of it.
type known struct {
	address string
	facts   []*council.Proposal
}

// used lists what of a field is used, surest first.
func (k *known) used(field council.ProposalField) []*council.Proposal {
	var out []*council.Proposal
	for _, p := range k.facts {
		if p.Field == field && p.Used {
			out = append(out, p)
		}
	}
	return out
}

// value is the surest of a field that is used, empty if none is.
func (k *known) value(field council.ProposalField) string {
	if used := k.used(field); len(used) > 0 {
		return used[0].Value
	}
	return ""
}

func (k *known) kind() kind { return kindOf(k.value(council.ProposedPaperType)) }

// paper is the address of the paper that the file belongs to, empty if none is known: the one with its number, or one of
// its own where a table says what it is.
func (k *known) paper(at addresses) string {
	if r := k.value(council.ProposedReference); r != "" {
		return at.paper(r)
	}
	for _, p := range k.facts {
		if p.Confidence == 1 && (p.Field == council.ProposedName || p.Field == council.ProposedPaperType) && k.kind() < kindAttachment {
			return at.paperOf(k.address)
		}
	}
	return ""
}

// meetings are those that the file is about, and with an unknown day the bodies that deal with it.
func (k *known) meetings() []meeting {
	var out []meeting
	met := map[string]bool{}
	for _, p := range k.used(council.ProposedMeeting) {
		if m := parseMeeting(p.Value); m.organization != "" && !slices.Contains(out, m) {
			out = append(out, m)
			met[council.Fold(m.organization)] = true
		}
	}
	for _, p := range k.used(council.ProposedOrganization) {
		if !met[council.Fold(p.Value)] {
			out = append(out, meeting{organization: p.Value})
		}
	}
	return out
}

// object is what is derived from files: an object in OParl's words, without what is empty.
type object struct {
	kind   council.Kind
	fields map[string]any
}

func (o object) address() string { s, _ := o.fields["id"].(string); return s }

// order is the one in which objects are taken in: what others name comes first, so that changes tell names.
var order = []council.Kind{council.KindBody, council.KindFile, council.KindOrganization, council.KindMeeting, council.KindConsultation, council.KindPaper}

// assembly makes objects of what is known of files: files with the same number are one paper, those of the same day and
// body one meeting. It depends on the files alone and not on their order.
type assembly struct {
	at      addresses
	names   map[string]string // of organizations that are there already: another spelling changes none
	objects map[string]object
}

// assemble makes all objects that the files tell of, by their addresses. names are those of the organizations that are
// there.
func assemble(at addresses, files []*known, names map[string]string) map[string]object {
	a := &assembly{at: at, names: names, objects: map[string]object{}}
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b *known) int { return strings.Compare(a.address, b.address) })
	papers, meetings := map[string][]*known{}, map[string][]*known{}
	days := map[string]meeting{}
	for _, f := range files {
		paper := f.paper(at)
		if paper != "" {
			papers[paper] = append(papers[paper], f)
		}
		for _, m := range f.meetings() {
			a.organization(m.organization)
			if m.date == "" {
				continue
			}
			id := at.meeting(m)
			if _, seen := days[id]; !seen {
				days[id] = m
			}
			if paper == "" || f.kind() >= kindMinutes {
				meetings[id] = append(meetings[id], f)
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(days)) {
		a.meeting(id, days[id], meetings[id])
	}
	for _, id := range slices.Sorted(maps.Keys(papers)) {
		a.paper(id, papers[id])
	}
	return a.objects
}

func (a *assembly) put(kind council.Kind, id string, fields map[string]any) {
	out := map[string]any{"id": id}
	for k, v := range fields {
		switch v := v.(type) {
		case string:
			if v != "" {
				out[k] = v
			}
		case []any:
			if len(v) > 0 {
				out[k] = v
			}
		}
	}
	a.objects[id] = object{kind, out}
}

func (a *assembly) organization(name string) {
	id := a.at.organization(name)
	if there := a.names[id]; there != "" {
		name = there
	}
	if old, seen := a.objects[id]; seen { // of several spellings always the same one
		if s, _ := old.fields["name"].(string); s <= name {
			return
		}
	}
	a.put(council.KindOrganization, id, map[string]any{"name": name})
}

// meeting makes a meeting with its own documents; others that are about it are attachments of it.
func (a *assembly) meeting(id string, m meeting, files []*known) {
	body := a.at.organization(m.organization)
	fields := map[string]any{"name": a.objects[body].fields["name"], "start": string(m.date), "organization": []any{body}}
	var others []any
	for _, f := range files {
		property := map[kind]string{kindMinutes: "resultsProtocol", kindVerbatim: "verbatimProtocol", kindInvitation: "invitation"}[f.kind()]
		if property == "" || fields[property] != nil {
			others = append(others, f.address)
			continue
		}
		fields[property] = f.address
	}
	fields["auxiliaryFile"] = others
	a.put(council.KindMeeting, id, fields)
}

// paper makes a paper of its files: the main one tells what it is, unless a table does.
func (a *assembly) paper(id string, files []*known) {
	slices.SortStableFunc(files, func(a, b *known) int { return cmp.Compare(a.rank(), b.rank()) })
	fields := map[string]any{"reference": a.reference(files)}
	var others []any
	for i, f := range files {
		if i == 0 && isMain(files) {
			fields["mainFile"] = f.address
			fields["paperType"] = f.value(council.ProposedPaperType)
			continue
		}
		others = append(others, f.address)
	}
	fields["auxiliaryFile"] = others
	fields["name"] = best(files, council.ProposedName)
	fields["date"] = best(files, council.ProposedDate)
	fields["consultation"] = a.consultations(id, files)
	a.put(council.KindPaper, id, fields)
}

// isMain reports whether the first of a paper's files is its main file: the Beschlussvorlage, the Antrag; or what is the only
// one that is no attachment.
func isMain(files []*known) bool {
	first := files[0].kind()
	return first.main() || first < kindAttachment && (len(files) == 1 || files[1].kind() >= kindAttachment)
}

// rank puts the main file first.
func (k *known) rank() int {
	if kind := k.kind(); kind != kindUnknown {
		return 2 * int(kind)
	}
	return 2*int(kindInformation) + 1 // behind those of which it is known
}

// reference is the number as most of the files write it; letters before it are part of it where a file has them.
func (a *assembly) reference(files []*known) string {
	out := ""
	for _, f := range files {
		if r := f.value(council.ProposedReference); len(r) > len(out) {
			out = r
		}
	}
	return out
}

// best is what the first file says that says anything. Attachments speak of themselves, unless a table speaks of them.
func best(files []*known, field council.ProposalField) string {
	for _, said := range []bool{false, true} {
		for _, f := range files {
			for _, p := range f.used(field) {
				if f.kind() < kindAttachment || said && p.Confidence == 1 {
					return p.Value
				}
			}
		}
	}
	return ""
}

// consultations are the stations of a paper.
func (a *assembly) consultations(paper string, files []*known) []any {
	var out []any
	seen := map[string]bool{}
	for _, f := range files {
		if f.kind() >= kindMinutes {
			continue
		}
		for _, m := range f.meetings() {
			id := a.at.consultation(paper, m)
			if seen[id] {
				continue
			}
			seen[id] = true
			out = append(out, id)
			fields := map[string]any{"paper": paper, "organization": []any{a.at.organization(m.organization)}}
			if m.date != "" {
				fields["meeting"] = a.at.meeting(m)
			}
			a.put(council.KindConsultation, id, fields)
		}
	}
	slices.SortFunc(out, func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
	return out
}
