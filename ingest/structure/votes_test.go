package structure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// votes writes votes as kind/outcome/for/against/abstained, "-" for what the minutes do not count.
func votes(list []council.Vote) string {
	count := func(n *int) string {
		if n == nil {
			return "-"
		}
		return fmt.Sprint(*n)
	}
	var out []string
	for _, v := range list {
		out = append(out, strings.Join([]string{string(v.Kind), string(v.Outcome), count(v.For), count(v.Against), count(v.Abstained)}, "/"))
	}
	return strings.Join(out, " ")
}

// TestResult reads the words behind the label of a result, one spelling a line.
func TestResult(t *testing.T) {
	for result, want := range map[string]string{
		"einstimmig":                                     "UNANIMOUS/ACCEPTED/-/-/-",
		"Einstimmige Zustimmung":                         "UNANIMOUS/ACCEPTED/-/-/-",
		"Einstimmige Zustimmung (42 Ja)":                 "UNANIMOUS/ACCEPTED/42/-/-",
		"Einstimmige Zustimmung (42 Ja9":                 "UNANIMOUS/ACCEPTED/42/-/-",
		"Einstimmige Zustimmung (39 Ja, 3 Enthaltungen)": "UNANIMOUS/ACCEPTED/39/-/3",
		"einstimmig bei einer Enthaltung":                "UNANIMOUS/ACCEPTED/-/-/1",
		"einstimmig abgelehnt":                           "UNANIMOUS/REJECTED/-/-/-",
		"einstimmig beschlossen bei 3 Enthaltungen":      "UNANIMOUS/ACCEPTED/-/-/3",
		"einstimmig vertagt":                             "UNANIMOUS/POSTPONED/-/-/-",
		"mehrheitlich zugestimmt":                        "MAJORITY/ACCEPTED/-/-/-",
		"mit Mehrheit abgelehnt":                         "MAJORITY/REJECTED/-/-/-",
		"Mehrheitliche Annahme":                          "MAJORITY/ACCEPTED/-/-/-",
		"Mehrheitliche Zustimmung (25 Ja, 19 Nein)":      "COUNTED/ACCEPTED/25/19/-",
		"Mehrheitliche Ablehnung (7 JA-Stimmen, 38 Nein-Stimmen, 1 Enthaltung)": "COUNTED/REJECTED/7/38/1",
		"Mehrheitliche Zustimmung (1 Nein-Stimme)":                              "COUNTED/ACCEPTED/-/1/-",
		"12 Ja, 3 Nein, 1 Enthaltung":                                           "COUNTED/ACCEPTED/12/3/1",
		"12 Ja-Stimmen, 12 Nein-Stimmen":                                        "COUNTED/REJECTED/12/12/-",
		"Zustimmung: 30 Ablehnung: 4 Enthaltungen: 2":                           "COUNTED/ACCEPTED/30/4/2",
		"Zustimmung: 4 Ablehnung: 30 Enthaltungen: 2":                           "COUNTED/REJECTED/4/30/2",
		"Ja: 30  Nein: 4  Enthaltung: 2":                                        "COUNTED/ACCEPTED/30/4/2",
		"angenommen bei 3 Gegenstimmen und 2 Enthaltungen":                      "COUNTED/ACCEPTED/-/3/2",
		"angenommen bei drei Gegenstimmen und ohne Enthaltungen":                "COUNTED/ACCEPTED/-/3/0",
		"mit 17 zu 16 Stimmen bei 2 Enthaltungen abgelehnt":                     "COUNTED/REJECTED/16/17/2",
		"mit 17:16 Stimmen angenommen":                                          "COUNTED/ACCEPTED/17/16/-",
		"mit 35 Stimmen gewählt":                                                "COUNTED/ACCEPTED/35/-/-",
		"zur Kenntnis genommen":                                                 "NOTED/NOTED/-/-/-",
		"Kenntnisnahme, keine Abstimmung":                                       "NOTED/NOTED/-/-/-",
		"verwiesen in den Bauausschuss":                                         "OTHER/REFERRED/-/-/-",
		"vertagt":                                                               "OTHER/POSTPONED/-/-/-",
		"vom Antragsteller zurückgezogen":                                       "OTHER/WITHDRAWN/-/-/-",
		"mit Stellungnahme erledigt":                                            "OTHER/DONE/-/-/-",
		"genehmigt":                                                             "OTHER/ACCEPTED/-/-/-",
		"keine Abstimmung":                                                      "",
		"ohne Änderungen festgestellt":                                          "",
		"entfällt":                                                              "",
	} {
		s := minutes("TOP 1: Licht am Uferweg\nErgebnis: " + result + "\nTOP 2: Sonstiges\nHier folgt noch ein Satz.")
		if got := votes(s.Items[0].Votes); got != want {
			t.Errorf("%q: got %q, want %q", result, got, want)
		}
		if len(s.Items[1].Votes) > 0 {
			t.Errorf("%q: the next item has it too: %q", result, votes(s.Items[1].Votes))
		}
	}
}

