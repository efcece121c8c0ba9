package frontend

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// wholeDocument is the value of pageParameter that asks for all pages at once.
const wholeDocument = "alle"

// How long a document may be that is shown whole: beyond it the page is no help to anybody.
const (
	wholePages = 50
	wholeBytes = 300_000
)

// documentPart is the part of a file's page that shows what the file says.
type documentPart struct {
	*archive.Document
	form   *form // what is looked for (q) and the number of the page (seite)
	pager  pager
	Whole  bool
	Sheets []sheet // the page that is shown, or all
	Hits   archive.DocumentHits

	reports bool // people can ask for an accessible version here
}

// sheet is one page of a document as it is shown.
type sheet struct {
	Number    int
	Page      *council.ContentPage // nil: it was not read
	Blocks    []textBlock
	Furniture []string
	Hits      int
	Marks     []council.Box
	Picture   string // its address; empty: there is none
	Cut       bool   // the text goes on
}

// Empty reports whether there is nothing to read on the page.
func (s sheet) Empty() bool { return len(s.Blocks) == 0 }

// Size is that of the page in points; without a better word that of a sheet of A4.
func (s sheet) Size() (width, height float64) {
	if s.Page == nil || s.Page.Width <= 0 || s.Page.Height <= 0 {
		return 595, 842
	}
	return s.Page.Width, s.Page.Height
}

// pixels writes a length of a page in CSS pixels.
func pixels(f float64) string { return strconv.Itoa(int(f*96/72 + 0.5)) }

// readDocument finds what the page of a file shows of its text, and the status of the answer.
func (s *Site) readDocument(r *request, fileID council.ID) (documentPart, int, error) {
	f := r.form()
	wanted := archive.Want(f.text("q"))
	found, err := s.Archive.Document(r.ctx(), fileID)
	d := documentPart{Document: found, form: f, reports: s.Feedback != nil}
	if err != nil {
		return d, 0, err
	}
	if d.Content == nil || d.Content.Pages == 0 {
		return d, http.StatusOK, nil
	}
	f.numbered = d.Content.Pages > 1
	numbers, status := d.choose()
	if d.Hits, err = s.Archive.SearchDocument(r.ctx(), d.Content, wanted); err != nil {
		return d, 0, err
	}
	if status != http.StatusOK {
		return d, status, nil
	}
	framed := !wanted.Empty() && !d.Whole && d.Reading.Drawable()
	pages, err := s.Archive.DocumentPages(r.ctx(), d.Content, framed, numbers...)
	if err != nil {
		return d, 0, err
	}
	if d.Whole && textOf(pages) > wholeBytes {
		f.note(pageParameter, "document.whole.long", d.Content.Pages)
		return d, http.StatusUnprocessableEntity, nil
	}
	for _, n := range numbers {
		d.Sheets = append(d.Sheets, s.sheet(d, fileID, pages, n, wanted))
	}
	return d, http.StatusOK, nil
}

// choose reads which pages are asked for. What cannot be is noted at the field.
func (d *documentPart) choose() (numbers []int, status int) {
	f, pages := d.form, d.Content.Pages
	d.pager = newPager(f, 1, 1)
	d.pager.Total, d.pager.anchor = pages, sheetID("")
	if f.Value(pageParameter) == wholeDocument {
		if pages > wholePages {
			f.note(pageParameter, "document.whole.long", pages)
			return nil, http.StatusUnprocessableEntity
		}
		d.Whole = pages > 1 // else it is one page as any other
		for n := 1; n <= pages; n++ {
			numbers = append(numbers, n)
		}
		return numbers, http.StatusOK
	}
	n := f.page()
	switch {
	case len(f.wrong) > 0:
		return nil, http.StatusUnprocessableEntity
	case n > pages:
		f.note(pageParameter, "document.page.beyond", n, pages)
		return nil, http.StatusNotFound
	}
	d.pager.Number = n
	return []int{n}, http.StatusOK
}

// MayBeWhole reports whether all pages may be shown at once.
func (d *documentPart) MayBeWhole() bool { return d.Content.Pages > 1 && d.Content.Pages <= wholePages }

func textOf(pages []*council.ContentPage) (bytes int) {
	for _, p := range pages {
		bytes += len(p.Text)
	}
	return bytes
}

