package layout_test

import "testing"

// TestTables: a row is a line, its cells are parted by tabs.
func TestTables(t *testing.T) {
	const first, second, third = 70.0, 250.0, 400.0
	tell(t, []story{
		{"rows of single lines", func(s *sheet) {
			for i, row := range [][]string{{"Straße", "Länge", "Kosten"}, {"Uferstraße", "1,2 km", "480.000 €"}, {"Höhenweg", "0,3 km", "95.000 €"}} {
				s.at(first, 100+lead*float64(i), row[0])
				s.at(second, 100+lead*float64(i), row[1])
				s.at(third, 100+lead*float64(i), row[2])
			}
		}, "Straße\tLänge\tKosten\nUferstraße\t1,2 km\t480.000 €\nHöhenweg\t0,3 km\t95.000 €\n"},
		{"an empty cell", func(s *sheet) {
			s.at(first, 100, "Uferstraße")
			s.at(second, 100, "1,2 km")
			s.at(third, 100, "480.000 €")
			s.at(first, 112, "Höhenweg")
			s.at(third, 112, "95.000 €")
		}, "Uferstraße\t1,2 km\t480.000 €\nHöhenweg\t95.000 €\n"},
		{"a line with tabs and without line ends", func(s *sheet) {
			s.at(first, 100, "Uferstraße")
			s.on(second, 100, " 1,2 km")
			s.on(third, 100, " 480.000 €")
		}, "Uferstraße\t1,2 km\t480.000 €\n"},
		{"cells column by column", func(s *sheet) {
			s.lines(first, 100, "Uferstraße", "Höhenweg", "Am Ringofen")
			s.lines(second, 100, "1,2 km", "0,3 km", "0,8 km")
			s.lines(third, 100, "480.000 €", "95.000 €", "77.000 €")
		}, "Uferstraße\t1,2 km\t480.000 €\nHöhenweg\t0,3 km\t95.000 €\nAm Ringofen\t0,8 km\t77.000 €\n"},
		{"two long columns of cells", func(s *sheet) {
			s.lines(first, 100, "Uferstraße", "Höhenweg", "Am Ringofen", "Marktplatz", "Ziegelau", "Kappelhöh", "Auensteg", "Schulgasse", "Summe")
			s.lines(third, 100, "480.000", "95.000", "77.000", "12.000", "8.000", "4.500", "9.300", "1.100", "686.900")
		}, "Uferstraße\t480.000\nHöhenweg\t95.000\nAm Ringofen\t77.000\nMarktplatz\t12.000\nZiegelau\t8.000\nKappelhöh\t4.500\nAuensteg\t9.300\nSchulgasse\t1.100\nSumme\t686.900\n"},
		{"cells of several lines", func(s *sheet) {
			s.lines(first, 100, "Ausschuss für Umwelt", "und Verkehr")
			s.at(second, 100, "3. März 2026")
			s.lines(third, 100, "Vorberatung,", "öffentlich")
			s.at(first, 130, "Stadtrat")
			s.at(second, 130, "17. März 2026")
			s.at(third, 130, "Entscheidung")
		}, "Ausschuss für Umwelt und Verkehr\t3. März 2026\tVorberatung, öffentlich\n\nStadtrat\t17. März 2026\tEntscheidung\n"},
		{"figures in the middle beside cells of several lines", func(s *sheet) {
			s.at(first-30, 106, "33.")
			s.lines(first, 100, "Einzahlungen aus Zuschüssen", "des Landes")
			s.at(third-20, 106, "480.000,00")
			s.at(third+60, 106, "95.000,00")
			s.at(first-30, 136, "34.")
			s.lines(first, 130, "Auszahlungen für den Bau", "von Radwegen")
			s.at(third, 136, "77.000,00")
			s.at(third+80, 136, "0,00")
		}, "33.\tEinzahlungen aus Zuschüssen des Landes\t480.000,00\t95.000,00\n\n34.\tAuszahlungen für den Bau von Radwegen\t77.000,00\t0,00\n"},
		{"two cells of several lines, and rows like it", func(s *sheet) {
			s.lines(first, 100, "Antragstellende", "Fraktion")
			s.lines(second, 100, "Grüne Liste Mornbrück,", "eingegangen am 3. März")
			s.lines(first, 140, "Federführendes", "Amt")
			s.lines(second, 140, "Tiefbauamt mit dem", "Amt für Stadtgrün")
		}, "Antragstellende\tGrüne Liste Mornbrück,\nFraktion\teingegangen am 3. März\n\nFederführendes\tTiefbauamt mit dem\nAmt\tAmt für Stadtgrün\n"},
		{"a row that follows a paragraph closely", func(s *sheet) {
			s.lines(first, 100, "Die Entgelte wurden von den", "Betrieben erzielt.", "Kostenersatz")
			s.at(third, 124, "-2.487,88")
			s.at(third+80, 124, "-2.778,42")
		}, "Die Entgelte wurden von den\nBetrieben erzielt.\nKostenersatz\t-2.487,88\t-2.778,42\n"},
		{"two paragraphs beside each other are no row", func(s *sheet) {
			s.lines(leftColumn, 100, speechLeft[:10]...)
			s.lines(rightColumn, 100, speechRight[:10]...)
		}, join(speechLeft[:10]) + join(speechRight[:10])},
	})
}

func join(lines []string) (text string) {
	for _, l := range lines {
		text += l + "\n"
	}
	return text
}
