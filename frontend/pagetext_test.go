package frontend

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// told writes blocks so that a person can compare them: "# heading", "a | b" for a row, "⏎" where a line ends.
func told(blocks []textBlock) string {
	var b strings.Builder
	line := func(l textLine) {
		for _, p := range l.Pieces {
			text := strings.ReplaceAll(p.Text, "\t", " ")
			if p.Marked {
				text = "[" + text + "]" + p.ID
			}
			b.WriteString(text)
		}
	}
	for _, block := range blocks {
		if block.Heading {
			b.WriteString("# ")
		}
		for i, l := range block.Lines {
			line(l)
			if l.Ends {
				b.WriteString("⏎")
			} else if i+1 < len(block.Lines) {
				b.WriteString(" ")
			}
		}
		for i, row := range block.Rows {
			for j, cell := range row {
				if j > 0 {
					b.WriteString(" | ")
				}
				line(cell)
			}
			if i+1 < len(block.Rows) {
				b.WriteString(" // ")
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestBlocks: lines that the paper ended go on, lines that somebody ended stay, and nothing of the text is lost.
func TestBlocks(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"nothing", " \n\n", ""},
		{"a paragraph goes on", "Der Stadtrat beschließt heute über den\nRadweg an der Uferstraße und über einen\nBaum.", "Der Stadtrat beschließt heute über den Radweg an der Uferstraße und über einen Baum.\n"},
		{
			"an address stays", "An den Stadtrat\nMarktplatz 1\n55999 Mornbrück\n\nSehr geehrte Damen und Herren, wir bitten um Auskunft über",
			"An den Stadtrat⏎Marktplatz 1⏎55999 Mornbrück\nSehr geehrte Damen und Herren, wir bitten um Auskunft über\n",
		},
		{
			"a list", "Der Stadtrat beschließt das Folgende ganz\n1. Es wird ein Radweg gebaut, der breit ist\nund lang.\n2. Es wird gepflanzt.\n- Bäume",
			"Der Stadtrat beschließt das Folgende ganz⏎1. Es wird ein Radweg gebaut, der breit ist und lang.⏎2. Es wird gepflanzt.⏎- Bäume\n",
		},
		{"a heading in the middle", "Vorlage\nBeschlussvorschlag:\nEs wird gebaut.", "Vorlage\n# Beschlussvorschlag:\nEs wird gebaut.\n"},
		{"a table", "Kosten:\nJahr\tEuro\n2026\t120\t(alt)\n2027\nEnde.", "Kosten:\nJahr | Euro |  // 2026 | 120 | (alt)\n2027 Ende.\n"},
		{
			"lines of a list that are nearly equally long stay, since the text of the page is wider",
			"Ortsbeirat Altstadt – 30. November 2026 – Anhörung\nOrtsbeirat Mühlwörth – 1. Dezember 2026 – Anhörung\n" +
				"Bau- und Verkehrsausschuss – 10. Dezember 2026 – Vorberatung\n\n" +
				strings.Repeat("Gegenüber der Vorplanung hat sich die Zahl der Stellplätze von 31 auf 27 verringert, weil die\n", 4) + "\n" + strings.Repeat("Anlage\n\n", 20),
			"Ortsbeirat Altstadt – 30. November 2026 – Anhörung⏎Ortsbeirat Mühlwörth – 1. Dezember 2026 – Anhörung⏎" +
				"Bau- und Verkehrsausschuss – 10. Dezember 2026 – Vorberatung\n" +
				strings.TrimSuffix(strings.Repeat("Gegenüber der Vorplanung hat sich die Zahl der Stellplätze von 31 auf 27 verringert, weil die ", 4), " ") + "\n" +
				strings.Repeat("Anlage\n", 20),
		},
		{
			"columns below a wide title go on", strings.Repeat("Niederschrift über die Sitzung des Stadtrates der Stadt Mornbrück\n", 2) + "\n" +
				strings.Repeat("Herr Okonjo fragt nach den\n", 30) + "Platanen.\n\n" + strings.Repeat("Frau Espenhahn hält dagegen,\n", 4),
			strings.TrimSuffix(strings.Repeat("Niederschrift über die Sitzung des Stadtrates der Stadt Mornbrück ", 2), " ") + "\n" +
				strings.Repeat("Herr Okonjo fragt nach den ", 30) + "Platanen.\n" + strings.TrimSuffix(strings.Repeat("Frau Espenhahn hält dagegen, ", 4), " ") + "\n",
		},
		{
			"labels stay, also where the page has little text", "Datum: 20. November 2026\nFederführung: Tiefbauamt\nEingereicht von: Ortsbeirat Sankt Velten\n\n" +
				"Auf dem Parkplatz der Veltener Halle werden vier Ladepunkte errichtet.\n\nZwischen Bahnhof und Stadtgrenze gibt es keinen einzigen öffentlichen Ladepunkt.",
			"Datum: 20. November 2026⏎Federführung: Tiefbauamt⏎Eingereicht von: Ortsbeirat Sankt Velten\n" +
				"Auf dem Parkplatz der Veltener Halle werden vier Ladepunkte errichtet.\nZwischen Bahnhof und Stadtgrenze gibt es keinen einzigen öffentlichen Ladepunkt.\n",
		},
		{"one line with a tab is no table", "Datum:\t1. März", "Datum: 1. März\n"},
	} {
		got := told(blocks(&council.ContentPage{Text: tt.text}, nil, map[string]bool{headingKey("Beschlussvorschlag"): true}))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

// TestAsWritten: a file that is text itself has no paper whose edge could have ended a line.
func TestAsWritten(t *testing.T) {
	p := &council.ContentPage{Method: council.MethodNone, Text: "Teilhaushalt;Erträge in Euro\n10 Personalamt;412000\n20 Kämmerei;46950000\n"}
	if got, want := told(blocks(p, nil, nil)), "Teilhaushalt;Erträge in Euro⏎10 Personalamt;412000⏎20 Kämmerei;46950000\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestHugeSheet: pages that were made to keep us busy cost as much as they are long, and no more. Both took minutes.
func TestHugeSheet(t *testing.T) {
	begun := time.Now()
	wide := &council.ContentPage{Text: strings.Repeat("x\t", longestSheet/4) + "\n" + strings.Repeat("a\tb\n", longestSheet/8)}
	cells := 0
	for _, row := range blocks(wide, nil, nil)[0].Rows {
		cells += len(row)
	}
	if given := strings.Count(wide.Text, "\t") + strings.Count(wide.Text, "\n"); cells != given {
		t.Errorf("got %d cells for %d: the one long row made the others long", cells, given)
	}
	many := &council.ContentPage{Text: strings.Repeat("ja\n", longestSheet/3)}
	var marked int
	for _, l := range blocks(many, archive.Want("ja").On(many), nil)[0].Lines {
		marked += len(l.Pieces)
	}
	if marked != longestSheet/3 {
		t.Errorf("got %d marks, want one in each of %d lines", marked, longestSheet/3)
	}
	between := &council.ContentPage{Text: strings.Repeat("ja\nAntrag\n", longestSheet/10)}
	if got := blocks(between, nil, map[string]bool{headingKey("Antrag"): true}); len(got) != longestSheet/5 {
		t.Errorf("got %d blocks", len(got))
	}
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("it took %s", took)
	}
}

// TestStrangeText: what is no text does not get into a page, and no page is endless.
func TestStrangeText(t *testing.T) {
	p := &council.ContentPage{Text: "Ein\x01 \u202eBericht\x0b"}
	if got := told(blocks(p, []council.Span{{Start: 5, End: len(p.Text)}}, nil)); got != "Ein [Bericht]treffer-0-1\n" {
		t.Errorf("got %q", got)
	}
	line := strings.Repeat("Straße ", 10) + "\n"
	p = &council.ContentPage{Text: strings.Repeat(line, 4000), Furniture: []council.Span{{Start: 0, End: len(line)}, {Start: 3000 * len(line), End: 3001 * len(line)}}}
	short, cut := shortSheet(p)
	if !cut || len(short.Text) > longestSheet || len(short.Text) < longestSheet-2*len(line) || len(short.Furniture) != 1 || !strings.HasSuffix(short.Text, "Straße ") {
		t.Errorf("got %d bytes with %d headers", len(short.Text), len(short.Furniture))
	}
	if same, cut := shortSheet(short); cut || same != short {
		t.Error("a page of ordinary length was cut")
	}
}

// TestHits: what is marked is marked wherever its parts stand, and has one id.
func TestHits(t *testing.T) {
	text := "Kopf\nDer Radweg an der Ufer-\nstraße\tRadweg\n1\t2\nFuß"
	span := func(s string, from int) council.Span {
		at := from + strings.Index(text[from:], s)
		return council.Span{Start: at, End: at + len(s)}
	}
	p := &council.ContentPage{Number: 4, Text: text, Furniture: []council.Span{span("Kopf\n", 0), span("Fuß", 0)}}
	p.Words = []council.Word{
		{Start: 5, End: 8, Boxes: []council.Box{{Right: 1}}},
		{Start: 9, End: 15, Boxes: []council.Box{{Right: 2}}},
		{Start: 23, End: 36, Boxes: []council.Box{{Right: 3}, {Right: 4}}},
	}
	hits := []council.Span{span("Radweg", 0), span("Ufer-\nstraße", 0), span("Radweg", 30)}
	want := "Der [Radweg]treffer-4-1 an der [Ufer-]treffer-4-2\n[straße] | [Radweg]treffer-4-3 // 1 | 2\n"
	if diff := cmp.Diff(want, told(blocks(p, hits, nil))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]council.Box{{Right: 2}, {Right: 3}, {Right: 4}}, marks(p, hits)); diff != "" {
		t.Errorf("on the picture (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Kopf", "Fuß"}, furniture(p)); diff != "" {
		t.Errorf("headers and footers (-want +got)\n%s", diff)
	}
}
