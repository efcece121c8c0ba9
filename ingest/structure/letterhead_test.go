package structure_test

import "testing"

const table = "\nGremien Termin TOP Ö / N Zuständigkeit\nStadtrat 24.03.2026 15.1 Ö Entscheidung\n"

func TestLetterhead(t *testing.T) {
	for name, c := range map[string]struct{ text, reference, date, department, subject string }{
		"columns": {
			"Beschlussvorlage\nVorlage Nr.: 0040/2026 Verantwortlich: Dez. 6\nDienststelle: Amt für\nHochbau und\nGebäudewirtschaft\nKonzeptbeschluss Schule Kappelhöh\nModernisierung und Umbau – zweite Stufe" + table,
			"0040/2026", "", "Amt für Hochbau und Gebäudewirtschaft", "Konzeptbeschluss Schule Kappelhöh Modernisierung und Umbau – zweite Stufe",
		},
		"one short subject": {
			"Informationsvorlage\nVorlage Nr.: 2026/0004 Verantwortlich: Dez. 2\nDienststelle: Kulturamt\nKunst am Bau" + table,
			"2026/0004", "", "Kulturamt", "Kunst am Bau",
		},
		"motion": {
			"Antrag\nVorlage Nr.: 2026/0025/1\nEingang: 16.01.2026\nEinrichten eines Leihradplatzes in\nLohbrunn\nAntrag: SoM" + table,
			"2026/0025/1", "2026-01-16", "", "Einrichten eines Leihradplatzes in Lohbrunn",
		},
		"labels": {
			"Beschlussvorlage\nVorlage: BV/0197/2026\tDatum: 10.04.2026\nDezernat 4\nVerfasser:\t65-Gebäudemanagement\tAz.: 65/ Vo\nBetreff:\nErrichtung einer Interimsschule\nGremienweg:\n28.05.2026 Stadtrat\teinstimmig\tmehrheitl.\tohne BE",
			"BV/0197/2026", "2026-04-10", "65-Gebäudemanagement", "Errichtung einer Interimsschule",
		},
		"attachment": {
			"Anlage zur Drucksache 0308/2026\nUmweltbericht\nBetroffen sind 2,1 Hektar.", "0308/2026", "", "", "",
		},
		"letter": {
			"Ortsbeirat Auenfeld\tMornbrück, den 3. März 2026\nBetrifft: Licht am Uferweg\n\nSehr geehrte Damen und Herren,", "", "2026-03-03", "", "Licht am Uferweg",
		},
		"subject with a colon": {
			"Mitteilung 1044/2026\nDatum: 18. September 2026\nFederführung: Tiefbauamt\nRadverkehrskonzept: Sachstand\nBeratungsfolge\nStadtrat – 1. Oktober 2026 – Kenntnisnahme",
			"1044/2026", "2026-09-18", "Tiefbauamt", "Radverkehrskonzept: Sachstand",
		},
		"no such day": {"Antrag\nEingang: 31.02.2026\nLicht" + table, "", "", "", "Licht"},
	} {
		s := read("", c.text)
		if s.Reference.Text != c.reference || s.Date.Text != c.date || s.Department.Text != c.department || s.Subject.Text != c.subject {
			t.Errorf("%s:\ngot  %q %q %q %q\nwant %q %q %q %q", name, s.Reference.Text, s.Date.Text, s.Department.Text, s.Subject.Text,
				c.reference, c.date, c.department, c.subject)
		}
	}
	if id := read("", "Mitteilung 1044/2026\nFederführung: Tiefbauamt").Department.ID; id != "tiefbauamt" {
		t.Errorf("the Tiefbauamt: got %q", id)
	}
}

// TestMeetingDay: minutes are of the day on which was met, not of that on which they were written or whose minutes they approve.
func TestMeetingDay(t *testing.T) {
	for text, want := range map[string]string{
		"03.11.2026\nAmt: 13-2\nNiederschrift\nBesprechung am: 15.10.2026 Beginn: 18:30 Uhr\nTOP 1: Licht\nTOP 2: Lärm":                                                                     "2026-10-15",
		"Verhandlungsschrift\nüber die am Montag, dem 20. Juli 2026\nstattgefundene Sitzung\nDie Verhandlungsschrift der 52. Sitzung\nvom 05.06.2026 liegt auf.\nTOP 1: Licht\nTOP 2: Lärm": "2026-07-20",
		"Niederschrift 13. Sitzung des Stadtrates\n29. Juli 2026, 15:30 Uhr\nPunkt 39 der Tagesordnung: Fahrräder":                                                                          "2026-07-29",
	} {
		if got := read("Niederschrift", text).Date.Text; got != want {
			t.Errorf("%.40q: got %q, want %q", text, got, want)
		}
	}
}