// minutes reads the text of minutes that belong to a meeting.
func minutes(text string) *council.Structure {
	d := document("Niederschrift", "Niederschrift\nSitzung des Stadtrates, 14. Oktober 2026\n"+text)
	d.Role = council.LinkMeetingResultsProtocol
	return structure.Read(d, nil)
}

// TestResultBlock reads several results below one label, each with what it is about.
func TestResultBlock(t *testing.T) {
	for name, c := range map[string]struct{ text, want, about string }{
		"numbered": {
			"Abstimmungsergebnis:\nTOP 13, Ziffer 1: Mehrheitliche Zustimmung (25 Ja, 19 Nein)\nTOP 13. Ziffer 2: Mehrheitliche Zustimmung (27 Ja, 16 Nein\nMündlich: Mehrheitliche Ablehnung (3 Ja, 44 Nein)\nDer Vorsitzende ruft Tagesordnungspunkt 13 auf. Mehrheitliche Zustimmung wäre gut.",
			"COUNTED/ACCEPTED/25/19/- COUNTED/ACCEPTED/27/16/- COUNTED/REJECTED/3/44/-", "TOP 13, Ziffer 1|TOP 13. Ziffer 2|Mündlich",
		},
		"letters": {
			"Abstimmungsergebnis:\na) Mehrheitliche Zustimmung (46 JA-Stimmen, 1 Nein-Stimme)\nb) Einstimmige Zustimmung\nDer Vorsitzende: Danke.",
			"COUNTED/ACCEPTED/46/1/- UNANIMOUS/ACCEPTED/-/-/-", "a)|b)",
		},
		"broken lines": {
			"Abstimmungsergebnis:\n-  Erster Änderungsantrag (ohne Bad und Fähre): Mehr-\nheitliche Ablehnung (3 Ja, 44 Nein)\n- Änderungsantrag LLS: Mehrheitliche Zustimmung (27 JA-Stimmen, 14 Nein-Stim-\nmen, 1 Enthaltung)\n- Beschlussvorlage: erledigt",
			"COUNTED/REJECTED/3/44/- COUNTED/ACCEPTED/27/14/1 OTHER/DONE/-/-/-", "Erster Änderungsantrag (ohne Bad und Fähre)|Änderungsantrag LLS|Beschlussvorlage",
		},
		"counts below": {
			"Ergebnis: einstimmig genehmigt\nAbstimmung: 5 Ja, 0 Nein, 0 Enthaltungen", "UNANIMOUS/ACCEPTED/5/0/0", "",
		},
		"counts only": {
			"Abstimmungsergebnis:\nJa-Stimmen: 12\nNein-Stimmen: 3\nEnthaltungen: 1\n\nDie Sitzung geht weiter.", "COUNTED/ACCEPTED/12/3/1", "",
		},
		"narrow column": {
			"Ergebnis: mehrheitlich beschlossen bei 5\nGegenstimmen\nAbstimmung: 23 Ja, 5 Nein, 0\nEnthaltungen", "COUNTED/ACCEPTED/23/5/0", "",
		},
		"broken before its last word": {
			"Ergebnis: in geänderter Fassung mehrheitlich\nbeschlossen\nAbstimmung: 23 Ja, 5 Nein", "COUNTED/ACCEPTED/23/5/-", "",
		},
		"elections": {
			"Abstimmungsergebnis:\nFrau Muster gewählt (44 Ja-Stimmen)\nStadtrat Beispiel gewählt (39 Ja-Stimmen, 5 Nein-Stimmen)",
			"COUNTED/ACCEPTED/44/-/- COUNTED/ACCEPTED/39/5/-", "|",
		},
		"no vote, referred":  {"Beschluss:\nBeratung im Bauausschuss am 3. April 2026, öffentlich\nAbstimmungsergebnis:\nKeine Abstimmung", "OTHER/REFERRED/-/-/-", ""},
		"no vote, noted":     {"Beschluss:\nKenntnisnahme von der Stellungnahme der\nVerwaltung\nAbstimmungsergebnis:\nKeine Abstimmung\nDer Vorsitzende ruft auf.", "NOTED/NOTED/-/-/-", ""},
		"no vote, sentence":  {"Beschluss:\nDer Ausschuss nimmt den Bericht über die Fähre zur\nKenntnis.\nAbstimmungsergebnis:\nKeine Abstimmung", "NOTED/NOTED/-/-/-", ""},
		"no vote, debated":   {"Beschluss:\nDas Thema wird in einer Werkstatt weiterverfolgt.\nAbstimmungsergebnis:\nKeine Abstimmung\nStadtrat Beispiel: Wir hätten mehrheitlich zugestimmt.", "", ""},
		"in the decision":    {"Beschluss: einstimmig zugestimmt", "UNANIMOUS/ACCEPTED/-/-/-", ""},
		"a decision is none": {"Beschluss:\nDer Stadtrat beschließt den Bau des Stegs.", "", ""},
	} {
		s := minutes("TOP 13: Licht am Uferweg\n" + c.text + "\nTOP 14: Sonstiges")
		var abouts []string
		for _, v := range s.Items[0].Votes {
			abouts = append(abouts, v.About)
		}
		if got, about := votes(s.Items[0].Votes), strings.Join(abouts, "|"); got != c.want || about != c.about {
			t.Errorf("%s:\ngot  %q about %q\nwant %q about %q", name, got, about, c.want, c.about)
		}
	}
}

