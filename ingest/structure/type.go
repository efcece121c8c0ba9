package structure

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// evidence collects how much speaks for each type of document, from 0 to 1. Two reasons that do not know of each other
// are surer than one.
type evidence map[council.DocumentType]float64

func (e evidence) add(t council.DocumentType, weight float64) {
	if t != council.DocumentUnknown && weight > 0 {
		e[t] = 1 - (1-e[t])*(1-weight)
	}
}

// best gives the likeliest type and how sure that is: what speaks for the runner-up counts against it.
func (e evidence) best() (council.DocumentType, float64) {
	var best council.DocumentType
	second := 0.0
	for _, t := range council.DocumentTypes { // in a fixed order, so that the same text gives the same type
		switch w := e[t]; {
		case w > e[best]:
			second, best = e[best], t
		case w > second:
			second = w
		}
	}
	return best, e[best] * (1 - 0.5*second)
}

// titleLines is how many lines at the beginning may be a title, and longestTitle how many characters such a line has.
const (
	titleLines   = 14
	longestTitle = 90
)

// documentType weighs what the first lines, the names, the owner and the looks of a document say.
func (r *reader) documentType() (kind council.DocumentType, confidence float64, page int) {
	e := evidence{}
	page = r.titleEvidence(e)
	r.nameEvidence(e)
	r.ownerEvidence(e)
	r.contentEvidence(e)
	kind, confidence = e.best()
	if kind == council.DocumentMinutes && r.onlyOneItem() {
		kind = council.DocumentExtract
	}
	if kind == council.DocumentUnknown {
		return kind, 0, 0
	}
	if page == 0 && len(r.lines) > 0 {
		page = r.lines[0].page
	}
	return kind, float64(int(confidence*100+0.5)) / 100, page
}

// titleEvidence reads the first lines. The first that says something counts most; it gives the page on which it stands.
func (r *reader) titleEvidence(e evidence) (page int) {
	share := 1.0
	for i, l := range r.lines[:min(len(r.lines), titleLines)] {
		if len(l.text) > longestTitle || startsAny(l.fold, "vorlage nr", "vorlage:") {
			continue
		}
		t, ok := titleType(l.fold)
		if !ok {
			continue
		}
		if share == 1 && i > 4 { // further down it is rather the subject or what the document refers to
			share = 0.85
		}
		if t.word == "anlagenuebersicht" { // is printed on the paper of the Vorlage
			delete(e, council.DocumentProposal)
			share = 1
		}
		e.add(t.kind, t.weight*share)
		if page == 0 {
			page = l.page
		}
		if t.weight > 0.4 { // "Anlage zur Drucksache" is followed by what it is
			share *= 0.3
		}
	}
	return page
}

// ordinal is what may stand before the word that tells the type: "3. ", "Entwurf ", "Anlage 2: ", "Die ".
var ordinal = regexp.MustCompile(`^(?:\d{1,3}[.)] ?|[ivx]{1,4}\. |anlage ?\d{0,3}[a-z]?(?:\.\d+)?(?: ?[:–-]| \|)? ?|entwurf (?:der |des )?|neufassung der |offentliche |oeffentliche |das |die |der )+`)

func titleType(fold string) (typeWord, bool) {
	title := strings.Trim(fold, " .:–-")
	if t, ok := beginsWith(title); ok {
		return t, t.kind != council.DocumentUnknown
	}
	if rest := ordinal.ReplaceAllString(title, ""); rest != title {
		if t, ok := beginsWith(rest); ok {
			return t, t.kind != council.DocumentUnknown
		}
		title = rest
	}
	first, _, _ := strings.Cut(title, " ")
	first = strings.Trim(first, ",:;")
	for _, t := range titleEndings {
		if strings.HasSuffix(first, t.word) {
			return t, true
		}
	}
	return typeWord{}, false
}

func beginsWith(title string) (typeWord, bool) {
	for _, t := range titleWords {
		rest, ok := strings.CutPrefix(title, t.word)
		if !ok {
			continue
		}
		if rest == "" || strings.HasSuffix(t.word, "zu") || strings.HasSuffix(t.word, "de") || rest[0] < 'a' || rest[0] > 'z' {
			return t, true
		}
	}
	return typeWord{}, false
}

// nameEvidence reads the file's name, and its name on disk where that says more.
func (r *reader) nameEvidence(e evidence) {
	for _, name := range []string{r.Name, r.FileName} {
		fold := strings.NewReplacer("_", " ", "zur anlage", "").Replace(council.Fold(name))
		for _, w := range nameWords {
			if !strings.Contains(fold, w.word) {
				continue
			}
			weight := w.weight
			if strings.Contains(fold, "anlage") && w.word != "anlage" && w.word != "anlagenuebersicht" {
				weight *= 0.8 // "Anlage zum Antrag"
			}
			e.add(w.kind, weight)
			return
		}
	}
}

