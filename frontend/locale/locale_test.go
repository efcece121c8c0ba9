package locale

import (
	"regexp"
	"slices"
	"sync"
	"testing"
	"time"
)

func load(t *testing.T) Set {
	t.Helper()
	set, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

var verb = regexp.MustCompile(`%(\[\d\])?[a-z]`)

// TestCatalogues: every text is there in all languages, and takes the same arguments.
func TestCatalogues(t *testing.T) {
	set := load(t)
	german := set[0]
	if len(german.texts) < 100 {
		t.Fatalf("got %d texts, want the whole interface", len(german.texts))
	}
	for _, l := range set[1:] {
		if got, want := l.Keys(), german.Keys(); !slices.Equal(got, want) {
			t.Errorf("%s: keys differ from German: %v", l.Code, difference(got, want))
		}
		for key, text := range l.texts {
			if text.other == "" {
				t.Errorf("%s: %s is empty", l.Code, key)
			}
			if got, want := verb.FindAllString(text.other, -1), verb.FindAllString(german.texts[key].other, -1); !slices.Equal(got, want) {
				t.Errorf("%s: %s takes %v, in German %v", l.Code, key, got, want)
			}
			if (text.one == "") != (german.texts[key].one == "") {
				t.Errorf("%s: %s has a plural in one language only", l.Code, key)
			}
		}
	}
}

func difference(a, b []string) []string {
	var out []string
	for _, pair := range [][2][]string{{a, b}, {b, a}} {
		for _, k := range pair[0] {
			if !slices.Contains(pair[1], k) {
				out = append(out, k)
			}
		}
	}
	return out
}

func TestOf(t *testing.T) {
	set := load(t)
	for _, tt := range []struct{ path, code, rest string }{
		{"/", "de", "/"},
		{"/vorlagen", "de", "/vorlagen"},
		{"/einfach", "de-simple", "/"},
		{"/einfach/", "de-simple", "/"},
		{"/einfach/vorlagen/x", "de-simple", "/vorlagen/x"},
		{"/en/stand", "en", "/stand"},
		{"/english", "de", "/english"},
		{"/en//evil.example", "en", "/evil.example"},
	} {
		l, rest := set.Of(tt.path)
		if l.Code != tt.code || rest != tt.rest {
			t.Errorf("%s: got %s and %s, want %s and %s", tt.path, l.Code, rest, tt.code, tt.rest)
		}
	}
}

func TestTexts(t *testing.T) {
	set := load(t)
	de, simple, en := set[0], set[1], set[2]
	for _, tt := range []struct{ got, want string }{
		{de.T("papers.total", 1), "1 Vorlage"},
		{de.T("papers.total", 1234), "1.234 Vorlagen"},
		{simple.T("papers.total", 1234), "1.234 Vorlagen"},
		{en.T("papers.total", 1234), "1,234 papers"},
		{en.T("papers.total", 1), "1 paper"},
		{simple.T("meetings.total.kommend", 1), "1 Sitzung kommt noch"},
		{de.T("no.such.key"), "no.such.key"},
		{de.Path("/"), "/"},
		{en.Path("/"), "/en"},
		{en.Path("/stand"), "/en/stand"},
		{de.Number(14004), "14.004"},
		{en.Number(14004), "14,004"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestFormats(t *testing.T) {
	set := load(t)
	de, en := set[0], set[2]
	night := time.Date(2026, time.June, 30, 22, 30, 0, 0, time.UTC) // already July in Berlin
	for _, tt := range []struct{ got, want string }{
		{de.Moment(night), "1. Juli 2026, 00:30 Uhr"},
		{en.Moment(night), "1 July 2026, 00:30"},
		{de.Date(time.Date(2026, time.March, 3, 0, 0, 0, 0, de.Zone())), "3. März 2026"},
		{de.Weekday(de.Local(night)), "Mittwoch"},
		{de.ShortMonth(time.September), "Sept."},
		{de.Size(0), "1 kB"},
		{de.Size(830_000), "830 kB"},
		{de.Size(1_234_567), "1,2 MB"},
		{en.Size(1_234_567), "1.2 MB"},
		{en.Size(999_600), "1.0 MB"},
		{de.Size(5_400_000_000), "5,4 GB"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

// TestConcurrency is for the race detector: all requests share the printers.
func TestConcurrency(t *testing.T) {
	set := load(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, l := range set {
				if got := l.T("papers.total", 2); got == "papers.total" {
					t.Errorf("%s: text missing", l.Code)
				}
			}
		})
	}
	wg.Wait()
}
