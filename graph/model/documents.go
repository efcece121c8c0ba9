// Package model holds what GraphQL alone needs: types that gqlgen makes of the schema, and those that put together what the
// domain keeps apart.
package model

import (
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// FileReading is how far a file is, with what was read of its content. Pointers are nil before that is known.
type FileReading struct {
	Stage            council.ReadingStage
	Fault            council.ReadingFault
	Complete         bool
	Pages            *int
	PagesWithoutText *int
	Title            string
	Outline          []council.OutlineEntry
	Methods          []*MethodCount
	ContentType      string
	Size             *int // bytes
	SHA256           string
	Checked          *time.Time
}

// FilePage is a page of a file.
type FilePage struct {
	council.ContentPage
	Body  string      // in place of the content's method, which would write it anew for each alias
	Words []*PageWord // in place of the content's, which have no text; empty unless asked for
	URL   string      // of the file's page, opened here
	Image string      // the address of the picture; empty if there can be none
}

// PageWord is a word of a page with its text.
type PageWord struct {
	Text  string
	Boxes []council.Box
}
