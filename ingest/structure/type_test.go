package structure_test

import (
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// drawing is what is left of a drawing: short words all over the sheet.
var drawing = strings.Repeat("88/2\n3,50\nGrünfläche\n88/4\n", 12)

func TestDocumentType(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       council.DocumentType
	}{
		{"Antrag", "Antrag\nVorlage Nr.: 0144/2026\nLicht am Uferweg", council.DocumentMotion},
		{"0144-2026", "SoM-Fraktion\nHerrn Oberbürgermeister\nHAUSHALT 2027\nANTRAG\nLicht am Uferweg", council.DocumentMotion},
		{"Änderungs-/Ergänzungsantrag", "Ergänzungsantrag\nVorlage Nr.: 0144/2026/1", council.DocumentAmendment},
		{"Stellungnahme Antrag", "Stellungnahme zum Antrag\nVorlage Nr.: 0144/2026\nLicht am Uferweg\nAntrag: SoM", council.DocumentAnswer},
		{"4133 Stellungnahme HH", "HAUSHALT 2027\nSTELLUNGNAHME zu Antrag\nHH/2026/4133", council.DocumentAnswer},
		{"Anlage", "Antwort auf Anfrage 0472/2026/1\nErgebnisse der Zählstelle", council.DocumentAnswer},
		{"Anfrage", "Anfrage\nVorlage Nr.: 0472/2026", council.DocumentQuestion},
		{"Vorlage", "Beschlussvorlage – Offenlage\nVorlage Nr.: 0368/2026", council.DocumentProposal},
		{"TOP 5", "Informationsvorlage\nVorlage Nr.: 0256/2026\nSatzung der Musikschule", council.DocumentInformation},
		{"Anlagenübersicht", "Beschlussvorlage\nAnlagenübersicht\nAnlage 1 Satzung", council.DocumentAttachment},
		{"2026", "Niederschrift\nBesprechung am: 15.10.2026\nTOP 1: Licht\nTOP 2: Sonstiges", council.DocumentMinutes},
		{"Protokoll Stadtrat", "STADT MORNBRÜCK\nVerhandlungsschrift\nüber die am Montag, dem 20. Juli 2026, stattgefundene Sitzung", council.DocumentMinutes},
		{"Protokoll SR 24.03.2026 TOP 13", "Niederschrift 22. Sitzung des Stadtrates\n24. März 2026\nPunkt 13 der Tagesordnung: Fähre\nVorlage: 0068/2026", council.DocumentExtract},
		{"Auszug", "Auszug aus der Niederschrift\nSitzung des Stadtrates, 11. Februar 2026\nTOP 6.1 Trinkbrunnen", council.DocumentExtract},
		{"Einladung", "Einladung\nOrtsbeirat Auenfeld\nTagesordnung\n1. Licht\n2. Sonstiges", council.DocumentInvitation},
		{"Anlage 1", "Stadt Mornbrück\nSatzung\nder Stadt Mornbrück über die Friedhöfe\nAufgrund des § 24 GemO hat der Stadtrat folgende Satzung beschlossen:", council.DocumentStatute},
		{"Anlage 15", "Friedhofsgebührensatzung\n§ 1\nDie Gebühren", council.DocumentStatute},
		{"Anlage 2", "Umweltbericht, Zusammenfassung\nBetroffen sind 2,1 Hektar Gehölz.", council.DocumentReport},
		{"Anlage 3", "Anlage zur Drucksache 0308/2026\nVerkehrsgutachten\nUntersucht wurde", council.DocumentReport},
		{"Anlage 4", "Wirtschaftsplan 2027\nStadtwerke Mornbrück", council.DocumentBudget},
		{"Anlage 2: Luftbild", drawing, council.DocumentPlan},
		{"Anlage 2", drawing + "Legende\nMaßstab\n1:500\nGemarkung Lohbrunn", council.DocumentPlan},
		{"Präsentation", "Hospizkompass\nMornbrück\nHerzlich willkommen", council.DocumentPresent},
		{"Anlage 3 Synopse", "SYNOPSE\nAlte Fassung\tNeue Fassung", council.DocumentAttachment},
		{"Brief", "Ortsbeirat Auenfeld\nMornbrück, den 23.10.2026\nSehr geehrte Frau Oberbürgermeisterin,\nwir danken für das Gespräch.", council.DocumentLetter},
		{"Anlage 7", "Ein Text ohne Titel, der nichts von sich sagt und einfach so anfängt.", council.DocumentAttachment},
	} {
		d := document(c.name, c.text)
		if c.want == council.DocumentMinutes { // what belongs to a paper and has two items is its extract
			d.Role = council.LinkMeetingAuxiliaryFile
		}
		s := structure.Read(d, town)
		if s.Type != c.want {
			t.Errorf("%s / %.40q: got %q, want %q", c.name, c.text, s.Type, c.want)
		}
		if s.Confidence <= 0 || s.Confidence > 1 || s.TypePage != 1 {
			t.Errorf("%s: got confidence %v on page %d", c.name, s.Confidence, s.TypePage)
		}
	}
}

// TestOwner: what a file belongs to tells its kind where nothing else does, and a letterhead overrules it.
func TestOwner(t *testing.T) {
	for _, c := range []struct {
		role      council.LinkRole
		paperType string
		text      string
		want      council.DocumentType
	}{
		{council.LinkMeetingInvitation, "", "Stadtrat\nDonnerstag", council.DocumentInvitation},
		{council.LinkMeetingResultsProtocol, "", "Stadtrat\nDonnerstag", council.DocumentMinutes},
		{council.LinkPaperMainFile, "Anfrage", "Wo ist das Licht?", council.DocumentQuestion},
		{council.LinkPaperMainFile, "Anfrage", "Stellungnahme zur Anfrage\nVorlage Nr.: 1/2026", council.DocumentAnswer},
		{council.LinkPaperAuxiliaryFile, "Beschlussvorlage", "Es folgt eine Tabelle.", council.DocumentAttachment},
		{"", "", "Es folgt eine Tabelle.", council.DocumentUnknown},
	} {
		d := document("", c.text)
		d.Role, d.PaperType = c.role, c.paperType
		if s := structure.Read(d, nil); s.Type != c.want {
			t.Errorf("%s %q %.30q: got %q, want %q", c.role, c.paperType, c.text, s.Type, c.want)
		}
	}
}

// TestConfidence: two signs that agree are surer than one, and two that do not are less sure.
func TestConfidence(t *testing.T) {
	one := read("0144", "Antrag\nLicht am Uferweg").Confidence
	both := read("Antrag", "Antrag\nLicht am Uferweg").Confidence
	against := read("Niederschrift", "Antrag\nLicht am Uferweg").Confidence
	if one >= both || against >= one {
		t.Errorf("got %v from one sign, %v from two, %v against another", one, both, against)
	}
}
