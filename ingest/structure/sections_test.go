package structure_test

import (
	"strings"
	"testing"
)

func TestSections(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"proposal": {
			"Beschlussvorlage\nVorlage Nr.: 1/2026\nLicht" + table + "Kurzfassung\nEs wird hell.\nFinanzielle Auswirkungen Ja ☐ Nein ☒\n☐ Investition\nCO2-Relevanz: Auswirkung\nNein ☒\n– 2 –\nErläuterungen\nDer Weg ist dunkel.\n1. Lage\nAm Fluss.\nBeschluss:\nAntrag an den Stadtrat:\nDer Stadtrat beschließt das Licht.",
			"SUMMARY Kurzfassung: Es wird hell.|FINANCE Finanzielle Auswirkungen Ja ☐ Nein ☒: ☐ Investition|REASONS Erläuterungen: Der Weg ist dunkel.\n1. Lage\nAm Fluss.|DECISION Antrag an den Stadtrat: Der Stadtrat beschließt das Licht.",
		},
		"headings with text": {
			"Beschlussvorlage 1/2026\nBeratungsfolge\nStadtrat – 1. Mai 2026 – Entscheidung\nBeschlussvorschlag: Es werde Licht.\nBegründung: Es ist dunkel.\nAnlagen\n1. Plan\ngez. Ada Muster",
			"DECISION Beschlussvorschlag: Es werde Licht.|REASONS Begründung: Es ist dunkel.",
		},
		"motion with heading": {
			"Antrag 1/2026\nBeratungsfolge\nStadtrat – 1. Mai 2026 – Entscheidung\nAntrag\nEs werde Licht.\nSachverhalt / Begründung:\nEs ist dunkel.\nUnterzeichnet von:\nAda Muster",
			"DECISION Antrag: Es werde Licht.|REASONS Sachverhalt / Begründung: Es ist dunkel.",
		},
		"motion without heading": {
			"Antrag\nVorlage Nr.: 1/2026\nLicht" + table + "Die SoM-Fraktion beantragt:\n1. Es werde Licht.\nBegründung:\nEs ist dunkel.\nAda Muster",
			"DECISION : Die SoM-Fraktion beantragt:\n1. Es werde Licht.|REASONS Begründung: Es ist dunkel.\nAda Muster",
		},
		"motion as a letter": {
			"SoM-Fraktion\nHerrn Oberbürgermeister\nAntrag\nSehr geehrter Herr Oberbürgermeister,\nes ist dunkel am Fluss.\nWir beantragen deshalb:\n- Licht am Uferweg\n- Licht am Steg\nMit freundlichen Grüßen\nAda Muster",
			"DECISION : Wir beantragen deshalb:\n- Licht am Uferweg\n- Licht am Steg",
		},
		"questions": {
			"Anfrage\nVorlage Nr.: 1/2026\nLicht" + table + "1. Wann wird es hell?\n2. Warum ist es dunkel?\nBegründung:\nDarum.",
			"QUESTION : 1. Wann wird es hell?\n2. Warum ist es dunkel?|REASONS Begründung: Darum.",
		},
		"answer": {
			"Stellungnahme zur Anfrage\nVorlage Nr.: 1/2026\nLicht" + table + "1. Wann wird es hell?\nIm nächsten Jahr, wenn die Leitung liegt.",
			"ANSWER : 1. Wann wird es hell?\nIm nächsten Jahr, wenn die Leitung liegt.",
		},
		"answer with heading": {
			"Antwort auf Anfrage 1/2026/1\nBeratungsfolge\nStadtrat – 1. Mai 2026 – Kenntnisnahme\nAntwort der Verwaltung\nZu 1.: Bald.\nBezug\nAnfrage 1/2026: Licht",
			"ANSWER Antwort der Verwaltung: Zu 1.: Bald.",
		},
		"whose motion is no heading": {
			"Antrag\nVorlage Nr.: 1/2026\nLicht\nAntrag: SoM" + table + "Begründung\nEs ist dunkel.",
			"REASONS Begründung: Es ist dunkel.",
		},
		"statute": {"Satzung\nder Stadt Mornbrück\nAnlage\nBegründung\nDarum.", ""},
	} {
		var got []string
		for _, s := range read("", c.text).Sections {
			got = append(got, string(s.Kind)+" "+s.Heading+": "+s.Text)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s:\ngot  %q\nwant %q", name, strings.Join(got, "|"), c.want)
		}
	}
}

// TestSectionPages: a section that crosses a page says where it begins and where it ends.
func TestSectionPages(t *testing.T) {
	s := read("", "Beschlussvorlage 1/2026\nBegründung\nEs ist\fdunkel\fam Fluss.\nBeschlussvorschlag\nLicht.")
	if len(s.Sections) != 2 || s.Sections[0].Page != 1 || s.Sections[0].EndPage != 3 || s.Sections[1].Page != 3 {
		t.Errorf("got %+v", s.Sections)
	}
}

// TestRunningText: lines of a paragraph are joined, words cut at the end of a line too; lists and gaps stay.
func TestRunningText(t *testing.T) {
	s := read("", "Beschlussvorlage 1/2026\nBegründung\nDie Uferstraße ist die kürzeste Verbindung vom Bahnhof und aus der Alt-\nstadt zum Freibad, zum Wörthpark, zum Haupt-\nund Finanzausschuss und zu zwei Schulen:\n- hell\n- warm\n\nNeuer Absatz.")
	want := "Die Uferstraße ist die kürzeste Verbindung vom Bahnhof und aus der Altstadt zum Freibad, zum Wörthpark, zum Haupt- und Finanzausschuss und zu zwei Schulen:\n- hell\n- warm\n\nNeuer Absatz."
	if len(s.Sections) != 1 || s.Sections[0].Text != want {
		t.Errorf("got %+v", s.Sections)
	}
}
