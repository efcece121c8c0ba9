package structure

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// otherPart ends a section without beginning one that readers look for.
const otherPart council.SectionKind = ""

// headings are the headings of documents, folded, without number and colon.
var headings = map[string]council.SectionKind{
	"beschlussvorschlag": council.SectionDecision, "beschlussantrag": council.SectionDecision, "beschlussentwurf": council.SectionDecision,
	"beschlussempfehlung": council.SectionDecision, "beschluss": council.SectionDecision, "antragstext": council.SectionDecision,
	"antrag": council.SectionDecision, "empfehlung": council.SectionDecision, "tenor": council.SectionDecision, "beschlusstext": council.SectionDecision,
	"der gemeinderat moege beschliessen": council.SectionDecision, "der stadtrat moege beschliessen": council.SectionDecision,
	"der rat moege beschliessen": council.SectionDecision, "der ortsbeirat moege beschliessen": council.SectionDecision,
	"vorschlag der verwaltung": council.SectionDecision, "vorgeschlagener beschluss": council.SectionDecision,

	"begruendung": council.SectionReasons, "sachverhalt": council.SectionReasons, "sachdarstellung": council.SectionReasons,
	"erlaeuterung": council.SectionReasons, "erlaeuterungen": council.SectionReasons, "sachstand": council.SectionReasons,
	"problembeschreibung": council.SectionReasons, "problembeschreibung / begruendung": council.SectionReasons, "ausgangslage": council.SectionReasons,
	"sachverhalt / begruendung": council.SectionReasons, "sachverhalt/begruendung": council.SectionReasons, "begruendung/sachverhalt": council.SectionReasons,
	"begruendung / sachverhalt": council.SectionReasons, "sachverhalt | begruendung": council.SectionReasons, "sachverhalt und begruendung": council.SectionReasons,
	"begruendung und sachverhalt": council.SectionReasons, "begruendung/einordnung": council.SectionReasons, "mitteilung": council.SectionReasons,
	"inhalt der mitteilung": council.SectionReasons, "sach- und rechtslage": council.SectionReasons, "bericht": council.SectionReasons,

	"kurzfassung": council.SectionSummary, "zusammenfassung": council.SectionSummary, "kurzbeschrieb": council.SectionSummary, "kurzbeschreibung": council.SectionSummary,
	"das wichtigste in kuerze": council.SectionSummary, "auf einen blick": council.SectionSummary,

	"finanzielle auswirkungen": council.SectionFinance, "kosten und finanzierung": council.SectionFinance, "haushaltsrechtliche auswirkungen": council.SectionFinance,
	"finanzielle auswirkung": council.SectionFinance, "erlaeuterungen zu finanziellen auswirkungen": council.SectionFinance, "kosten/finanzierung": council.SectionFinance,
	"auswirkungen auf den haushalt": council.SectionFinance, "finanzierung und folgekosten": council.SectionFinance,

	"fragen": council.SectionQuestion, "frage": council.SectionQuestion, "anfrage": council.SectionQuestion, "fragestellung": council.SectionQuestion,

	"antwort": council.SectionAnswer, "antwort der verwaltung": council.SectionAnswer, "antworten": council.SectionAnswer, "stellungnahme der verwaltung": council.SectionAnswer,
	"beantwortung": council.SectionAnswer, "stellungnahme": council.SectionAnswer, "antworten der verwaltung": council.SectionAnswer,

	"beratungsfolge": otherPart, "gremienweg": otherPart, "anlage": otherPart, "anlagen": otherPart, "anlage(n)": otherPart, "verfahren": otherPart, "bezug": otherPart, "lage": otherPart,
	"klimarelevanz": otherPart, "auswirkungen auf das klima": otherPart, "auswirkung auf das klima": otherPart, "verteiler": otherPart, "beteiligte stellen": otherPart, "unterschriften": otherPart,
	"unterzeichnet von": otherPart, "zur beurkundung": otherPart, "weitere angaben": otherPart, "anhang": otherPart, "auswirkungen auf den klimaschutz": otherPart,
	"nachhaltigkeit": otherPart, "alternativen": otherPart, "beteiligung": otherPart, "quellen": otherPart, "mit freundlichen gruessen": otherPart,
}

