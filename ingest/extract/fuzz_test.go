package extract_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/extract/internal/pdftest"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// oddPDFs are small documents that have something about them.
func oddPDFs() map[string][]byte {
	table := lines("Straße", "Uferstraße", "Höhenweg") + "\n" + pdftest.Lines(300, 770, "Kosten", "480.000", "95.000")
	plain := makePDF("", speech(1))
	with := func(old, news string) []byte { return bytes.Replace(plain, []byte(old), []byte(news), 1) }
	info := `/Info << /Title <FEFF004D006F0072006E> /Author (Amt) /Producer (x) >>`
	return map[string][]byte{
		"text":            plain,
		"table":           makePDF(info, table),
		"several pages":   makePDF(info, speech(1), "", "100 100 m 300 500 l S", lines("Seite 4")),
		"encrypted":       pdftest.Encrypted(),
		"turned":          with("/Type /Page /Parent", "/Type /Page /Rotate 90 /Parent"),
		"no extent":       with("[0 0 595 842]", "[0 0 0 0]"),
		"huge":            with("[0 0 595 842]", "[-1e9 -1e9 1e9 1e9]"),
		"narrow":          with("[0 0 595 842]", "[0 0 0.001 14400]"),
		"many pages":      with("/Count 1", "/Count 2000000"),
		"fewer than none": with("/Count 1", "/Count -7"),
		"a ring of pages": with("/Kids [4 0 R]", "/Kids [2 0 R 4 0 R 2 0 R]"),
		"its own parent":  with("/Parent 2 0 R", "/Parent 4 0 R"),
		"a long stream":   with("/Length ", "/Length 9"),
		"a ring of outlines": with("/Type /Catalog", `/Type /Catalog /Outlines << /First 6 0 R >> /X << >>
>>
endobj
6 0 obj
<< /Title (Kapitel) /Next 6 0 R /First 6 0 R /Dest [4 0 R /Fit]`),
		"a link":        with("/Contents 5 0 R", "/Contents 5 0 R /Annots [<< /Subtype /Link /Rect [60 760 1e39 790] /A << /S /URI /URI (https://mornbrueck.example/) >> >> << /Subtype /Widget /FT /Tx /V (x) /Rect [0 0 9 9] >>]"),
		"no font":       with("/F1 3 0 R", "/F1 9 0 R"),
		"header only":   []byte("%PDF-1.4"),
		"trailer only":  []byte("%PDF-1.4\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF"),
		"objects only":  []byte("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 0 /Kids [] >>\nendobj\n"),
		"deep brackets": append([]byte("%PDF-1.4\n1 0 obj\n"), bytes.Repeat([]byte("[<<"), 3000)...),
		"text file":     []byte("Der Stadtrat Mornbrück beschließt.\n"),
		"page of HTML":  []byte("<!DOCTYPE html><p>Anmeldung</p>"),
		"utf-16":        []byte("\xff\xfeM\x00o\x00r\x00n\x00"),
	}
}

// TestOddDocuments: each ends in text or in a reason, soon.
func TestOddDocuments(t *testing.T) {
	x := open(t, options(t))
	for name, data := range oddPDFs() {
		t.Run(name, func(t *testing.T) {
			content, pages := read(t, x, data)
			switch content.Fault {
			case council.FaultTimeout, council.FaultMemory, council.FaultCrash:
				t.Errorf("got %s (%s) with %d pages", content.Fault, content.Detail, len(pages))
			default:
			}
		})
	}
}

// FuzzRead looks for documents that break more than themselves. What the engine does happens in a child, so the fuzzer sees
// nothing of it and changes bytes blindly.
func FuzzRead(f *testing.F) {
	odd := oddPDFs()
	names := make([]string, 0, len(odd))
	for name := range odd {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		f.Add(odd[name])
	}
	o := options(f)
	o.Children = 1
	o.Limits.Page, o.Limits.Document = 5*time.Second, 15*time.Second
	x := open(f, o)
	path := filepath.Join(f.TempDir(), "document")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		content, pages, err := x.Read(context.Background(), path) // the fuzzer's own context ends too early to tell why
		if err != nil {
			t.Fatal(err)
		}
		check(t, content, pages)
		if took := time.Since(start); took > 60*time.Second {
			t.Errorf("it took %s: %+v", took, content)
		}
		if content.Fault == council.FaultCrash && strings.Contains(content.Detail, "exit status") { // not the engine: our own code
			t.Errorf("the reading process has failed: %s", content.Detail)
		}
	})
}
