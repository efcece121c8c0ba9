package council

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Große Bürgerstraße":      "grosse buergerstrasse",
		"  Ältestenrat \t\n Süd ": "aeltestenrat sued",
		"ÄÖÜ ẞ":                   "aeoeue ss",
		"Café Ćevapčići Łódź":     "cafe cevapcici lodz",
		"Bu\u0308rger":            "buerger", // decomposed, as some file systems have it
		"A\u0308ltestenrat":       "aeltestenrat",
		"Cafe\u0301":              "cafe",
		"naï\u0308ve":             "naive",
		"a \u0308":                "a",
		"\u0308":                  "",
		"İstanbul":                "istanbul",
		"Haushalt 2026/27":        "haushalt 2026/27",
		"привет":                  "привет",
		"":                        "",
		"a\u00a0b":                "a b",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Radweg an der Rheinallee": "radweg-an-der-rheinallee",
		"Ober-Ölm: Straße (Süd)!":  "ober-oelm-strasse-sued",
		"  --  ":                   "-",
		"":                         "-",
		"привет":                   "-",
		"1. Änderung":              "1-aenderung",
	} {
		if got := Slug(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	if long := Slug(strings.Repeat("Bebauungsplan ", 30)); len(long) > 60 || strings.HasSuffix(long, "-") {
		t.Errorf("got %q", long)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Große Bürgerstraße", "Bu\u0308rger", "\xff\x00", " a\u0308 ", "ǅ", "ﬃ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if !utf8.ValidString(folded) {
			t.Errorf("%q: got %q, no valid UTF-8", s, folded)
		}
		if folded != strings.TrimSpace(folded) || strings.Contains(folded, "  ") {
			t.Errorf("%q: got %q, white space is left", s, folded)
		}
		if slug := Slug(s); strings.Trim(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || len(slug) > 60 || slug == "" {
			t.Errorf("%q: got slug %q", s, slug)
		}
	})
}
