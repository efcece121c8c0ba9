package frontend

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/xml"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// The site map: an index at /sitemap.xml and parts beside it, at the root, because a part may name only what lies below
// its own folder (https://www.sitemaps.org/protocol.html#location). It needs the public address: the addresses in it are
// absolute.
const (
	sitemapPrefix = "sitemap-"
	// sitemapSize is how many addresses stand in a part; the protocol allows 50,000, but a part is made while a reader waits.
	sitemapSize = 5_000
)

// mapped is a section of the site as the site map lists it.
type mapped struct {
	section string // of the addresses, as in /vorlagen
	count   func(ctx context.Context) (int, error)
	list    func(ctx context.Context, p council.Page) ([]council.Listing, error)
}

// mapped lists what has a page worth finding. Of persons only those in office: who has left is named where it matters.
func (s *Site) mapped() []mapped {
	of := func(k council.Kind) func(context.Context, council.Page) ([]council.Listing, error) {
		return func(ctx context.Context, p council.Page) ([]council.Listing, error) {
			return s.Archive.Reader().Listings(ctx, k, p)
		}
	}
	persons := council.PersonFilter{CurrentOn: s.Archive.Today()}
	return []mapped{
		{"/vorlagen", func(ctx context.Context) (int, error) { return s.Archive.CountPapers(ctx, council.PaperFilter{}) }, of(council.KindPaper)},
		{"/sitzungen", func(ctx context.Context) (int, error) { return s.Archive.CountMeetings(ctx, council.MeetingFilter{}) }, of(council.KindMeeting)},
		{"/gremien", func(ctx context.Context) (int, error) {
			return s.Archive.CountOrganizations(ctx, council.OrganizationFilter{})
		}, of(council.KindOrganization)},
		{"/dateien", func(ctx context.Context) (int, error) { return s.Archive.CountFiles(ctx, council.FileFilter{}) }, of(council.KindFile)},
		{
			"/personen", func(ctx context.Context) (int, error) { return s.Archive.CountPersons(ctx, persons) },
			func(ctx context.Context, p council.Page) ([]council.Listing, error) {
				found, err := s.Archive.Reader().Persons(ctx, persons, p)
				return listings(found, func(e *council.Person) council.Listing {
					return council.Listing{ID: e.ID, Name: e.Name, Modified: e.Modified}
				}), err
			},
		},
		{"/ortsbezirke", func(ctx context.Context) (int, error) {
			found, err := s.Archive.Districts(ctx)
			return len(found), err
		}, func(ctx context.Context, p council.Page) ([]council.Listing, error) {
			found, err := s.Archive.Districts(ctx)
			from := min(p.Offset, len(found))
			return listings(found[from:min(from+p.First, len(found))], func(d *council.District) council.Listing {
				return council.Listing{ID: d.ID, Name: d.Name}
			}), err
		}},
	}
}

func listings[E any](found []E, of func(E) council.Listing) []council.Listing {
	out := make([]council.Listing, len(found))
	for i, e := range found {
		out[i] = of(e)
	}
	return out
}

// sitemapCache keeps parts, packed, as long as the data is the same.
type sitemapCache struct {
	mu      sync.Mutex
	version int64
	parts   map[string][]byte
}

// part returns a part, made at most once per state of the data: who asks meanwhile waits.
func (c *sitemapCache) part(version int64, name string, write func(io.Writer) error) ([]byte, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.version != version || c.parts == nil {
		c.version, c.parts = version, map[string][]byte{}
	}
	if packed, ok := c.parts[name]; ok {
		return packed, nil
	}
	var b bytes.Buffer
	zw, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	if err := write(zw); err != nil {
		return nil, err
	}
	if err := zw.Close(); err != nil {
		return nil, err
	}
	c.parts[name] = b.Bytes()
	return b.Bytes(), nil
}

