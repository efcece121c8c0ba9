package oparl

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

var errNoJSON = errors.New("the answer is no JSON")

// repair makes valid JSON of what a server sent, or says that it cannot: byte order
// mark off, broken UTF-8 replaced, raw control characters inside strings removed (line
// breaks and tabs escaped), null for an empty object.
func repair(body []byte) ([]byte, error) {
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(body) {
		body = bytes.ToValidUTF8(body, []byte("\uFFFD"))
	}
	body = bytes.TrimSpace(removeControls(body))
	if len(body) == 0 {
		return nil, errNoJSON
	}
	if bytes.Equal(body, []byte("null")) {
		return []byte("{}"), nil
	}
	if !json.Valid(body) {
		return nil, errNoJSON
	}
	return body, nil
}

// removeControls drops raw U+0000 to U+001F inside strings, which JSON forbids there.
func removeControls(body []byte) []byte {
	if !hasRawControl(body) {
		return body
	}
	out := make([]byte, 0, len(body))
	inString, escaped := false, false
	for _, c := range body {
		if inString && c < 0x20 {
			switch c {
			case '\n':
				out = append(out, '\\', 'n')
			case '\t':
				out = append(out, '\\', 't')
			case '\r':
				out = append(out, '\\', 'r')
			}
			escaped = false
			continue
		}
		switch {
		case escaped:
			escaped = false
		case inString && c == '\\':
			escaped = true
		case c == '"':
			inString = !inString
		}
		out = append(out, c)
	}
	return out
}

func hasRawControl(body []byte) bool {
	for _, c := range body {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' {
			return true
		}
	}
	return !json.Valid(body)
}

// decode reads JSON without losing the spelling of numbers.
func decode(body []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, fmt.Errorf("reading JSON: %w", err)
	}
	return v, nil
}

// cleanString drops what no reader should see: control characters that came escaped,
// white space at the ends, and the words servers use for "nothing".
func cleanString(s string) string {
	if strings.ContainsFunc(s, isControl) {
		s = strings.Map(func(r rune) rune {
			if isControl(r) {
				return -1
			}
			return r
		}, s)
	}
	s = strings.TrimSpace(s)
	if s == "N/A" || s == "n/a" {
		return ""
	}
	return s
}

func isControl(r rune) bool {
	return (r < 0x20 && r != '\n' && r != '\t' && r != '\r') || r == 0x7f
}
