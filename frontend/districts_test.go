package frontend_test

import (
	"log/slog"
	"math"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/town"
)

// districtPath is the address of a district's page.
func (w *world) districtPath(t *testing.T, name string) string {
	t.Helper()
	districts, err := w.archive.Districts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range districts {
		if d.Name == name {
			return "/ortsbezirke/" + string(d.ID) + "/" + council.Slug(name)
		}
	}
	t.Fatalf("there is no district %s", name)
	return ""
}

func TestDistrictsPage(t *testing.T) {
	w := open(t)
	a := w.get(t, "/ortsbezirke")
	if got := a.Find(".districts__list .entry__title a").Length(); got != 15 {
		t.Errorf("got %d districts in the list, want 15", got)
	}
	if got := a.Find(".map__link").Length(); got != 15 {
		t.Errorf("got %d districts on the map, want 15", got)
	}
	a.Find(".map__link").Each(func(_ int, link *goquery.Selection) {
		number, err := strconv.Atoi(strings.TrimSpace(link.Find(".map__number").Text()))
		if err != nil {
			t.Fatal(err)
		}
		entry := a.Find(".districts__list .entry").Eq(number - 1)
		if got, want := link.AttrOr("href", ""), entry.Find("a").AttrOr("href", "none"); got != want {
			t.Errorf("number %d leads to %s on the map and to %s in the list", number, got, want)
		}
		if got, want := link.Find("title").Text(), entry.Find("a").Text(); got != want {
			t.Errorf("number %d is %q on the map and %q in the list", number, got, want)
		}
		if link.AttrOr("tabindex", "") != "-1" || link.Closest("svg").AttrOr("aria-hidden", "") != "true" {
			t.Errorf("keys or screen readers meet number %d on the map and in the list", number)
		}
		if link.Find("path").AttrOr("d", "") == "" {
			t.Errorf("number %d has no area", number)
		}
	})
	if got := a.Find(`.nav a[href="/ortsbezirke"]`).AttrOr("aria-current", ""); got != "page" {
		t.Errorf("the navigation says %q of the page", got)
	}
	if got := w.get(t, "/ortsbezirke?koerperschaft=nix"); got.status != http.StatusUnprocessableEntity {
		t.Errorf("another town's districts: got %d", got.status)
	}
}

func TestDistrictPage(t *testing.T) {
	w := open(t)
	path := w.districtPath(t, "Altstadt")
	id := strings.Split(path, "/")[2]
	a := w.get(t, path)
	if got := a.text("h1"); got != "Altstadt" {
		t.Errorf("got the title %q", got)
	}
	for _, href := range []string{
		"/vorlagen?ortsbezirk=" + id, "/sitzungen?ortsbezirk=" + id + "&wann=vergangen", "/ortsbezirke/" + id + "/kalender.ics", path + "?antraege=offen#antraege",
	} {
		if a.Find(`a[href="`+href+`"]`).Length() == 0 {
			t.Errorf("no link to %s", href)
		}
		if followed := w.get(t, strings.Split(href, "#")[0]); followed.status != http.StatusOK {
			t.Errorf("%s: got %d", href, followed.status)
		}
	}
	if got := a.Find(".map__area--marked").Length(); got != 1 {
		t.Errorf("got %d marked districts on the map, want this one", got)
	}
	if got := a.text("main"); !strings.Contains(got, "Ortsvorsteher") || !strings.Contains(got, "Ort im Bezirk") && !strings.Contains(got, "Name im Titel") {
		t.Errorf("the page does not say who leads the district or by what papers concern it: %s", got)
	}
	all := a.Find("#antraege .entry").Length()
	opened := w.get(t, path+"?antraege=offen")
	open := opened.Find("#antraege .entry").Length()
	if all == 0 || open > all || opened.Find("#antraege .kern-badge--success").Length() > 0 {
		t.Errorf("got %d motions, %d of them open, some of which are accepted", all, open)
	}
	for query, status := range map[string]int{"?antraege=alle": 422, "?seite=99": 404, "?seite=x": 422} {
		if got := w.get(t, path+query); got.status != status {
			t.Errorf("%s: got %d, want %d", query, got.status, status)
		}
	}
	if got := w.get(t, "/ortsbezirke/"+id+"/anders"); got.status != http.StatusMovedPermanently || got.header.Get("Location") != path {
		t.Errorf("another slug: got %d and %s", got.status, got.header.Get("Location"))
	}
	if got := w.get(t, "/ortsbezirke/"+string(council.NewID("nothing"))); got.status != http.StatusNotFound {
		t.Errorf("a district that is none: got %d", got.status)
	}
}

