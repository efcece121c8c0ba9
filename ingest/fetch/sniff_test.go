package fetch

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"
)

// utf16LE writes a text as Windows does when it says Unicode.
func utf16LE(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

func TestSniff(t *testing.T) {
	const office = "application/vnd.openxmlformats-officedocument."
	for name, tt := range map[string]struct{ head, want string }{
		"PDF":                         {"%PDF-1.7\n%âãÏÓ", "application/pdf"},
		"PDF behind a line":           {"\r\n%PDF-1.4", "application/pdf"},
		"PDF behind a byte mark":      {"\ufeff%PDF-1.4", "application/pdf"},
		"PDF behind a warning":        {"<br />\n<b>Warning</b>: mkdir\n%PDF-1.4", "application/pdf"},
		"a page that talks of PDF":    {"<!DOCTYPE html><p>%PDF-1.4 ist ein Dateiformat", "text/html"},
		"a text that talks of PDF":    {strings.Repeat("x", 1100) + "%PDF-1.4", "text/plain"},
		"page":                        {"<!DOCTYPE html><html>", "text/html"},
		"page in capitals":            {"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", "text/html"},
		"page without a type":         {"<html lang=de>", "text/html"},
		"page behind white space":     {" \r\n\t\n<HTML>", "text/html"},
		"page behind a byte mark":     {"\ufeff\n<!doctype html>", "text/html"},
		"page behind a comment":       {"<!-- Sitzungsdienst --><!-- 2 -->\n<html>", "text/html"},
		"page behind a long comment":  {"<!-- " + strings.Repeat("x", 5000) + " --><html>", "text/html"},
		"page as XML":                 {`<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">`, "text/html"},
		"page in UTF-16":              {utf16LE("<!DOCTYPE html><html>"), "text/html"},
		"a piece of a page":           {"<h1>Fehler 500</h1>", "text/html"},
		"a script's error":            {"<br />\n<b>Fatal error</b>: Uncaught Exception", "text/html"},
		"a piece of a page, slanted":  {"<p class=\"x\">Bitte melden Sie sich an", "text/html"},
		"another XML":                 {`<?xml version="1.0"?><Protokoll>`, "text/xml"},
		"XML with a type":             {`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN">`, "text/plain"},
		"a tag nobody knows":          {"<Beschluss>ja</Beschluss>", "text/plain"},
		"a letter in angles":          {"<pst>", "text/plain"},
		"Word":                        {"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00[Content_Types].xml PK\x03\x04 word/document.xml", office + "wordprocessingml.document"},
		"Excel":                       {"PK\x03\x04\x14\x00 [Content_Types].xml xl/workbook.xml", office + "spreadsheetml.sheet"},
		"PowerPoint":                  {"PK\x03\x04\x14\x00 [Content_Types].xml ppt/slides", office + "presentationml.presentation"},
		"Writer":                      {"PK\x03\x04\x14\x00\x00\x08\x00\x00mimetypeapplication/vnd.oasis.opendocument.textPK\x03\x04", "application/vnd.oasis.opendocument.text"},
		"zip":                         {"PK\x03\x04\x14\x00 Plan.dwg", "application/zip"},
		"old Word":                    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "application/x-ole-storage"},
		"RTF":                         {`{\rtf1\ansi`, "application/rtf"},
		"TIFF":                        {"II*\x00\x08\x00", "image/tiff"},
		"TIFF, the other way":         {"MM\x00*\x00\x08", "image/tiff"},
		"JPEG":                        {"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"},
		"PNG":                         {"\x89PNG\r\n\x1a\n", "image/png"},
		"a table":                     {"Datum;Betreff\n11.05.2022;Radweg\n", "text/plain"},
		"nothing known":               {"\x00\x01\x02\x03\x7f", "application/octet-stream"},
		"nothing":                     {"", "text/plain"},
		"a comparison":                {"a < b", "text/plain"},
		"a comment and a text behind": {"<!-- x -->Guten Tag", "text/html"},
	} {
		if got := Sniff([]byte(tt.head)); got != tt.want {
			t.Errorf("%s: got %s, want %s", name, got, tt.want)
		}
	}
}

// FuzzSniff: whatever comes, the answer is a media type without parameters, depends on the first bytes alone, and a page is a page
// however it is introduced.
func FuzzSniff(f *testing.F) {
	for _, s := range []string{"", "%PDF-1.4", "<html>", "<!--", "<?xml", "<?", "<", "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.", "\xff\xfe<", "\xfe\xff\x00<"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, head []byte) {
		got := Sniff(head)
		if strings.Count(got, "/") != 1 || strings.ContainsAny(got, "; \n") {
			t.Errorf("got %q", got)
		}
		if len(head) >= sniffLength {
			if again := Sniff(append(bytes.Clone(head[:sniffLength]), "<html>"...)); again != got {
				t.Errorf("got %q with less, %q with more", again, got)
			}
		}
		if page := Sniff(append([]byte("\ufeff <!-- --><html>"), head...)); page != typeHTML {
			t.Errorf("a page is taken for %q", page)
		}
	})
}
