package frontend

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/sync/singleflight"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// feed is a calendar that others subscribe to: whose meetings it holds, and what it is called.
type feed struct {
	key     string // what it selects, in one spelling
	name    string
	file    string // under which name a browser saves it
	entries func(context.Context) ([]archive.FeedEntry, error)
}

// feedFunc says what a request wants to subscribe to.
type feedFunc func(*request) (feed, error)

// calendarFeed turns a feed into a handler. Errors are pages, as everywhere. The data is open: other sites may read it too.
func (s *Site) calendarFeed(find feedFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, hr *http.Request) {
		r := s.request(hr)
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			s.send(w, r, s.errorPage(r, http.StatusMethodNotAllowed))
			return
		}
		f, body, err := s.feed(r, find)
		if err != nil {
			s.send(w, r, s.failure(r, err))
			return
		}
		sendFeed(w, r, f, body)
	})
}

func sendFeed(w http.ResponseWriter, r *request, f feed, body *feedBody) {
	h := w.Header()
	h.Set("Cache-Control", "no-cache")
	h.Set("ETag", body.tag)
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if inm := r.Header.Get("If-None-Match"); matches(inm, body.tag) || strings.TrimSpace(inm) == "*" {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", "text/calendar; charset=utf-8")
	h.Set("Content-Language", r.Code)
	h.Set("Content-Disposition", `inline; filename="`+f.file+`"`)
	h.Set("Content-Length", strconv.Itoa(len(body.text)))
	w.WriteHeader(http.StatusOK)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body.text) // the reader has gone; nobody is left to tell
	}
}

func (s *Site) feed(r *request, find feedFunc) (feed, *feedBody, error) {
	a, err := s.about.at(r.ctx(), s.Archive.Reader())
	if err != nil {
		return feed{}, nil, err
	}
	r.about = a
	f, err := find(r)
	if err != nil {
		return feed{}, nil, err
	}
	origin := s.origin(r)
	version := fmt.Sprintf("%d %s %s", a.version, s.Version, r.town.Version)
	body, err := s.feeds.get(version, r.Code+" "+origin+" "+f.key, func() ([]byte, error) {
		entries, err := f.entries(context.WithoutCancel(r.ctx())) // others may wait for it too
		if err != nil {
			return nil, err
		}
		return r.renderFeed(f.name, origin, entries)
	})
	return f, body, err
}