// headingStarts are beginnings of lines that are headings whatever follows.
var headingStarts = []struct {
	start string
	kind  council.SectionKind
}{
	{"antrag an de", council.SectionDecision},
	{"antrag an die", council.SectionDecision},
	{"finanzielle auswirkungen ja", council.SectionFinance},
	{"finanzielle auswirkungen nein", council.SectionFinance},
	{"finanzielle auswirkungen:", council.SectionFinance},
	{"finanzielle auswirkungen [", council.SectionFinance},
	{"finanzielle auswirkungen ☐", council.SectionFinance},
	{"finanzielle auswirkungen ☒", council.SectionFinance},
	{"co2-relevanz", otherPart},
	{"iq-relevant", otherPart},
	{"abstimmung mit staedtischen gesellschaften", otherPart},
	{"gez. ", otherPart},
	{"unterzeichnet von", otherPart},
	{"mit freundlichen gruessen", otherPart},
	{"zuordnung im haushaltsplan", otherPart},
	{"aenderungen und neue mittelanmeldungen", otherPart},
}

// sentenceHeads are sentences behind which a motion's or a question's own text begins. They belong to that text.
var (
	movesThat = regexp.MustCompile(`(?i)(?:\b(?:beantrag(?:t|en|e)\b[^.?!]{0,60}|stell(?:t|en) (?:daher |hiermit |deshalb )?(?:den |folgenden |folgende )?antr[aä]g[e]?[^.?!]{0,30}|möge(?:n)? (?:\p{L}+ )?beschließen|wird (?:daher |hiermit )?beantragt|beschließt) ?:$|^der (?:gemeinderat|stadtrat|rat|ortsbeirat|ortschaftsrat|ausschuss) möge )`)
	asksThat  = regexp.MustCompile(`(?i)(?:wird um (?:auskunft|beantwortung|stellungnahme)[^.?!]{0,60}gebeten|\b(?:fragen|fragt|bitten|bittet)\b[^.?!]{0,60}(?:verwaltung|oberbürgermeister|auskunft|beantwortung)[^.?!]{0,60}|folgende fragen?[^.?!]{0,40}|ergeben sich (?:folgende )?fragen|frag(?:t|en) (?:wir|daher|an|folgendes an)[^.?!]{0,30}) ?[:.]?$`)
)

// headingNumber is the number before a heading: "1.", "II.", "3 ".
var headingNumber = regexp.MustCompile(`^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{1,4}[.)]|[a-c]\)) +`)

const longestHeading = 70

// heading reads a line as a heading: what part it begins, and the text behind the colon on the same line.
func heading(l line) (kind council.SectionKind, inline string, ok bool) {
	if len(l.fold) <= longestHeading {
		title := strings.TrimRight(headingNumber.ReplaceAllString(l.fold, ""), " :")
		numbered := len(title)+2 < len(l.fold)
		if kind, ok := headings[title]; ok && (kind != otherPart || !numbered) { // "2. Lage" is a part of the reasons
			return kind, "", true
		}
	}
	for _, h := range headingStarts {
		if strings.HasPrefix(l.fold, h.start) {
			_, inline, _ := strings.Cut(l.text, ":")
			if h.kind == council.SectionDecision {
				inline = ""
			}
			return h.kind, strings.TrimSpace(inline), true
		}
	}
	if label, rest, found := strings.Cut(l.text, ":"); found && len(label) <= 40 {
		if kind, ok := headings[headingNumber.ReplaceAllString(council.Fold(label), "")]; ok && kind != otherPart && kind != council.SectionQuestion && strings.TrimSpace(rest) != "" {
			if council.Fold(label) == "antrag" || council.Fold(label) == "empfehlung" {
				return "", "", false // "Antrag: SoM" says whose it is
			}
			return kind, strings.TrimSpace(rest), true
		}
	}
	return "", "", false
}

// isHeading reports whether a line is a heading of any part.
func (r *reader) isHeading(l line) bool {
	_, _, ok := heading(l)
	return ok
}

