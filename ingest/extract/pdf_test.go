package extract_test

import (
	"fmt"

	"github.com/ratsfenster/ratsfenster/ingest/extract/internal/pdftest"
)

// makePDF makes a PDF of contents, one a page. What extra says stands in its trailer.
func makePDF(extra string, contents ...string) []byte {
	return pdftest.Document{Pages: contents, Trailer: extra}.Bytes()
}

// lines writes lines one below the other, from the top of the page.
func lines(text ...string) string { return pdftest.Lines(64, 770, text...) }

// speech is a page with enough on it that nobody doubts it.
func speech(n int) string { return speechAt(770, n) }

func speechAt(y, n int) string {
	return pdftest.Lines(64, y,
		fmt.Sprintf("Niederschrift, Blatt %d", n), "Der Ortsbeirat Altstadt spricht sich dafür aus, die Uferstraße zwischen", "Brücke und Ziegelau als Fahrradstraße auszuweisen. Das Tiefbauamt",
		"berichtet über die Kosten von 480.000 Euro, die je zur Hälfte das Land", "und die Stadt tragen. Die Vorlage wird einstimmig beschlossen.",
	)
}