// origin is where the site is to be found from outside. Without a public address it is where the reader found it.
func (s *Site) origin(r *request) string {
	if s.PublicURL != "" {
		return s.PublicURL
	}
	if r.TLS != nil {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

// allMeetings is the feed of /kalender.ics, with the filters of the calendar.
func (s *Site) allMeetings(r *request) (feed, error) {
	f := r.form()
	filter := council.MeetingFilter{OrganizationIDs: f.id("gremium"), DistrictIDs: f.id("ortsbezirk"), BodyIDs: f.body()}
	names, err := s.filterNames(f)
	if err != nil {
		return feed{}, err
	}
	if len(f.wrong) > 0 {
		return feed{}, council.InvalidField(f.wrong[0].Field, "%s", f.wrong[0].Text)
	}
	return s.feedOf(r, feedFile("Kalender"), filter, names...), nil
}

// organizationMeetings is the feed of one organization.
func (s *Site) organizationMeetings(r *request) (feed, error) {
	id, err := r.id()
	if err != nil {
		return feed{}, err
	}
	o, err := s.Archive.Organization(r.ctx(), id)
	if err != nil {
		return feed{}, err
	}
	return s.feedOf(r, feedFile(o.Name), council.MeetingFilter{OrganizationIDs: []council.ID{id}}, r.organizationName(o)), nil
}

// districtMeetings is the feed of the organizations of an Ortsbezirk.
func (s *Site) districtMeetings(r *request) (feed, error) {
	id, err := r.id()
	if err != nil {
		return feed{}, err
	}
	d, err := s.Archive.District(r.ctx(), id)
	if err != nil {
		return feed{}, err
	}
	return s.feedOf(r, feedFile(d.Name), council.MeetingFilter{DistrictIDs: []council.ID{id}}, d.Name), nil
}

// oneMeeting is the feed of one meeting.
func (s *Site) oneMeeting(r *request) (feed, error) {
	id, err := r.id()
	if err != nil {
		return feed{}, err
	}
	f := s.feedOf(r, feedFile("Sitzung"), council.MeetingFilter{IDs: []council.ID{id}}, r.T("kind.Meeting"))
	f.entries = func(ctx context.Context) ([]archive.FeedEntry, error) { return s.Archive.FeedOf(ctx, id) }
	return f, nil
}

// feedOf makes the feed of what a filter selects. Its name says what is selected, then which town.
func (s *Site) feedOf(r *request, file string, filter council.MeetingFilter, names ...string) feed {
	if len(names) == 0 {
		names = []string{r.T("calendar.feed.all")}
	}
	name := strings.Join(names, ", ")
	if town := r.townName(); town != "" {
		name += " – " + town
	}
	return feed{
		key: fmt.Sprint(filter.IDs, filter.OrganizationIDs, filter.DistrictIDs, filter.BodyIDs), name: name, file: file,
		entries: func(ctx context.Context) ([]archive.FeedEntry, error) { return s.Archive.Feed(ctx, filter) },
	}
}

// feedFile is a name that any file system takes.
func feedFile(name string) string { return council.Slug(name) + ".ics" }

// filterNames names what the filters of the calendar select, and notes a choice that does not exist.
func (s *Site) filterNames(f *form) ([]string, error) {
	var names []string
	if id := f.id("gremium"); len(id) == 1 {
		o, err := s.Archive.Organization(f.ctx(), id[0])
		if err != nil {
			return nil, err
		}
		names = append(names, f.organizationName(o))
	}
	if id := f.id("ortsbezirk"); len(id) == 1 {
		d, err := s.Archive.District(f.ctx(), id[0])
		if err != nil {
			return nil, err
		}
		names = append(names, d.Name)
	}
	if id := f.body(); len(id) == 1 && f.about.body(id[0]) != nil {
		names = append(names, f.about.body(id[0]).Name)
	}
	return names, nil
}

// feedBytes bounds what is kept of rendered calendars; that of a large town with all its years has about 3 MB.
const feedBytes = 48 << 20

// feedCache keeps rendered calendars as long as the data does not change: subscribers ask every hour, and mostly in vain.
type feedCache struct {
	group singleflight.Group

	mu      sync.Mutex
	version string
	size    int
	bodies  map[string]*feedBody
	keys    []string // the oldest first
}

type feedBody struct {
	text []byte
	tag  string
}

// get finds a calendar at a version of the data, or has it rendered: once, however many ask.
func (c *feedCache) get(version, key string, render func() ([]byte, error)) (*feedBody, error) {
	if body := c.find(version, key); body != nil {
		return body, nil
	}
	made, err, _ := c.group.Do(version+" "+key, func() (any, error) {
		text, err := render()
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(text)
		body := &feedBody{text, `W/"` + hex.EncodeToString(sum[:12]) + `"`} // weak: the shell may pack it
		c.keep(version, key, body)
		return body, nil
	})
	if err != nil {
		return nil, err
	}
	return made.(*feedBody), nil
}

func (c *feedCache) find(version, key string) *feedBody {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.version != version {
		return nil
	}
	return c.bodies[key]
}

func (c *feedCache) keep(version, key string, body *feedBody) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.version != version {
		c.version, c.size, c.bodies, c.keys = version, 0, map[string]*feedBody{}, nil
	}
	if c.bodies[key] != nil || len(body.text) > feedBytes {
		return
	}
	c.bodies[key], c.keys, c.size = body, append(c.keys, key), c.size+len(body.text)
	for c.size > feedBytes {
		c.size -= len(c.bodies[c.keys[0]].text)
		delete(c.bodies, c.keys[0])
		c.keys = c.keys[1:]
	}
}