// sheetID is the id of a page in the page of its file.
func sheetID(number string) string { return "seite-" + number }

func (s *Site) sheet(d documentPart, fileID council.ID, pages []*council.ContentPage, number int, wanted archive.Wanted) sheet {
	out := sheet{Number: number}
	if s.PageImage != nil && !d.Whole && d.Reading.Drawable() {
		out.Picture = picturePath(fileID, d.Content, number)
	}
	i := slices.IndexFunc(pages, func(p *council.ContentPage) bool { return p.Number == number })
	if i < 0 {
		return out
	}
	out.Page, out.Cut = shortSheet(pages[i])
	hits := wanted.On(out.Page)
	out.Hits, out.Marks = len(hits), marks(out.Page, hits)
	out.Blocks, out.Furniture = blocks(out.Page, hits, d.headings(number)), furniture(out.Page)
	return out
}

// headings are those of the document's parts that begin on a page.
func (d documentPart) headings(page int) map[string]bool {
	out := map[string]bool{}
	if d.Structure == nil {
		return out
	}
	for _, s := range d.Structure.Sections {
		if key := headingKey(s.Heading); s.Page == page && key != "" {
			out[key] = true
		}
	}
	return out
}

// At is the address of a page of the document, with what is looked for.
func (d documentPart) At(number int) string { return d.pager.URL(number) }

// WholeURL is the address of all pages.
func (d documentPart) WholeURL() string {
	query := url.Values{pageParameter: {wholeDocument}}
	if q := d.form.Value("q"); q != "" {
		query.Set("q", q)
	}
	return withQuery(d.pager.path, query.Encode()) + "#text"
}

// NextHit is the next page with hits behind the one that is shown, or the first of all; 0 if there is no other.
func (d documentPart) NextHit() int {
	if d.Whole {
		return 0
	}
	for _, p := range d.Hits.Pages {
		if p.Page > d.pager.Number {
			return p.Page
		}
	}
	if len(d.Hits.Pages) > 0 && d.Hits.Pages[0].Page < d.pager.Number {
		return d.Hits.Pages[0].Page
	}
	return 0
}

// hitLinks is how many hits, and pages with hits, are offered as links.
const hitLinks = 20

// OtherPages are the other pages with hits, the first of them.
func (d documentPart) OtherPages() []archive.PageHits {
	var out []archive.PageHits
	for _, p := range d.Hits.Pages {
		if p.Page != d.pager.Number && len(out) < hitLinks {
			out = append(out, p)
		}
	}
	return out
}

// Total is how often it stands in the document.
func (d documentPart) Total() int {
	n := 0
	for _, p := range d.Hits.Pages {
		n += p.Hits
	}
	return n
}

// OCR reports whether something shown was read by Texterkennung.
func (d documentPart) OCR() bool {
	return slices.ContainsFunc(d.Sheets, func(s sheet) bool { return s.Page != nil && s.Page.Method == council.MethodOCR })
}

// noText says why there is nothing to read on a page.
func (p filePage) noText(s sheet) string {
	switch {
	case s.Page == nil:
		return p.T("document.unread")
	case p.Content.Fault == council.FaultNeedsOCR && s.Page.Method == council.MethodNone:
		return p.T("document.scan")
	}
	return p.T("document.blank")
}

// PageLink is a short address of one page of the document, as people pass it on.
func (p filePage) PageLink(number int) string {
	return withQuery(p.ShortLink(), url.Values{pageParameter: {strconv.Itoa(number)}}.Encode())
}

func (s sheet) width() string {
	w, _ := s.Size()
	return pixels(w)
}

func (s sheet) height() string {
	_, h := s.Size()
	return pixels(h)
}

// viewBox has the page's own measure, in which the places of words are given.
func (s sheet) viewBox() string {
	w, h := s.Size()
	return "0 0 " + points(w) + " " + points(h)
}

func sideClass(s sheet) string {
	if s.Picture == "" {
		return ""
	}
	return "sheet__sides--two"
}

// outlineClass sets deeper entries in, three steps at most.
func outlineClass(level int) string {
	return [...]string{
		"outline__entry", "outline__entry outline__entry--1", "outline__entry outline__entry--2", "outline__entry outline__entry--3",
	}[min(max(level, 0), 3)]
}
