package pdfium

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"

	"github.com/ratsfenster/ratsfenster/ingest/extract/own"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// Info reads what the document says of itself.
func (d *Document) Info() (info own.Info, err error) {
	for _, field := range []struct {
		tag  string
		into *string
	}{{"Title", &info.Title}, {"Author", &info.Author}, {"Producer", &info.Producer}} {
		tag, err := d.lib.text(field.tag)
		if err != nil {
			return info, err
		}
		*field.into, err = d.lib.wide("FPDF_GetMetaText", d.handle, uint64(tag))
		d.lib.free(tag)
		if err != nil {
			return info, err
		}
	}
	return info, nil
}

// longestOwn is how long such a text may be, in bytes of UTF-16.
const longestOwn = 1000

// text puts a short text into the module.
func (l *Library) text(s string) (uint32, error) {
	at, err := l.alloc(len(s) + 1)
	if err != nil {
		return 0, err
	}
	l.module.Memory().Write(at, append([]byte(s), 0))
	return at, nil
}

// wide calls a function that fills a buffer with UTF-16 and says how many bytes there are.
func (l *Library) wide(name string, args ...uint64) (string, error) {
	buf, err := l.alloc(longestOwn)
	if err != nil {
		return "", err
	}
	defer l.free(buf)
	n, err := l.call(name, append(args, uint64(buf), longestOwn)...)
	if err != nil || n < 2 || n > longestOwn {
		return "", err
	}
	raw, ok := l.module.Memory().Read(buf, uint32(n))
	if !ok {
		return "", nil
	}
	units := make([]uint16, 0, n/2)
	for i := 0; i+1 < len(raw); i += 2 {
		if u := binary.LittleEndian.Uint16(raw[i:]); u >= ' ' {
			units = append(units, u)
		} else if u != 0 {
			units = append(units, ' ')
		}
	}
	return strings.Join(strings.Fields(string(utf16.Decode(units))), " "), nil
}

// Outline reads the bookmarks in their order.
func (d *Document) Outline() (list []council.OutlineEntry, err error) {
	type open struct {
		mark  uint64
		level int
	}
	first, err := d.lib.call("FPDFBookmark_GetFirstChild", d.handle, 0)
	if err != nil {
		return nil, err
	}
	// A document may make its bookmarks a ring: what is open is bounded as well as what is found.
	seen := map[uint64]bool{}
	for stack := []open{{first, 0}}; len(stack) > 0; {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if at.mark == 0 || seen[at.mark] || len(seen) >= own.MostEntries {
			continue
		}
		seen[at.mark] = true
		entry, err := d.entry(at.mark, at.level)
		if err != nil {
			return nil, err
		}
		if entry.Title != "" {
			list = append(list, entry)
		}
		next, err := d.lib.call("FPDFBookmark_GetNextSibling", d.handle, at.mark)
		if err != nil {
			return nil, err
		}
		stack = append(stack, open{next, at.level})
		if at.level < own.Deepest {
			child, err := d.lib.call("FPDFBookmark_GetFirstChild", d.handle, at.mark)
			if err != nil {
				return nil, err
			}
			stack = append(stack, open{child, at.level + 1})
		}
	}
	return list, nil
}

func (d *Document) entry(mark uint64, level int) (council.OutlineEntry, error) {
	title, err := d.lib.wide("FPDFBookmark_GetTitle", mark)
	if err != nil || title == "" {
		return council.OutlineEntry{}, err
	}
	to, err := d.lib.call("FPDFBookmark_GetDest", d.handle, mark)
	if err != nil {
		return council.OutlineEntry{}, err
	}
	page, err := d.pageOf(to)
	return council.OutlineEntry{Level: level, Title: title, Page: page}, err
}

// pageOf is the number of the page that a destination names, from 1; 0 if it names none.
func (d *Document) pageOf(destination uint64) (int, error) {
	if destination == 0 {
		return 0, nil
	}
	n, err := d.lib.call("FPDFDest_GetDestPageIndex", d.handle, destination)
	if page := int(int32(uint32(n))); err == nil && page >= 0 && page < d.pages {
		return page + 1, nil
	}
	return 0, err
}

// Links reads the links on the page to addresses outside and to other pages.
func (p *Page) Links() (links []council.PageLink, err error) {
	l := p.doc.lib
	at := uint64(l.scratch)
	l.module.Memory().WriteUint32Le(l.scratch, 0)
	for range own.MostLinks {
		ok, err := l.call("FPDFLink_Enumerate", p.handle, at, at+4)
		if err != nil || ok == 0 {
			return links, err
		}
		position, _ := l.module.Memory().ReadUint32Le(l.scratch)
		handle, _ := l.module.Memory().ReadUint32Le(l.scratch + 4)
		link, err := p.link(uint64(handle))
		if err != nil {
			return links, err
		}
		if link.URL != "" || link.Page > 0 {
			links = append(links, link)
		}
		l.module.Memory().WriteUint32Le(l.scratch, position)
	}
	return links, nil
}

func (p *Page) link(handle uint64) (link council.PageLink, err error) {
	l, d := p.doc.lib, p.doc
	if ok, err := l.call("FPDFLink_GetAnnotRect", handle, uint64(l.scratch)); err != nil || ok == 0 {
		return link, err
	}
	r := l.floats()
	link.Box = p.shown(r[0], r[1], r[2], r[3])
	to, err := l.call("FPDFLink_GetDest", d.handle, handle)
	if err != nil {
		return link, err
	}
	if link.Page, err = d.pageOf(to); err != nil || link.Page > 0 {
		return link, err
	}
	action, err := l.call("FPDFLink_GetAction", handle)
	if err != nil || action == 0 {
		return link, err
	}
	link.URL, err = d.address(action)
	return link, err
}

// address is where an action leads, if a reader may be led there.
func (d *Document) address(action uint64) (string, error) {
	const most = own.LongestAddress
	l := d.lib
	buf, err := l.alloc(most)
	if err != nil {
		return "", err
	}
	defer l.free(buf)
	n, err := l.call("FPDFAction_GetURIPath", d.handle, action, uint64(buf), most)
	if err != nil || n < 2 || n > most {
		return "", err
	}
	raw, _ := l.module.Memory().Read(buf, uint32(n)-1)
	return own.Address(strings.ToValidUTF8(string(raw), "")), nil
}
