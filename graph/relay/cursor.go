package relay

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// EncodeCursor makes the text that clients hand back as `after`. They need not understand it.
func EncodeCursor(c council.Cursor) string {
	return base64.RawURLEncoding.EncodeToString([]byte(string(c.ID) + c.Key))
}

// DecodeCursor reads what EncodeCursor made. It returns INVALID for anything else.
func DecodeCursor(s string) (council.Cursor, error) {
	raw, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || !utf8.Valid(raw) || strings.ContainsRune(string(raw), 0) {
		return council.Cursor{}, invalidCursor()
	}
	length := min(len(raw), len(council.NewID("")))
	id, err := council.ParseID(string(raw[:length]))
	if err != nil {
		return council.Cursor{}, invalidCursor()
	}
	return council.Cursor{ID: id, Key: string(raw[length:])}, nil
}

func invalidCursor() error {
	return council.InvalidField("after", "this is no cursor of a page before")
}