// ownerEvidence goes by what the file belongs to. Only the main file of a paper is what the paper is.
func (r *reader) ownerEvidence(e evidence) {
	switch r.Role {
	case council.LinkMeetingInvitation:
		e.add(council.DocumentInvitation, 0.7)
	case council.LinkMeetingResultsProtocol, council.LinkMeetingVerbatimProtocol:
		e.add(council.DocumentMinutes, 0.7)
	case council.LinkAgendaItemResolutionFile:
		e.add(council.DocumentExtract, 0.6)
	case council.LinkPaperMainFile:
		if t, ok := titleType(council.Fold(r.PaperType)); ok {
			e.add(t.kind, 0.5)
		}
	case council.LinkPaperAuxiliaryFile:
		e.add(council.DocumentAttachment, 0.25)
	default:
	}
}

var (
	enacted = regexp.MustCompile(`\b(?:folgende|nachstehende) .{0,60}(?:satzung|verordnung|ordnung)`)
	scale   = regexp.MustCompile(`\b(?:m(?:assstab)?\.? ?)?1 ?: ?\d{0,3}\.?\d00\b`)
)

// contentEvidence goes by how a document is written and how its pages look.
func (r *reader) contentEvidence(e evidence) {
	opening := r.lines[:min(len(r.lines), 60)]
	text := foldOf(opening)
	if strings.Contains(text, "sehr geehrte") {
		e.add(council.DocumentLetter, 0.6)
		if hasAny(text, "stellen wir folgenden antrag", "wir beantragen", "beantragen wir", "stellt den antrag", "einen antrag") {
			e.add(council.DocumentMotion, 0.4)
		}
	}
	if hasAny(text, "aufgrund ", "auf grund ") && hasAny(text, "folgende ", "nachstehende ") && enacted.MatchString(text) && !strings.Contains(text, "vorlage nr") {
		e.add(council.DocumentStatute, 0.75)
	}
	if hasAny(text, " der tagesordnung:") && strings.Contains(text, "sitzung") {
		e.add(council.DocumentExtract, 0.5)
	}
	if hasAny(text, "zuordnung im haushaltsplan") && hasAny(text, "antrag dhh", "haushaltsantrag") {
		e.add(council.DocumentMotion, 0.5)
	}
	r.drawingEvidence(e)
	if slides := r.slides(); slides > 0 {
		e.add(council.DocumentPresent, slides)
	}
}

func foldOf(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.fold)
		b.WriteByte(' ')
	}
	return b.String()
}

// drawingEvidence tells a drawing by its many short words without a sentence, and by what stands in a drawing's corner.
func (r *reader) drawingEvidence(e evidence) {
	if len(r.lines) < 5 {
		return
	}
	short, signs := 0, map[string]bool{}
	for _, l := range r.lines[:min(len(r.lines), 3000)] {
		if len(l.text) <= 16 {
			short++
		}
		if len(l.fold) > 60 {
			continue
		}
		for _, sign := range []string{"legende", "massstab", "gemarkung", "flurst.-nr", "planfertigung", "lageplan", "planzeichnung", "geltungsbereich", "geodaten", "blatt", "plan-nr", "plannummer", "luftbild"} {
			if strings.Contains(l.fold, sign) {
				signs[sign] = true
			}
		}
		if len(l.fold) < 30 && scale.MatchString(l.fold) {
			signs["scale"] = true
		}
	}
	switch share := float64(short) / float64(min(len(r.lines), 3000)); {
	case share > 0.6 && len(signs) >= 2:
		e.add(council.DocumentPlan, 0.8)
	case share > 0.6 && len(signs) == 1, len(signs) >= 3 && share > 0.3:
		e.add(council.DocumentPlan, 0.6)
	case share > 0.75 && len(r.lines) > 40:
		e.add(council.DocumentPlan, 0.35)
	}
}

// slides says how much a document looks like a presentation: pages with few words each, most of them in lists.
func (r *reader) slides() float64 {
	if len(r.Pages) < 4 || len(r.lines) == 0 {
		return 0
	}
	words, bullets := 0, 0
	for _, l := range r.lines {
		words += strings.Count(l.text, " ") + 1
		if strings.IndexAny(l.text, "•▪►") == 0 {
			bullets++
		}
	}
	switch perPage := words / len(r.Pages); {
	case perPage > 130:
		return 0
	case bullets*8 > len(r.lines):
		return 0.5
	default:
		return 0.3
	}
}

// onlyOneItem says whether what calls itself minutes tells of a single agenda item, as a paper's own copy does.
func (r *reader) onlyOneItem() bool {
	heads := r.itemHeads()
	tops := map[string]bool{}
	for _, h := range heads {
		top, _, _ := strings.Cut(h.number, ".")
		tops[top] = true
	}
	ofPaper := slices.Contains([]council.LinkRole{council.LinkPaperMainFile, council.LinkPaperAuxiliaryFile, council.LinkAgendaItemResolutionFile, council.LinkAgendaItemAuxiliaryFile}, r.Role)
	switch {
	case ofPaper:
		return len(tops) <= 2
	case len(tops) == 1:
		return heads[0].number != "1" && heads[0].at < headLines // minutes of a meeting with one item number it 1
	default:
		return false
	}
}
