package fetch

import (
	"bytes"
	"net/http"
	"strings"
	"unicode/utf16"
)

// sniffLength is how many first bytes tell what a file is.
const sniffLength = 4096

// The types that matter here by name.
const (
	typePDF  = "application/pdf"
	typeHTML = "text/html"
)

// Sniff tells the media type of a file by its first bytes (4,096 are enough). What a server says of it is not asked for:
// SessionNet says "application/octetstream" of everything, others "application/pdf" of their error pages.
func Sniff(head []byte) string {
	head = head[:min(len(head), sniffLength)]
	page := leadingTag(head)
	switch at := bytes.Index(head, []byte("%PDF-")); {
	case isPage(page):
		return typeHTML
	case at >= 0 && at < 1024: // readers accept that much before it, such as the warning of a script
		return typePDF
	case page != "" && pageTags[page]:
		return typeHTML
	}
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.prefix)) {
			return s.mediaType
		}
	}
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return archived(head)
	}
	mediaType, _, _ := strings.Cut(http.DetectContentType(head), ";")
	return mediaType
}

// signatures are what the standard library does not know of, or knows by another name.
var signatures = []struct{ prefix, mediaType string }{
	{"II*\x00", "image/tiff"},
	{"MM\x00*", "image/tiff"},
	{"{\\rtf", "application/rtf"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"}, // Word, Excel and PowerPoint before 2007
	{"%!PS", "application/postscript"},
}

// archived tells office documents from other zip files, by the names of what is in them.
func archived(head []byte) string {
	const office = "application/vnd.openxmlformats-officedocument."
	if _, after, ok := bytes.Cut(head, []byte("mimetypeapplication/vnd.oasis.opendocument.")); ok {
		end := 0
		for end < len(after) && after[end] >= 'a' && after[end] <= 'z' {
			end++
		}
		return "application/vnd.oasis.opendocument." + string(after[:end])
	}
	for _, part := range []struct{ folder, mediaType string }{
		{"word/", office + "wordprocessingml.document"},
		{"xl/", office + "spreadsheetml.sheet"},
		{"ppt/", office + "presentationml.presentation"},
	} {
		if bytes.Contains(head, []byte(part.folder)) {
			return part.mediaType
		}
	}
	return "application/zip"
}

// isPage reports whether a file that begins with this tag is an HTML page, whatever else is in it.
func isPage(tag string) bool {
	switch tag {
	case "!doctype html", "html", "head", "body", "!--":
		return true
	}
	return false
}

// pageTags begin pieces of pages: the error messages of scripts and proxies rarely are whole ones.
var pageTags = map[string]bool{
	"title": true, "script": true, "style": true, "meta": true, "link": true, "base": true, "iframe": true, "frameset": true, "form": true,
	"div": true, "span": true, "p": true, "br": true, "hr": true, "a": true, "b": true, "i": true, "strong": true, "em": true, "font": true,
	"center": true, "pre": true, "table": true, "ul": true, "ol": true, "img": true, "section": true, "main": true, "header": true,
	"noscript": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true,
}

// leadingTag is the name of the first tag in lower case, behind a byte order mark, white space, comments and what XML
// declares; empty if the file begins with none. A comment without an end is a tag of its own.
func leadingTag(head []byte) string {
	s := strings.TrimLeft(narrow(head), " \t\r\n\f\x00")
	for {
		switch {
		case strings.HasPrefix(s, "<!--"):
			_, rest, closed := strings.Cut(s[len("<!--"):], "-->")
			if !closed {
				return "!--"
			}
			s = strings.TrimLeft(rest, " \t\r\n\f")
			continue
		case strings.HasPrefix(s, "<?"):
			_, rest, closed := strings.Cut(s, "?>")
			if !closed {
				return ""
			}
			s = strings.TrimLeft(rest, " \t\r\n\f")
			continue
		case !strings.HasPrefix(s, "<"):
			return ""
		}
		break
	}
	s = strings.ToLower(s[1:min(len(s), 64)])
	if rest, ok := strings.CutPrefix(s, "!doctype"); ok {
		if strings.HasPrefix(strings.TrimLeft(rest, " \t\r\n"), "html") {
			return "!doctype html"
		}
		return ""
	}
	end := strings.IndexAny(s, " \t\r\n\f/>")
	if end < 0 {
		return ""
	}
	return s[:end]
}

// narrow takes a byte order mark off, and brings UTF-16 to bytes as far as it says what those could.
func narrow(head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		return string(head[3:])
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return wide(head[2:], 0)
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return wide(head[2:], 1)
	}
	return string(head)
}

// wide decodes UTF-16 whose lower bytes stand at this place of each pair.
func wide(b []byte, low int) string {
	units := make([]uint16, 0, len(b)/2)
	for ; len(b) > 1; b = b[2:] {
		units = append(units, uint16(b[1-low])<<8|uint16(b[low]))
	}
	return string(utf16.Decode(units))
}
