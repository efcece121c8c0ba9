package archive_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// TestWanted: words are found as people write them, umlauts or not, large or small, in the middle of compounds or whole.
func TestWanted(t *testing.T) {
	const text = "Stadt Mornbrück\nDer Stadtrat beschließt den Nachtragshaushalt 2025 für die U\u0308berquerung der Uferstraße.\n\n" +
		"Die Drucksache 0568/2025 (STRASSE)\twird\tzur Kenntnis\ngenommen. Rat und Beratung."
	for _, tt := range []struct {
		typed string
		want  []string
	}{
		{"", nil},
		{" \u201e\u201c ,;", nil},
		{"stadtrat", []string{"Stadtrat"}},
		{"BESCHLIESST", []string{"beschließt"}},
		{"haushalt", []string{"Nachtragshaushalt"}},
		{"ueberquerung", []string{"U\u0308berquerung"}},
		{"überquerung", []string{"U\u0308berquerung"}},
		{"straße", []string{"Uferstraße", "STRASSE"}},
		{`"straße"`, []string{"STRASSE"}},
		{"stad", []string{"Stadtrat"}},
		{"rat", []string{"Rat"}}, // neither Stadtrat nor Beratung
		{"ra", nil},              // too short for a part of a word
		{"2025", []string{"2025", "2025"}},
		{"202", nil},
		{"0568/2025", []string{"0568/2025"}},
		{"0568/2026", nil},
		{"zur Kenntnis", []string{"zur", "Kenntnis"}},
		{`„zur Kenntnis genommen“`, []string{"zur Kenntnis\ngenommen"}},
		{`"zur Kenntnis genommen`, []string{"zur Kenntnis\ngenommen"}}, // the second quote is missing
		{`kenntnis "zur kenntnis"`, []string{"zur Kenntnis"}},          // the longer one, and not both
		{"Mornbrück", nil},                                             // in the header only
		{"Der", []string{"Der", "der"}},
		{strings.Repeat("x ", 50) + "Stadtrat", nil}, // one of too many
	} {
		p := &council.ContentPage{Text: text, Furniture: []council.Span{{Start: 0, End: len("Stadt Mornbrück\n")}}}
		var got []string
		for _, s := range archive.Want(tt.typed).On(p) {
			got = append(got, text[s.Start:s.End])
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", tt.typed, diff)
		}
	}
}

// TestWantedIsNamed: what finds the same has one name, under which hits are kept.
func TestWantedIsNamed(t *testing.T) {
	if a, b := archive.Want("Straße  Rat"), archive.Want("STRASSE, rat"); a.String() != b.String() || a.Empty() {
		t.Errorf("got %q and %q", a, b)
	}
	if a, b := archive.Want("a b"), archive.Want(`"a b"`); a.String() == b.String() {
		t.Errorf("words and a phrase are both %q", a)
	}
}
