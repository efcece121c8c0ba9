package structure_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestStations(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"plain": {
			"Gremien Termin TOP Ö / N Zuständigkeit\nHaupt- und Finanzausschuss 10.03.2026 11 N Vorberatung\nStadtrat 28.04.2026 10.2 Ö Entscheidung\nKurzfassung\nDer Stadtrat 1.1.2027",
			"Haupt- und Finanzausschuss[hfa] 2026-03-10 11 N Vorberatung; Stadtrat[stadtrat] 2026-04-28 10.2 Ö Entscheidung",
		},
		"long name": {
			"Gremien Termin TOP Ö / N Zuständigkeit\nBetriebsausschuss Eigenbetrieb\nAbfall und Stadtreinigung\n14.02.2026 4 Ö Entscheidung\nStadtrat 12.März 2026 1 N Entscheidung",
			"Betriebsausschuss Eigenbetrieb Abfall und Stadtreinigung[] 2026-02-14 4 Ö Entscheidung; Stadtrat[stadtrat] 2026-03-12 1 N Entscheidung",
		},
		"dashes": {
			"Beratungsfolge\nOrtsbeirat Altstadt – 23. Februar 2026 – Anhörung\nStadtrat – 18. März 2026 – Entscheidung\nAntrag\nEs werde Licht.",
			"Ortsbeirat Altstadt[ortsbeirat-altstadt] 2026-02-23  - Anhörung; Stadtrat[stadtrat] 2026-03-18  - Entscheidung",
		},
		"words for public": {
			"Beratungsfolge Termin Öffentlichkeitsstatus Zuständigkeit\nOrtsbeirat Altstadt 16.04.2026 öffentlich Kenntnisnahme\nStadtrat 17.04.2026 nichtöffentlich Entscheidung",
			"Ortsbeirat Altstadt[ortsbeirat-altstadt] 2026-04-16  Ö Kenntnisnahme; Stadtrat[stadtrat] 2026-04-17  N Entscheidung",
		},
		"several days": {
			"Gremien Termin TOP Ö / N Zuständigkeit\nStadtrat 16./17./18.12.2026 20 Ö Entscheidung",
			"Stadtrat[stadtrat] 2026-12-18 20 Ö Entscheidung",
		},
		"columns below each other": {
			"Gremien Termin TOP Ö / N Zuständigkeit\nStadtrat 27.06.2026\n5 Ö\nVorberatung\nKurzfassung\nLang.",
			"Stadtrat[stadtrat] 2026-06-27 5 Ö Vorberatung",
		},
		"form with all results": {
			"Gremienweg:\n28.05.2026 Stadtrat\teinstimmig\tmehrheitl.\tohne BE\nabgelehnt\tKenntnis\tabgesetzt\nverwiesen\tvertagt\tgeändert\nTOP\töffentlich\tEnthaltungen\tGegenstimmen\n18.05.2026 Haupt- und Finanzausschuss\teinstimmig\tmehrheitl.\tohne BE\nTOP 3\tnicht öffentlich\tEnthaltungen\tGegenstimmen\nBeschlussentwurf:\nLicht.",
			"Stadtrat[stadtrat] 2026-05-28  Ö ; Haupt- und Finanzausschuss[hfa] 2026-05-18 3 N ",
		},
		"no heading": {
			"Beschlussvorlage\nNachrücken in den Ortsbeirat\nOrtsbeirat Altstadt 04.03.2026 TOP 1 Ö Beschluss\nAntrag an den Ortsbeirat",
			"Ortsbeirat Altstadt[ortsbeirat-altstadt] 2026-03-04 1 Ö Beschluss",
		},
		"result": {
			"Beratungsfolge\nStadtrat 04.03.2026 1 Ö Entscheidung einstimmig zugestimmt",
			"Stadtrat[stadtrat] 2026-03-04 1 Ö Entscheidung einstimmig zugestimmt",
		},
		"none": {"Der Stadtrat hat am 04.03.2026 unter TOP 1 entschieden.", ""},
	} {
		var got []string
		for _, s := range read("", c.text).Stations {
			public := "-"
			if s.Public != nil {
				public = map[bool]string{true: "Ö", false: "N"}[*s.Public]
			}
			row := fmt.Sprintf("%s[%s] %s %s %s %s", s.Organization.Text, s.Organization.ID, s.Date, s.Number, public, s.Role)
			if s.Result != "" {
				row += " " + s.Result
			}
			got = append(got, row)
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s:\ngot  %q\nwant %q", name, strings.Join(got, "; "), c.want)
		}
	}
}
