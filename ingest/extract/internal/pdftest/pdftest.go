// Package pdftest writes small PDFs for tests, plain enough to be broken by hand.
package pdftest

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// Document is what Bytes writes. Objects 1 to 3 are the catalog, the tree of pages (595 by 842 points) and Helvetica, which
// pages call F1; then come page and content of each page, then the objects that are added.
type Document struct {
	Pages   []string // content streams
	Catalog string   // entries that are added to the catalog
	Page    string   // entries that are added to each page
	Trailer string   // entries that are added to the trailer
	Objects []string // whole objects; the first has the number 4 + 2 * len(Pages)
}

// Bytes is the document as a file.
func (d Document) Bytes() []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(format string, args ...any) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n", len(offsets))
		fmt.Fprintf(&b, format, args...)
		b.WriteString("\nendobj\n")
	}
	b.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	kids := make([]string, len(d.Pages))
	for i := range d.Pages {
		kids[i] = fmt.Sprintf("%d 0 R", 4+2*i)
	}
	object("<< /Type /Catalog /Pages 2 0 R %s>>", d.Catalog)
	object("<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 595 842] >>", strings.Join(kids, " "), len(kids))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	for i, content := range d.Pages {
		object("<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> %s>>", 5+2*i, d.Page)
		object("<< /Length %d >>\nstream\n%s\nendstream", len(content), content)
	}
	for _, o := range d.Objects {
		object("%s", o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, d.Trailer, start)
	return b.Bytes()
}

// Lines is a content that writes lines in 11 points one below the other, the first at that place from the lower left.
func Lines(x, y int, text ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "BT /F1 11 Tf 14 TL %d %d Td\n", x, y)
	for _, l := range text {
		encoded, err := charmap.Windows1252.NewEncoder().String(l)
		if err != nil {
			panic(err) // of a test that asks for a letter the font has not
		}
		fmt.Fprintf(&b, "(%s) Tj T*\n", strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(encoded))
	}
	b.WriteString("ET")
	return b.String()
}

// Encrypted wants a password that nobody has: its keys are made up.
func Encrypted() []byte {
	key := strings.Repeat("5a", 32)
	return Document{
		Pages:   []string{Lines(64, 770, "geheim")},
		Trailer: fmt.Sprintf("/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <%s> /U <%s> >> /ID [<%s> <%s>]", key, key, key[:32], key[:32]),
	}.Bytes()
}