// sections cuts the document into the parts readers look for.
func (r *reader) sections() {
	switch r.out.Type {
	case council.DocumentStatute, council.DocumentPlan, council.DocumentPresent, council.DocumentInvitation, council.DocumentBudget:
		return // their headings are others', or none
	default:
	}
	from := max(r.afterStations, r.titleEnd())
	open := -1 // the index of the line after the heading of the open section
	var kind council.SectionKind
	var head, inline string
	var page int
	end := func(to int) {
		if open >= 0 && kind != otherPart {
			r.addSection(kind, head, inline, page, r.lines[open:to])
		}
		open = -1
	}
	first := len(r.lines)
	for i := from; i < len(r.lines); i++ {
		l := r.lines[i]
		next, rest, ok := heading(l)
		if !ok || next == council.SectionQuestion && r.out.Type != council.DocumentQuestion && r.out.Type != council.DocumentAnswer {
			continue
		}
		first = min(first, i)
		end(i)
		kind, head, inline, page, open = next, strings.TrimRight(l.text, " :"), rest, l.page, i+1
		if inline != "" {
			head, _, _ = strings.Cut(l.text, ":")
		}
	}
	end(len(r.lines))
	r.preamble(from, first)
}

// titleEnd is the first line below the title, where no Beratungsfolge tells it: there "Antrag" is what the document is.
func (r *reader) titleEnd() int {
	for i, l := range r.lines[:min(len(r.lines), titleLines)] {
		if t, ok := titleType(l.fold); ok && t.kind == r.out.Type && len(l.text) <= longestTitle {
			return i + 1
		}
	}
	return 0
}

func (r *reader) addSection(kind council.SectionKind, head, inline string, page int, lines []line) {
	text := flow(lines)
	if inline != "" {
		text = strings.TrimSpace(inline + "\n" + text)
	}
	if text == "" {
		return
	}
	endPage := page
	if len(lines) > 0 {
		endPage = lines[len(lines)-1].page
	}
	r.out.Sections = append(r.out.Sections, council.Section{Kind: kind, Heading: head, Text: text, Page: page, EndPage: endPage})
}

// preamble finds a motion's text, the questions or the answer where they stand below the letterhead without a heading.
func (r *reader) preamble(from, to int) {
	if from >= to || r.afterStations == 0 && r.titleEnd() == 0 {
		return
	}
	var kind council.SectionKind
	switch r.out.Type {
	case council.DocumentMotion, council.DocumentAmendment:
		kind = council.SectionDecision
	case council.DocumentQuestion:
		kind = council.SectionQuestion
	case council.DocumentAnswer:
		kind = council.SectionAnswer
	default:
		return
	}
	for _, s := range r.out.Sections {
		if s.Kind == kind {
			return
		}
	}
	lines := r.lines[from:min(to, len(r.lines))]
	if r.afterStations == 0 && kind != council.SectionAnswer { // the letterhead goes on: begin where the text says that it moves or asks
		lines = afterSentence(lines)
	}
	lines = withoutSignature(lines)
	if utf8.RuneCountInString(flow(lines)) < 20 {
		return
	}
	r.out.Sections = append([]council.Section{{
		Kind: kind, Text: flow(lines), Page: lines[0].page, EndPage: lines[len(lines)-1].page,
	}}, r.out.Sections...)
}

// longestPreface is after how many lines of a letter at most the sentence stands that moves or asks.
const longestPreface = 300

// afterSentence gives the lines from the sentence on that moves or asks, none if there is none.
func afterSentence(lines []line) []line {
	for i, l := range lines[:min(len(lines), longestPreface)] {
		if !hasAny(l.fold, "antrag", "moege", "beschliesst", "frag", "bitt", "gebeten") {
			continue
		}
		if movesThat.MatchString(l.text) || asksThat.MatchString(l.text) {
			return lines[i:]
		}
	}
	return nil
}

// withoutSignature leaves out short lines at the end that end no sentence and are no list: names.
func withoutSignature(lines []line) []line {
	end := len(lines)
	for end > 0 {
		l := lines[end-1]
		if utf8.RuneCountInString(l.text) > 40 || listItem(l.text) || strings.ContainsAny(l.text[len(l.text)-1:], ".?!:") {
			break
		}
		end--
	}
	if end == 0 {
		return lines
	}
	return lines[:end]
}
