package frontend_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// TestBudgets holds what a first view may weigh (docs/architecture.md): packed, CSS at most 25 kB in all, no script.
func TestBudgets(t *testing.T) {
	w := open(t)
	for name, path := range pageTypes(t, w) {
		page := w.get(t, path)
		if n := page.Find("script[src]").Length(); n != 0 {
			t.Errorf("%s: %d scripts", name, n)
		}
		css := 0
		page.Find(`link[rel=stylesheet]`).Each(func(_ int, link *goquery.Selection) {
			sheet := w.get(t, link.AttrOr("href", ""))
			if !strings.HasPrefix(sheet.header.Get("Content-Type"), "text/css") {
				t.Errorf("%s: the style sheet %s is %s", name, link.AttrOr("href", ""), sheet.header.Get("Content-Type"))
			}
			css += packed(t, sheet.body)
		})
		if css > 25_000 || css < 5_000 {
			t.Errorf("%s: got %d bytes of CSS packed, want 5,000 to 25,000", name, css)
		}
	}
}
