package structure_test

import (
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/structure"
)

// BenchmarkRead reads a thousand pages of prose, three megabytes, with names to look for.
func BenchmarkRead(b *testing.B) {
	const prose = "Die Uferstraße ist die kürzeste Verbindung vom Bahnhof und aus der Altstadt zum Freibad; der Stadtrat zahlt 3 Euro.\n" +
		"Zwischen der Alten Brücke und dem Wörthpark fehlt ein Radweg, wie schon die Drucksache 0144/2026 festgestellt hat.\n"
	d := structure.Document{Name: "Anlage"}
	for i := range 1000 {
		d.Pages = append(d.Pages, structure.Page{Number: i + 1, Text: strings.Repeat(prose, 13)})
	}
	b.SetBytes(int64(len(d.Pages) * len(d.Pages[0].Text)))
	for b.Loop() {
		structure.Read(d, town)
	}
}
