package structure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/council"
)

func items(s *council.Structure) string {
	var out []string
	for _, i := range s.Items {
		row := fmt.Sprintf("%s %s p%d-%d", i.Number, i.Name, i.Page, i.EndPage)
		if len(i.Votes) > 0 {
			row += " " + votes(i.Votes)
		}
		out = append(out, row)
	}
	return strings.Join(out, "\n")
}

// TestItems cuts minutes in the ways in which towns number their items.
func TestItems(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"words": {
			"TOP 1: Licht\nEs wird hell.\nTOP 2: Lärm\nTOP 3 und 4 werden gemeinsam aufgerufen.\fTOP 2.1 Fähre\nErgebnis: einstimmig",
			"1 Licht p1-1\n2 Lärm p1-1\n2.1 Fähre p2-2 UNANIMOUS/ACCEPTED/-/-/-",
		},
		"points of the agenda": {
			"Punkt 13 der Tagesordnung: Betriebskonzept der Fähre für Handwerk und kleines Gewerbe\nund Kooperation mit den Anliegern\nVorlage: 2026/0068\nBeschluss:\nDer Stadtrat beschließt das Konzept.\nAbstimmungsergebnis:\nEinstimmige Zustimmung (42 Ja)",
			"13 Betriebskonzept der Fähre für Handwerk und kleines Gewerbe und Kooperation mit den Anliegern p1-1 UNANIMOUS/ACCEPTED/42/-/-",
		},
		"agenda first": {
			"Tagesordnung\n1 Eröffnung\n2 Licht am Uferweg\n3 Verschiedenes\nVerlauf\n1 Eröffnung\n2 Licht am Uferweg\nErgebnis: vertagt\n3 Verschiedenes\nKeine.",
			"1 Eröffnung p1-1\n2 Licht am Uferweg p1-1 OTHER/POSTPONED/-/-/-\n3 Verschiedenes p1-1",
		},
		"lists inside": {
			"1 Eröffnung\n2 Licht\nDrei Wünsche:\n1. hell\n2. warm\n3. leise\n3 Lärm\nErgebnis: genehmigt",
			"1 Eröffnung p1-1\n2 Licht p1-1\n3 Lärm p1-1 OTHER/ACCEPTED/-/-/-",
		},
		"numbers alone": {
			"1. Vizebürgermeisterin: Ada Muster\n2. Vizebürgermeister: Ben Beispiel\n\n1.\n\nLicht am Uferweg;\nBeleuchtungskonzept\n\nDer Antrag lautet:\nEs werde Licht.\n\n\tEinstimmig angenommen.\n\n2.\n\nLärm\n\nDer Antrag zu Punkt 2. wird mit\n30 Ja-Stimmen (SoM)\ngegen 4 Nein-Stimmen (LLS)\nangenommen.",
			"1 Licht am Uferweg; Beleuchtungskonzept p1-1 UNANIMOUS/ACCEPTED/-/-/-\n2 Lärm p1-1 COUNTED/ACCEPTED/30/4/-",
		},
		"shared text": {
			"Punkt 14 der Tagesordnung: Fähre\nVorlage: 2026/0392\nPunkt 14.1 der Tagesordnung: Fähre: nachts fahren\nÄnderungsantrag: SoM\nVorlage: 2026/0392/1\nPunkt 14.2 der Tagesordnung: Fähre: mit Dach\nÄnderungsantrag: LLS\nVorlage: 2026/0392/2\nAbstimmungsergebnis:\nBeschlussvorlage: Mehrheitliche Zustimmung (29 Ja, 14 Nein)\nTOP 14.1: Mehrheitliche Ablehnung (20 Ja, 23 Nein)\nÄnderungsantrag LLS: Mehrheitliche Ablehnung (3 Ja, 40 Nein)",
			"14 Fähre p1-1 COUNTED/ACCEPTED/29/14/-\n14.1 Fähre: nachts fahren p1-1 COUNTED/REJECTED/20/23/-\n14.2 Fähre: mit Dach p1-1 COUNTED/REJECTED/3/40/-",
		},
		"noted together": {
			"Punkt 9 der Tagesordnung: Straßen\nVorlage: 2026/0444\nPunkt 10 der Tagesordnung: Brücken\nVorlage: 2026/0146\nBeschluss:\nKenntnisnahme\nAbstimmungsergebnis:\nKeine Abstimmung",
			"9 Straßen p1-1 NOTED/NOTED/-/-/-\n10 Brücken p1-1 NOTED/NOTED/-/-/-",
		},
		"no items": {"Die Sitzung fand nicht statt. 1 Million fehlt.\n1 Million. Das ist die Summe, die wir im Saal zusätzlich gebraucht hätten", ""},
	} {
		s := minutes(c.text)
		if got := items(s); got != c.want {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

// TestSingleVote: a document that tells of one vote and has no number of an item is one item.
func TestSingleVote(t *testing.T) {
	s := read("Abstimmungsergebnis TOP 4", "Stadtrat Mornbrück\nAbstimmungsergebnis\nBebauungsplan Ziegelau, Satzungsbeschluss\nJa: 30\nNein: 4\nEnthaltung: 2")
	if got := items(s); s.Type != council.DocumentExtract || got != " Bebauungsplan Ziegelau, Satzungsbeschluss p1-1 COUNTED/ACCEPTED/30/4/2" {
		t.Errorf("got %s %q", s.Type, got)
	}
	if s := read("Abstimmungsergebnis TOP 4", "Stadtrat Mornbrück\nAbstimmungsergebnis\nDas Gerät war gestört."); len(s.Items) > 0 {
		t.Errorf("got %q from nothing", items(s))
	}
}

// TestItemText: an item has its whole text, as running text, and nothing of its neighbours.
func TestItemText(t *testing.T) {
	s := minutes("TOP 1: Licht\nDie Verwaltung stellt die Planung vor und beantwortet die Fragen des Ausschus-\nses.\nEs gibt zwei Wünsche:\n- hell\n- warm\nTOP 2: Lärm\nLeise.")
	want := "Die Verwaltung stellt die Planung vor und beantwortet die Fragen des Ausschusses.\nEs gibt zwei Wünsche:\n- hell\n- warm"
	if len(s.Items) != 2 || s.Items[0].Text != want || s.Items[1].Text != "Leise." {
		t.Errorf("got %+v", s.Items)
	}
}
