package structure_test

import (
	"strings"
	"testing"
)

func TestOriginators(t *testing.T) {
	for text, want := range map[string]string{
		"Antrag\nLicht am Uferweg\nAntrag: SoM" + table:                                                                    "SoM=som",
		"Anfrage\nLicht am Uferweg\nAnfrage: FÜR" + table:                                                                  "FÜR=fuer",
		"Antrag\nLicht\nInterfraktioneller Antrag: SoM, LLS, Stadtrat Holtwick (BFM)," + "\nCBV" + table:                   "SoM=som LLS=lls Stadtrat Holtwick (BFM)= CBV=",
		"Änderungsantrag\nLicht\nErgänzungsantrag: Die Bunten" + table:                                                     "Die Bunten=",
		"Antrag\nLicht am Uferweg (Antrag der SoM-Fraktion)" + table:                                                       "SoM-Fraktion=som",
		"Anfrage\nRad(schnell)wege (CBV-Anfrage)" + table:                                                                  "CBV=",
		"Anfrage\nFairteiler\nLLS-Fraktion" + table:                                                                        "LLS-Fraktion=lls",
		"Antrag\nLicht\nAntrag der SoM- und LLS-Fraktion" + table:                                                          "SoM=som LLS-Fraktion=lls",
		"Antrag 0144/2026\nEingereicht von: LLS-Fraktion (Liste Lebenswerte Stadt)\nUnterzeichnet von: Ada Muster" + table: "LLS-Fraktion (Liste Lebenswerte Stadt)=lls",
		"BFM Stadtratsfraktion, Marktplatz 1, 00000 Mornbrück\nFrau Oberbürgermeisterin\nANTRAG\nLicht am Uferweg":         "BFM Stadtratsfraktion=",
		"Die Bunten im Stadtrat, Marktplatz 1\nMornbrück\nAntrag\nLicht":                                                   "Die Bunten=",
		"Antrag\nLicht" + table + "Die SoM-Fraktion beantragt:\n1. Licht":                                                  "SoM-Fraktion=som",
		"Antrag\nLicht" + table + "Es ist dunkel.\nFür die SoM-Fraktion":                                                   "SoM-Fraktion=som",
		"Antrag\nLicht" + table + "Es ist dunkel.\nUnterzeichnet von:\nAda Muster\nDr. Ben Beispiel\nAnlage 1 und 2":       "Ada Muster= Dr. Ben Beispiel=",
		// what is moved is nobody who moves it
		"Ortsbeirat Auenfeld\n\nAntrag: Mehr Licht in der Altstadt\n\nSehr geehrte Damen und Herren,": "",
		// others' motions
		"Stellungnahme zum Antrag\nLicht\nAntrag: SoM" + table:                              "",
		"Niederschrift\nTOP 1: Licht\nAntrag: SoM\nTOP 2: Lärm":                             "",
		"Beschlussvorlage\nVorlage Nr.: 1/2026\nZuschüsse an die Fraktionen im Rat" + table: "",
	} {
		var got []string
		for _, o := range read("", text).Originators {
			got = append(got, o.Text+"="+string(o.ID))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q:\ngot  %q\nwant %q", text, strings.Join(got, " "), want)
		}
	}
}