// TestDistrictFilter: the chosen district stays chosen from page to page, by name.
func TestDistrictFilter(t *testing.T) {
	w := open(t)
	id := strings.Split(w.districtPath(t, "Altstadt"), "/")[2]
	for _, list := range []string{"/vorlagen", "/sitzungen"} {
		a := w.get(t, list+"?ortsbezirk="+id+"&wann=vergangen")
		if got := a.text("#ortsbezirk option[selected]"); got != "Altstadt" {
			t.Errorf("%s: chosen is %q", list, got)
		}
		next := a.Find(".pages a[rel=next]").AttrOr("href", "")
		if u, err := url.Parse(next); list == "/vorlagen" && (err != nil || u.Query().Get("ortsbezirk") != id) {
			t.Errorf("%s: the next page is %q", list, next)
		}
	}
}

// TestNoDistricts: towns without Ortsbezirke have no entry that leads to none, and a page that says so.
func TestNoDistricts(t *testing.T) {
	w := twoTowns(t)
	a := w.get(t, "/ortsbezirke")
	if a.status != http.StatusOK || !strings.Contains(a.text("main"), "Keine Ortsbezirke bekannt") {
		t.Errorf("got %d %s", a.status, a.text("main"))
	}
	if a.Find(`.nav a[href="/ortsbezirke"]`).Length() != 0 {
		t.Error("the navigation leads to districts")
	}
}

// TestDistrictsWithoutMap: whoever has drawn no outlines has the list.
func TestDistrictsWithoutMap(t *testing.T) {
	w := open(t)
	site, err := frontend.New(frontend.Deps{Archive: w.archive, Log: slog.New(slog.DiscardHandler), Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/ortsbezirke", w.districtPath(t, "Altstadt")} {
		recorder := httptest.NewRecorder()
		site.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, path, nil))
		if body := recorder.Body.String(); recorder.Code != http.StatusOK || strings.Contains(body, "<svg") || !strings.Contains(body, "Altstadt") {
			t.Errorf("%s: got %d, with a map: %v", path, recorder.Code, strings.Contains(body, "<svg"))
		}
	}
}

// crooked draws every straight piece of a border as a line of many points, the same for both districts that share it.
func crooked(outlines []council.Outline, points int) []council.Outline {
	out := make([]council.Outline, len(outlines))
	for i, o := range outlines {
		out[i] = council.Outline{District: o.District}
		for _, area := range o.Areas {
			var drawn council.Area
			for _, ring := range area {
				fine := []council.Point{ring[0]}
				for k := 1; k < len(ring); k++ {
					fine = append(fine, piece(ring[k-1], ring[k], points)...)
				}
				drawn = append(drawn, fine)
			}
			out[i].Areas = append(out[i].Areas, drawn)
		}
	}
	return out
}

func piece(a, b council.Point, points int) []council.Point {
	from, to := a, b
	if a.Lon > b.Lon || a.Lon == b.Lon && a.Lat > b.Lat {
		from, to = b, a
	}
	random := rand.New(rand.NewPCG(math.Float64bits(from.Lon+to.Lat), math.Float64bits(from.Lat+to.Lon)))
	line := []council.Point{from}
	for i := 1; i < points; i++ {
		f := float64(i) / float64(points)
		line = append(line, council.Point{
			Lon: from.Lon + f*(to.Lon-from.Lon) + 0.0004*(random.Float64()-0.5), Lat: from.Lat + f*(to.Lat-from.Lat) + 0.0003*(random.Float64()-0.5),
		})
	}
	line = append(line, to)
	if from != a {
		slices.Reverse(line)
	}
	return line[1:]
}

// TestLargeOutlines: the outlines of a town as its surveyors have them, a megabyte of them, make a small page too.
func TestLargeOutlines(t *testing.T) {
	w := open(t)
	settings, _ := town.Read(fixtures.Settings(), now)
	large := &council.Town{Outlines: crooked(settings.Outlines, 90)}
	points := 0
	for _, o := range large.Outlines {
		for _, area := range o.Areas {
			for _, ring := range area {
				points += len(ring)
			}
		}
	}
	if points < 30_000 {
		t.Fatalf("got %d points, want as many as a megabyte holds", points)
	}
	site, err := frontend.New(frontend.Deps{Archive: w.archive, Log: slog.New(slog.DiscardHandler), Version: "test", Town: func() *council.Town { return large }})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/ortsbezirke", w.districtPath(t, "Altstadt")} {
		recorder := httptest.NewRecorder()
		site.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, path, nil))
		if size := packed(t, recorder.Body.String()); recorder.Code != http.StatusOK || size > 15_000 || strings.Count(recorder.Body.String(), "<path") < 15 {
			t.Errorf("%s: got %d with %d bytes gz, want at most 15,000 and all districts", path, recorder.Code, size)
		}
	}
}
