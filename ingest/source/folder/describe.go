package folder

import (
	"regexp"
	"strings"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// How sure the page is. Numbers, dates and subjects are found by the rules of package structure in the letterhead.
const (
	pageReference   = 0.9
	marginReference = 0.85 // in header or footer
	pageDate        = 0.85
	pageName        = 0.85
	pageStation     = 0.85
	nameType        = 0.75
	nameAttached    = 0.85
	// surely typed is how sure a type must be that decides whether a document is a meeting's.
	surelyTyped = 0.5
)

// Describe reads what a file's name and its first page, with header and footer, say of it, each with how sure that is. s is
// what the rules found in the whole text, without these; nil: they are asked about the page.
func Describe(f *council.File, page string, s *council.Structure) []council.Proposal {
	return describe(f, text{page: page, structure: s, trust: 1})
}

// text is what is known of the text of a file.
type text struct {
	page      string
	structure *council.Structure
	// trust is how far the letters are those on the page: less than 1 where they were read from a picture, in which a
	// single digit makes another paper.
	trust float64
}

func describe(f *council.File, t text) []council.Proposal {
	name, page, s := readName(f.FileName), t.page, t.structure
	alone := func() *council.Structure {
		d := structure.Document{Name: f.Name, FileName: f.FileName}
		if page != "" {
			d.Pages = []structure.Page{{Number: 1, Text: page}}
		}
		return structure.Read(d, nil)
	}
	if s == nil {
		s = alone()
	}
	var out []council.Proposal
	add := func(field council.ProposalField, guesses []guess, several bool, same func(a, b string) bool) {
		out = append(out, proposals(f, field, weigh(t.doubted(guesses), several, same))...)
	}
	out = proposals(f, council.ProposedPaperType, weigh(typeGuesses(name, s), false, equal))
	if ownsMeeting(s) {
		m := readMeeting(page)
		days := weigh(append(t.doubted(m.days), name.dates...), false, equal)
		bodies := weigh(append(t.doubted(m.organizations), name.organizations...), false, sameBody)
		out = append(out, proposals(f, council.ProposedMeeting, bind(days, bodies))...)
		out = append(out, proposals(f, council.ProposedOrganization, bodies)...)
		return out
	}
	numbers := foundGuess(s.Reference, pageReference)
	if len(numbers) == 0 && page != "" {
		numbers = foundGuess(alone().Reference, marginReference)
	}
	add(council.ProposedReference, append(numbers, name.references...), false, sameReference)
	if len(out) > 0 && kindOf(out[0].Value) == kindAttachment {
		return out // of date and subject it tells its own, not those of its paper
	}
	add(council.ProposedDate, append(foundGuess(s.Date, pageDate), name.dates...), false, equal)
	meetings, bodies := stationGuesses(s)
	add(council.ProposedMeeting, meetings, true, equal)
	add(council.ProposedOrganization, append(bodies, name.organizations...), true, sameBody)
	titles := foundGuess(s.Subject, pageName)
	if len(titles) > 0 && (open.MatchString(titles[0].value) || strings.HasSuffix(titles[0].value, ":")) {
		titles[0].confidence = doubt // it breaks off
	}
	if name.title.value != "" {
		titles = append(titles, name.title)
	}
	add(council.ProposedName, titles, false, equal)
	return out
}

// doubted takes from what the page says as much as its letters are doubted.
func (t text) doubted(guesses []guess) []guess {
	for i := range guesses {
		if guesses[i].page > 0 {
			guesses[i].confidence *= t.trust
		}
	}
	return guesses
}

// ownsMeeting reports whether a document is a meeting's own: minutes, an invitation.
func ownsMeeting(s *council.Structure) bool {
	return (s.Type == council.DocumentMinutes || s.Type == council.DocumentInvitation) && s.Confidence >= surelyTyped
}

func foundGuess(f council.Found, confidence float64) []guess {
	if f.Text == "" {
		return nil
	}
	return []guess{{f.Text, confidence, f.Text, max(f.Page, 1)}}
}

// types are what documents are called.
var types = map[council.DocumentType]string{
	council.DocumentMotion: "Antrag", council.DocumentAmendment: "Änderungsantrag", council.DocumentProposal: "Beschlussvorlage",
	council.DocumentInformation: "Mitteilung", council.DocumentQuestion: "Anfrage", council.DocumentAnswer: "Antwort",
	council.DocumentMinutes: "Niederschrift", council.DocumentExtract: "Beschlussauszug", council.DocumentInvitation: "Einladung",
	council.DocumentStatute: "Satzung", council.DocumentReport: "Bericht", council.DocumentPlan: "Plan", council.DocumentPresent: "Präsentation",
	council.DocumentBudget: "Haushalt", council.DocumentLetter: "Schreiben", council.DocumentAttachment: "Anlage",
}

// attachment is how people name what belongs to another file.
var attachment = regexp.MustCompile(`(?i)(?:^|[\d ._-])(?:anlage|anhang|anl)(?:[\d ._-]|$)`)

// meetingWords are what people call a meeting's own documents, and hardly anything else.
var meetingWords = []struct{ word, value string }{
	{"wortprotokoll", "Wortprotokoll"},
	{"niederschrift", types[council.DocumentMinutes]},
	{"protokoll", types[council.DocumentMinutes]},
	{"einladung", types[council.DocumentInvitation]},
	{"tagesordnung", types[council.DocumentInvitation]},
}

// typeGuesses are the type that the rules found, which know the name too, and what only the name says.
func typeGuesses(name fileName, s *council.Structure) []guess {
	var out []guess
	if attachment.MatchString(name.name) {
		out = append(out, guess{types[council.DocumentAttachment], nameAttached, name.name, 0})
	}
	value := types[s.Type]
	for _, m := range meetingWords {
		if len(out) == 0 && strings.Contains(council.Fold(name.name), m.word) {
			out = append(out, guess{m.value, nameType, name.name, 0})
			if kindOf(value) == kindMinutes && kindOf(m.value) == kindVerbatim {
				value = m.value
			}
			break
		}
	}
	if value == "" {
		return out
	}
	g := guess{value, s.Confidence, value, s.TypePage}
	if s.TypePage == 0 {
		g.evidence = name.name
	}
	return append(out, g)
}

// stationGuesses are the meetings of a Beratungsfolge, and bodies of which it names no day.
func stationGuesses(s *council.Structure) (meetings, bodies []guess) {
	for _, st := range s.Stations {
		o := st.Organization.Text
		switch {
		case o == "" || strings.Contains(o, " – ") || len(o) > 120: // two rows in one
		case st.Date != "":
			meetings = append(meetings, guess{meeting{st.Date, o}.String(), pageStation, o, max(st.Page, 1)})
		default:
			bodies = append(bodies, guess{o, pageStation, o, max(st.Page, 1)})
		}
	}
	return meetings, bodies
}

// bind makes meetings of days and bodies: as sure as the less sure of the two.
func bind(days, bodies []guess) []guess {
	out := make([]guess, len(days))
	for i, d := range days {
		if len(bodies) == 0 {
			out[i] = d
			out[i].confidence = min(d.confidence, doubt) // whose?
			continue
		}
		b := bodies[0]
		out[i] = guess{meeting{council.Date(d.value), b.value}.String(), min(d.confidence, b.confidence), d.evidence, max(d.page, b.page)}
	}
	return out
}