// sitemapIndex lists the parts. Without a public address there is no site map.
func (s *Site) sitemapIndex(w http.ResponseWriter, r *http.Request) {
	if s.PublicURL == "" {
		http.NotFound(w, r)
		return
	}
	s.sendXML(w, r, "", func(ctx context.Context, out io.Writer) error {
		names := []string{"seiten"}
		for _, m := range s.mapped() {
			n, err := m.count(ctx)
			if err != nil {
				return err
			}
			for part := range (n + sitemapSize - 1) / sitemapSize {
				names = append(names, m.section[1:]+"-"+strconv.Itoa(part+1))
			}
		}
		var b bytes.Buffer
		b.WriteString(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
		for _, name := range names {
			b.WriteString("<sitemap><loc>" + escaped(s.PublicURL) + "/" + sitemapPrefix + name + ".xml</loc></sitemap>\n")
		}
		b.WriteString("</sitemapindex>\n")
		_, err := b.WriteTo(out)
		return err
	})
}

// sitemapPart answers one part, by its name in the index. Others are no pages.
func (s *Site) sitemapPart(w http.ResponseWriter, r *http.Request, name string, pages http.Handler) {
	if name == "seiten" {
		s.sendXML(w, r, name, func(ctx context.Context, out io.Writer) error { return s.writeSections(ctx, out) })
		return
	}
	section, number, _ := strings.Cut(name, "-")
	n, err := strconv.Atoi(number)
	all := s.mapped()
	at := slices.IndexFunc(all, func(m mapped) bool { return m.section[1:] == section })
	if at < 0 || err != nil || n < 1 || strconv.Itoa(n) != number {
		pages.ServeHTTP(w, r)
		return
	}
	total, err := all[at].count(r.Context())
	if err != nil {
		s.machineError(w, r, err)
		return
	}
	if n > (total+sitemapSize-1)/sitemapSize {
		pages.ServeHTTP(w, r)
		return
	}
	s.sendXML(w, r, name, func(ctx context.Context, out io.Writer) error {
		found, err := all[at].list(ctx, council.Page{First: sitemapSize, Offset: (n - 1) * sitemapSize})
		if err != nil {
			return err
		}
		return s.writeURLs(out, func(yield func(path, modified string)) {
			for _, f := range found {
				modified := ""
				if f.Modified != nil {
					modified = f.Modified.In(archive.Berlin).Format("2006-01-02")
				}
				yield(address(all[at].section, f.ID, f.Name), modified)
			}
		})
	})
}

// writeSections writes the pages that are no objects'.
func (s *Site) writeSections(ctx context.Context, out io.Writer) error {
	a, err := s.about.at(ctx, s.Archive.Reader())
	if err != nil {
		return err
	}
	return s.writeURLs(out, func(yield func(path, modified string)) {
		for _, section := range a.sections() {
			yield(section.path, "")
		}
		yield("/kalender", "")
		yield(explainPath, "")
	})
}

// writeURLs writes a part: each page with its addresses in the other languages.
func (s *Site) writeURLs(out io.Writer, pages func(yield func(path, modified string))) error {
	const head = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n"
	var b bytes.Buffer
	b.WriteString(head)
	origin := escaped(s.PublicURL)
	pages(func(path, modified string) {
		b.WriteString("<url><loc>" + origin + path + "</loc>")
		if modified != "" {
			b.WriteString("<lastmod>" + modified + "</lastmod>")
		}
		for _, l := range s.locales {
			b.WriteString(`<xhtml:link rel="alternate" hreflang="` + l.Code + `" href="` + origin + l.Path(path) + `"/>`)
		}
		b.WriteString("</url>\n")
	})
	b.WriteString("</urlset>\n")
	_, err := b.WriteTo(out)
	return err
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return b.String()
}

// sendXML answers with a file that is kept until the data changes.
func (s *Site) sendXML(w http.ResponseWriter, r *http.Request, name string, write func(context.Context, io.Writer) error) {
	a, err := s.about.at(r.Context(), s.Archive.Reader())
	if err != nil {
		s.machineError(w, r, err)
		return
	}
	packed, err := s.sitemap.part(a.version, name, func(out io.Writer) error {
		if _, err := io.WriteString(out, xml.Header); err != nil {
			return err
		}
		return write(context.WithoutCancel(r.Context()), out) // others may wait for it
	})
	if err != nil {
		s.machineError(w, r, err)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "application/xml; charset=utf-8")
	h.Set("Cache-Control", "public, max-age=3600")
	h.Add("Vary", "Accept-Encoding")
	var body io.Reader = bytes.NewReader(packed)
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		h.Set("Content-Encoding", "gzip")
		h.Set("Content-Length", strconv.Itoa(len(packed)))
	} else if body, err = gzip.NewReader(body); err != nil {
		s.machineError(w, r, err)
		return
	}
	if r.Method != http.MethodHead {
		_, _ = io.Copy(w, body) // the reader has gone; nobody is left to tell
	}
}
