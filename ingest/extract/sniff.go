package extract

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// kind is what a file is by its first bytes: what servers say of their files is often wrong.
type kind int

const (
	kindOther kind = iota
	kindEmpty
	kindPDF
	kindHTML
	kindText
	kindPicture
)

// sniff looks at the first bytes of a file.
func sniff(path string) (kind, error) {
	f, err := os.Open(path)
	if err != nil {
		return kindOther, fmt.Errorf("opening the document: %w", err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	head := make([]byte, 2048)
	n, err := io.ReadFull(f, head)
	switch {
	case errors.Is(err, io.EOF):
		return kindEmpty, nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return kindOther, fmt.Errorf("reading the document: %w", err)
	}
	return kindOf(head[:n]), nil
}

func kindOf(head []byte) kind {
	// Readers find the header within the first kilobyte, and do without it where they find objects.
	if bytes.Contains(head, []byte("%PDF-")) || bytes.Contains(head, []byte(" obj")) && bytes.Contains(head, []byte("<<")) {
		return kindPDF
	}
	media, _, _ := strings.Cut(http.DetectContentType(head), ";")
	switch media {
	case "text/html", "text/xml":
		return kindHTML
	case "text/plain":
		return kindText
	case "image/png", "image/jpeg":
		return kindPicture
	}
	return kindOther
}

// decodeText brings a text file into UTF-8 with ends of lines as ours, without what is no character.
func decodeText(raw []byte) string {
	var s string
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}) || bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(raw)
		if err != nil {
			return ""
		}
		s = string(out)
	case utf8.Valid(raw):
		s = strings.TrimPrefix(string(raw), "\ufeff")
	default:
		out, err := charmap.Windows1252.NewDecoder().Bytes(raw)
		if err != nil {
			return ""
		}
		s = string(out)
	}
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n\n").Replace(s)
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == utf8.RuneError || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}
