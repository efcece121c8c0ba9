package folder

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Limits of a table, which is read whole.
const (
	maxTable = 64 << 20 // bytes
	maxCell  = 64 << 10 // bytes; a longer one has lost its closing quote
)

// Problem is why a line of a table was left out, or a part of it.
type Problem struct {
	Line   int // from 1
	Reason string
}

// String is for the person who made the table.
func (p Problem) String() string { return fmt.Sprintf("line %d: %s", p.Line, p.Reason) }

// record is a row of a table as it stands there.
type record struct {
	line  int
	cells []string
}

// decodeTable reads the bytes of a table as text: UTF-8, what Excel calls Unicode (UTF-16), or Windows-1252.
func decodeTable(r io.Reader) (string, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxTable+1))
	if err != nil {
		return "", fmt.Errorf("reading the table: %w", err)
	}
	if len(raw) > maxTable {
		return "", fmt.Errorf("the table is larger than %d MB", maxTable>>20)
	}
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		raw = raw[3:]
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		raw, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(raw)
	}
	if err == nil && !utf8.Valid(raw) {
		raw, err = charmap.Windows1252.NewDecoder().Bytes(raw)
	}
	if err != nil {
		return "", fmt.Errorf("reading the letters of the table: %w", err)
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(raw)), nil
}

var errQuote = errors.New(`a quote (") is opened here and never closed`)

// records splits a table. Quotes are kept where they stand inside a cell, as hands write them; a row whose quote is never
// closed is a problem of its line, and the rest goes on below it.
func records(text string, comma byte) (out []record, problems []Problem) {
	for line := 1; text != ""; {
		cells, rest, err := nextRecord(text, comma)
		if err != nil {
			problems = append(problems, Problem{line, err.Error()})
			_, rest, _ = strings.Cut(text, "\n")
		} else if strings.TrimSpace(strings.Join(cells, "")) != "" {
			out = append(out, record{line, cells})
		}
		line += strings.Count(text[:len(text)-len(rest)], "\n")
		text = rest
	}
	return out, problems
}

// nextRecord reads one row, which may have line breaks inside quotes.
func nextRecord(text string, comma byte) (cells []string, rest string, err error) {
	for {
		var cell string
		var end byte
		if strings.HasPrefix(text, `"`) {
			cell, text, err = quotedCell(text, comma)
			if err != nil {
				return nil, "", err
			}
		} else {
			cell, text = plainCell(text, comma)
		}
		cells = append(cells, strings.TrimSpace(cell))
		if text == "" {
			return cells, "", nil
		}
		if end, text = text[0], text[1:]; end == '\n' {
			return cells, text, nil
		}
	}
}

func plainCell(text string, comma byte) (cell, rest string) {
	i := strings.IndexAny(text, string(comma)+"\n")
	if i < 0 {
		i = len(text)
	}
	return text[:i], text[i:]
}

// quotedCell reads a cell that begins with a quote. The quote that ends it stands before a comma or the end of the line;
// others belong to it, once if they are doubled. A cell that only begins with a word in quotes is a plain one.
func quotedCell(text string, comma byte) (cell, rest string, err error) {
	var b strings.Builder
	word := false // a quote has ended a word of this line
	for i := 1; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '"':
			behind := strings.TrimLeft(text[i+1:], " ")
			if behind == "" || behind[0] == comma || behind[0] == '\n' {
				return b.String(), behind, nil
			}
			if text[i+1] == '"' {
				i++
			} else {
				word = true
			}
		case c == '\n' && word:
			cell, rest = plainCell(text, comma)
			return cell, rest, nil
		}
		if b.WriteByte(c); b.Len() > maxCell {
			break
		}
	}
	return "", "", errQuote
}
