package frontend

import (
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
)

// What the rules found in a document, as its page lists it.

// foundEntry is a line of what was found: what it says, where that leads, and on which page it stands.
type foundEntry struct {
	Text, Path string // Path is empty where it leads nowhere
	Facts      []string
	Page       int
}

// documentType is what kind of document it is, in the reader's words; empty for an unknown one.
func (r *request) documentType(t council.DocumentType) string {
	if key := "document.type." + string(t); t != council.DocumentUnknown && r.Has(key) {
		return r.T(key)
	}
	return ""
}

// originators are those who submitted the document.
func (p filePage) originators() []foundEntry {
	var out []foundEntry
	for _, f := range p.Structure.Originators {
		out = append(out, p.party(f))
	}
	return out
}

// party is an organization or a person that a document names.
func (p filePage) party(f council.Found) foundEntry {
	e := foundEntry{Text: f.Text, Page: f.Page}
	if o := p.Named.Organizations[f.ID]; o != nil {
		e.Path = p.organizationPath(o)
	} else if one := p.Named.Persons[f.ID]; one != nil {
		e.Path = p.personPath(one)
	}
	return e
}

// parts are the document's sections: what it wants, why, what it costs.
func (p filePage) parts() []foundEntry {
	var out []foundEntry
	for _, s := range p.Structure.Sections {
		out = append(out, foundEntry{Text: or(strings.TrimRight(s.Heading, ": "), p.T("document.section."+string(s.Kind))), Page: s.Page})
	}
	return out
}

func (p filePage) amounts() []foundEntry {
	f := p.Structure.Finance
	if f == nil {
		return nil
	}
	var out []foundEntry
	if f.Effects != nil {
		out = append(out, foundEntry{Text: p.effects(*f.Effects), Page: f.Page})
	}
	for _, a := range f.Amounts {
		out = append(out, foundEntry{Text: strings.TrimSpace(a.Text), Facts: []string{a.Label}, Page: a.Page})
	}
	return out
}

// effects is the answer of a document's check boxes.
func (r *request) effects(any bool) string {
	if any {
		return r.T("document.effects.yes")
	}
	return r.T("document.effects.no")
}

// stationRows are the rows of the document's Beratungsfolge.
func (p filePage) stationRows() []foundEntry {
	var out []foundEntry
	for _, s := range p.Structure.Stations {
		e := p.party(s.Organization)
		e.Page = s.Page
		if m := p.Named.Meetings[s.MeetingID]; m != nil {
			e.Path = p.meetingPath(m)
		}
		e.Facts = []string{p.date(s.Date), s.Role, s.Result}
		out = append(out, e)
	}
	return out
}

// itemRows are the agenda items of minutes, with how they were voted on.
func (p filePage) itemRows() []foundEntry {
	var out []foundEntry
	for _, i := range p.Structure.Items {
		e := foundEntry{Text: strings.TrimSpace(i.Number + " " + i.Name), Page: i.Page}
		if item := p.Named.Items[i.ItemID]; item != nil {
			e.Path = p.itemPath(item)
		}
		for n := range i.Votes {
			e.Facts = append(e.Facts, p.voteLine(&i.Votes[n]))
		}
		out = append(out, e)
	}
	return out
}

// mentioned are the things of one kind that the document names.
func (p filePage) mentioned(kind council.MentionKind) []foundEntry {
	var out []foundEntry
	for _, m := range p.Structure.Mentions {
		if m.Kind != kind {
			continue
		}
		e := foundEntry{Text: m.Text, Page: m.Page}
		if paper := p.Named.Papers[m.ID]; paper != nil {
			e.Path, e.Facts = p.paperPath(paper), []string{p.paperName(paper)}
		} else if meeting := p.Named.Meetings[m.ID]; meeting != nil {
			e.Path = p.meetingPath(meeting)
		} else if o := p.Named.Organizations[m.ID]; o != nil {
			e.Path = p.organizationPath(o)
		} else if d := p.Named.Districts[m.ID]; d != nil {
			e.Path = p.districtPath(d)
		}
		out = append(out, e)
	}
	return out
}

// mentionKinds is the order in which mentions are listed.
var mentionKinds = []council.MentionKind{
	council.MentionPaper, council.MentionMeeting, council.MentionOrganization, council.MentionDistrict, council.MentionStreet,
}

// anythingFound reports whether there is anything to list.
func (p filePage) anythingFound() bool {
	s := p.Structure
	return s != nil && (s.Type != council.DocumentUnknown || s.Reference.Text != "" || s.Subject.Text != "" || s.Department.Text != "" ||
		len(s.Originators)+len(s.Sections)+len(s.Stations)+len(s.Items)+len(s.Mentions) > 0 || s.Finance != nil)
}

// foundShown and foundMost are how many lines of one kind are shown at once, and in all.
const (
	foundShown = 6
	foundMost  = 80
)

// outlineMost is how many entries of a document's own outline are shown.
const outlineMost = 80

// longestEntry is how many characters of an entry are shown: it is a title, whatever else somebody wrote there.
const longestEntry = 200

// outline is the document's own, as far as it leads to pages of it.
func (p filePage) outline() []council.OutlineEntry {
	if p.Content == nil {
		return nil
	}
	var out []council.OutlineEntry
	for _, e := range p.Content.Outline {
		e.Title = shortened(strings.TrimSpace(feedback.Clean(e.Title)), longestEntry)
		if e.Title != "" && e.Page >= 1 && e.Page <= p.Content.Pages {
			out = append(out, e)
		}
	}
	return out
}
