package extract_test

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// makePDF makes a PDF of content streams, one a page. What extra says stands in its trailer.
func makePDF(extra string, contents ...string) []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(content string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), content)
	}
	b.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	kids := make([]string, len(contents))
	for i := range contents {
		kids[i] = fmt.Sprintf("%d 0 R", 4+2*i)
	}
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 595 842] >>", strings.Join(kids, " "), len(kids)))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	for i, content := range contents {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", 5+2*i))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, extra, start)
	return b.Bytes()
}

// lines is a content stream that writes lines one below the other.
func lines(text ...string) string {
	var b strings.Builder
	b.WriteString("BT /F1 11 Tf 14 TL 64 770 Td\n")
	for _, l := range text {
		encoded, err := charmap.Windows1252.NewEncoder().String(l)
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(&b, "(%s) Tj T*\n", strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(encoded))
	}
	b.WriteString("ET")
	return b.String()
}

// speech is a page with enough on it that nobody doubts it.
func speech(n int) string {
	return lines(
		fmt.Sprintf("Niederschrift, Blatt %d", n), "Der Ortsbeirat Altstadt spricht sich dafür aus, die Uferstraße zwischen", "Brücke und Ziegelau als Fahrradstraße auszuweisen. Das Tiefbauamt",
		"berichtet über die Kosten von 480.000 Euro, die je zur Hälfte das Land", "und die Stadt tragen. Die Vorlage wird einstimmig beschlossen.",
	)
}

// encryptedPDF wants a password that nobody has: its keys are made up.
func encryptedPDF() []byte {
	key := strings.Repeat("5a", 32)
	return makePDF(fmt.Sprintf("/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <%s> /U <%s> >> /ID [<%s> <%s>]", key, key, key[:32], key[:32]), speech(1))
}