// TestToldVotes reads votes in running text, and no talk of votes.
func TestToldVotes(t *testing.T) {
	for text, want := range map[string]string{
		"Der Antrag wird einstimmig angenommen.":                                                               "UNANIMOUS/ACCEPTED/-/-/-",
		"Die Planung wird vorgestellt.\n\n\tEinstimmig angenommen.":                                            "UNANIMOUS/ACCEPTED/-/-/-",
		"Der Antrag wird mit\n\n\t30 Ja-Stimmen (SoM, LLS)\ngegen\t4 Stimmenthaltungen (JLM)\n\n\tangenommen.": "COUNTED/ACCEPTED/30/-/4",
		"Der Antrag wird mit\n18 Ja-Stimmen (SoM)\ngegen 18 Nein-Stimmen (LLS)\nabgelehnt.":                    "COUNTED/REJECTED/18/18/-",
		"Der Stadtrat beschließt die Satzung bei 3 Gegenstimmen und 2 Enthaltungen.":                           "COUNTED/ACCEPTED/-/3/2",
		"Der Ortsbeirat nimmt den Bericht zur Kenntnis.":                                                       "NOTED/NOTED/-/-/-",
		"Ich bitte um Ihr Votum ab jetzt. – Das ist eine mehrheitliche Ablehnung. Danke.":                      "MAJORITY/REJECTED/-/-/-",
		"Soll das Restbudget gespendet werden? –\nEinstimmige Zustimmung":                                      "UNANIMOUS/ACCEPTED/-/-/-",
		"Wir hoffen auf eine breite Mehrheit und stimmen zu.":                                                  "",
		"Im Jahr 2019 wurde das Budget fast einstimmig beschlossen, sagt ein Mitglied des Rates dazu.":         "",
		"Es waren 12 Ja-Sager im Saal.":                                                                        "",
	} {
		s := minutes("TOP 1: Licht am Uferweg\n" + text + "\nTOP 2: Sonstiges")
		if got := votes(s.Items[0].Votes); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
