package archive_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// quarter is a town with districts, outlines and papers, and what concerns what.
type quarter struct {
	*testing.T
	store    *store.Store
	outlines []council.Outline
	concerns *archive.Concerns
}

func newQuarter(t *testing.T, s *store.Store, districts ...string) *quarter {
	t.Helper()
	q := &quarter{T: t, store: s}
	q.concerns = archive.NewConcerns(s, func() *council.Town { return &council.Town{Outlines: q.outlines} })
	q.put(&council.Record{Entity: &council.Body{Object: council.Object{ID: "town", BodyID: "town"}, Name: "Landeshauptstadt Mainz"}})
	for _, name := range districts {
		id := council.ID("the council of " + name)
		q.put(&council.Record{
			Entity:   &council.Organization{Object: council.Object{ID: id, BodyID: "town"}, Name: string(id), DistrictID: council.ID(name)},
			District: &council.District{ID: council.ID(name), BodyID: "town", Name: name},
		})
	}
	return q
}

func (q *quarter) put(records ...*council.Record) {
	q.Helper()
	err := q.store.Update(q.Context(), func(tx council.Tx) error {
		return errors.Join(tx.PutRecords(q.Context(), records), tx.BumpDataVersion(q.Context()))
	})
	if err != nil {
		q.Fatal(err)
	}
}

// paper stores a paper whose title is its id.
func (q *quarter) paper(title string, links ...council.Link) {
	q.Helper()
	q.put(&council.Record{Entity: &council.Paper{Object: council.Object{ID: council.ID(title), BodyID: "town"}, Name: title}, Links: links})
}

func (q *quarter) place(l council.Location, id council.ID) council.Link {
	q.Helper()
	l.ID, l.BodyID = id, "town"
	q.put(&council.Record{Entity: &l})
	return council.Link{Role: council.LinkPaperLocation, To: id}
}

func (q *quarter) update() archive.ConcernChange {
	q.Helper()
	change, err := q.concerns.Update(q.Context())
	if err != nil {
		q.Fatal(err)
	}
	return change
}

func (q *quarter) due(want bool) {
	q.Helper()
	if due, err := q.concerns.Due(q.Context()); err != nil || due != want {
		q.Errorf("due: got %v, %v, want %v", due, err, want)
	}
}

// of writes what papers concern as "district reason", sorted.
func (q *quarter) of(papers ...string) string {
	q.Helper()
	var ids []council.ID
	for _, p := range papers {
		ids = append(ids, council.ID(p))
	}
	found, err := q.store.PaperDistricts(q.Context(), ids)
	if err != nil {
		q.Fatal(err)
	}
	var out []string
	for _, c := range found {
		out = append(out, string(c.DistrictID)+" "+string(c.Reason))
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func TestConcernsByTitle(t *testing.T) {
	q := newQuarter(t, storetest.Open(t), "Altstadt", "Neustadt", "Mainz-Weisenau", "Sankt Velten", "Hartenberg/Münchfeld", "Olm", "Marienborn", "Alt-Marienborn")
	cases := []struct{ title, want string }{
		{"Spielplatz in der Altstadt", "Altstadt"},
		{"ALTSTADT: Lärm", "Altstadt"},
		{"Altstadt-Sanierung", "Altstadt"},
		{"Sanierung Altstadt/Neustadt", "Altstadt, Neustadt"},
		{"Altstadt–Neustadt, Radweg", "Altstadt, Neustadt"},
		{"„Altstadt“", "Altstadt"},
		{"Altstadtfest", ""},
		{"Altstädter Markt", ""},
		{"Ortsbezirk Mainz-Neustadt", "Neustadt"},
		{"Kita-Neustadt", "Neustadt"},
		{"Partnerschaft mit Bad Neustadt", ""},
		{"Weisenau, Hopfengarten", "Mainz-Weisenau"},
		{"Mainz-Weisenau, Uferweg", "Mainz-Weisenau"},
		{"Mainz, Haushalt", ""},
		{"Friedhof St. Velten", "Sankt Velten"},
		{"St.-Velten-Straße", "Sankt Velten"},
		{"Sankt-Velten-Schule", "Sankt Velten"},
		{"Sankt, Velten", ""},
		{"Hartenberg-Muenchfeld: Bus", "Hartenberg/Münchfeld"},
		{"Hartenberg und Münchfeld", ""},
		{"Olm", "Olm"},
		{"Umgehung Ober-Olm", ""},
		{"Nieder-Olm und Olm", "Olm"},
		{"Alt-Marienborn", "Alt-Marienborn"},
		{"Marienborn, Ortskern", "Marienborn"},
		{"Marienborn und Alt-Marienborn", "Alt-Marienborn, Marienborn"},
		{"  ", ""},
		{"", ""},
	}
	for _, tt := range cases {
		q.paper(tt.title + "#") // an id for the empty one too
	}
	q.update()
	for _, tt := range cases {
		want := strings.ReplaceAll(tt.want, ",", " TITLE,")
		if want != "" {
			want += " TITLE"
		}
		if got := q.of(tt.title + "#"); got != want {
			t.Errorf("%q: got %q, want %q", tt.title, got, want)
		}
	}
}

func square(name string, west, south, east, north float64, holes ...[]council.Point) council.Outline {
	ring := []council.Point{{Lon: west, Lat: south}, {Lon: east, Lat: south}, {Lon: east, Lat: north}, {Lon: west, Lat: north}, {Lon: west, Lat: south}}
	return council.Outline{District: name, Areas: []council.Area{append(council.Area{ring}, holes...)}}
}

func TestConcernsByPlace(t *testing.T) {
	q := newQuarter(t, storetest.Open(t), "Altstadt", "Neustadt")
	hole := square("", 8.22, 50.02, 8.24, 50.04).Areas[0][0]
	q.outlines = []council.Outline{square("Mainz-Altstadt", 8.2, 50, 8.3, 50.1, hole), square("Neustadt", 8.3, 50, 8.4, 50.1)}
	for title, tt := range map[string]struct {
		place council.Location
		want  string
	}{
		"inside":                    {council.Location{GeoJSON: `{"type":"Point","coordinates":[8.21,50.01]}`}, "Altstadt PLACE"},
		"in the hole":               {council.Location{GeoJSON: `{"type":"Point","coordinates":[8.23,50.03]}`}, ""},
		"outside":                   {council.Location{GeoJSON: `{"type":"Point","coordinates":[8.5,50.01]}`}, ""},
		"on the border":             {council.Location{GeoJSON: `{"type":"Point","coordinates":[8.3,50.05]}`}, "Altstadt PLACE, Neustadt PLACE"},
		"on the outer corner":       {council.Location{GeoJSON: `{"type":"Point","coordinates":[8.4,50.1]}`}, "Neustadt PLACE"},
		"a feature":                 {council.Location{GeoJSON: `{"type":"Feature","geometry":{"type":"Point","coordinates":[8.21,50.01]}}`}, "Altstadt PLACE"},
		"a feature of nothing":      {council.Location{GeoJSON: `{"type":"Feature","geometry":null}`}, ""},
		"a collection":              {council.Location{GeoJSON: `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[{"type":"MultiPoint","coordinates":[[1,1],[8.31,50.01]]}]}}]}`}, "Neustadt PLACE"},
		"a line through both":       {council.Location{GeoJSON: `{"type":"LineString","coordinates":[[8.1,50.05],[8.5,50.05]]}`}, "Altstadt PLACE, Neustadt PLACE"},
		"a line that passes by":     {council.Location{GeoJSON: `{"type":"LineString","coordinates":[[8.1,50.2],[8.5,50.2]]}`}, ""},
		"a diagonal near a corner":  {council.Location{GeoJSON: `{"type":"LineString","coordinates":[[8.35,50.2],[8.5,50.05]]}`}, ""},
		"a line of one point":       {council.Location{GeoJSON: `{"type":"LineString","coordinates":[[8.31,50.05]]}`}, "Neustadt PLACE"},
		"lines":                     {council.Location{GeoJSON: `{"type":"MultiLineString","coordinates":[[[1,1],[2,2]],[[8.31,50.01],[8.32,50.01]]]}`}, "Neustadt PLACE"},
		"an area inside":            {council.Location{GeoJSON: `{"type":"Polygon","coordinates":[[[8.31,50.01],[8.32,50.01],[8.32,50.02],[8.31,50.01]]]}`}, "Neustadt PLACE"},
		"an area around all":        {council.Location{GeoJSON: `{"type":"Polygon","coordinates":[[[8,49],[9,49],[9,51],[8,51],[8,49]]]}`}, "Altstadt PLACE, Neustadt PLACE"},
		"an area in the hole":       {council.Location{GeoJSON: `{"type":"Polygon","coordinates":[[[8.225,50.025],[8.235,50.025],[8.235,50.035],[8.225,50.025]]]}`}, ""},
		"areas":                     {council.Location{GeoJSON: `{"type":"MultiPolygon","coordinates":[[[[8.35,49],[8.36,49],[8.36,51],[8.35,51],[8.35,49]]]]}`}, "Neustadt PLACE"},
		"coordinates of any depth":  {council.Location{GeoJSON: `{"type":"Polygon","coordinates":[8.31,50.01]}`}, ""},
		"a position of one number":  {council.Location{GeoJSON: `{"type":"Point","coordinates":[8.31]}`}, ""},
		"no GeoJSON":                {council.Location{GeoJSON: `nonsense`}, ""},
		"by its Ortsteil":           {council.Location{SubLocality: "ALTSTADT"}, "Altstadt PLACE"},
		"by its Ortsteil with town": {council.Location{SubLocality: "Mainz-Neustadt"}, "Neustadt PLACE"},
		"another Ortsteil":          {council.Location{SubLocality: "Altstadtring"}, ""},
		"by both":                   {council.Location{SubLocality: "Neustadt", GeoJSON: `{"type":"Point","coordinates":[8.21,50.01]}`}, "Altstadt PLACE, Neustadt PLACE"},
	} {
		q.paper(title, q.place(tt.place, council.ID("place "+title)))
		q.update()
		if got := q.of(title); got != tt.want {
			t.Errorf("%s: got %q, want %q", title, got, tt.want)
		}
	}
}

// TestConcerns follows a town through what changes the answer, on both databases.
func TestConcerns(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		q := newQuarter(t, s, "Altstadt", "Neustadt")
		q.due(true)
		here := q.place(council.Location{GeoJSON: `{"type":"Point","coordinates":[8.21,50.01]}`}, "here")
		q.paper("Altstadt: Bäume", here, council.Link{Role: council.LinkPaperOriginatorOrg, To: "the council of Altstadt"})
		q.paper("Bäume", council.Link{Role: council.LinkPaperUnderDirectionOf, To: "the council of Neustadt"})
		elsewhere := &council.Paper{Object: council.Object{ID: "elsewhere", BodyID: "another town"}, Name: "Altstadt"}
		q.put(&council.Record{Entity: elsewhere, Links: []council.Link{here}}) // many towns have an Altstadt
		if got, want := q.update(), (archive.ConcernChange{Added: 3}); got != want {
			t.Errorf("at first: got %+v, want %+v", got, want)
		}
		q.due(false)
		if got := q.update(); got != (archive.ConcernChange{}) {
			t.Errorf("once more: got %+v, want no change", got)
		}
		q.due(false)
		want := func(what, expected string) {
			t.Helper()
			if got := q.of("Altstadt: Bäume", "Bäume", "elsewhere"); got != expected {
				t.Errorf("%s: got %q, want %q", what, got, expected)
			}
		}
		want("without outlines", "Altstadt ORGANIZATION, Altstadt TITLE, Neustadt ORGANIZATION")
		q.outlines = []council.Outline{square("Altstadt", 8.2, 50, 8.3, 50.1)}
		q.due(true)
		q.update()
		want("with outlines", "Altstadt ORGANIZATION, Altstadt PLACE, Altstadt TITLE, Neustadt ORGANIZATION")
		q.due(false)
		q.paper("Bäume") // the same paper, told anew
		q.due(true)
		q.update()
		want("without its council", "Altstadt ORGANIZATION, Altstadt PLACE, Altstadt TITLE")
		q.put(&council.Record{Entity: &council.Paper{Object: council.Object{ID: "Altstadt: Bäume", BodyID: "town"}, Name: "Neustadt"}})
		q.update()
		want("with another title", "Neustadt TITLE")
	})
}

// interrupted is a store whose transactions fail from one on, as when the program is killed.
type interrupted struct {
	archive.ConcernStore
	left int
}

var errKilled = errors.New("killed")

func (i *interrupted) Update(ctx context.Context, f func(council.Tx) error) error {
	if i.left == 0 {
		return errKilled
	}
	i.left--
	return i.ConcernStore.Update(ctx, f)
}

// TestConcernsResume: killed after any transaction, the work is due and ends with the same rows, on both databases.
func TestConcernsResume(t *testing.T) {
	var dumps []string
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		q := newQuarter(t, s, "Altstadt", "Neustadt")
		for n := range 150 {
			q.paper(fmt.Sprintf("Altstadt und Neustadt %d", n))
		}
		kills := 0
		for kills < 10 {
			broken := &interrupted{s, 1}
			_, err := archive.NewConcerns(broken, func() *council.Town { return &council.Town{} }).Update(t.Context())
			if err == nil {
				break
			}
			if !errors.Is(err, errKilled) {
				t.Fatal(err)
			}
			q.due(true)
			kills++
		}
		if kills != 3 {
			t.Errorf("killed %d times, want 3: 300 rows in transactions of 100, and the note that it is done", kills)
		}
		q.due(false)
		n, err := s.CountPapers(t.Context(), council.PaperFilter{DistrictIDs: []council.ID{"Neustadt"}})
		if err != nil || n != 150 {
			t.Errorf("got %d papers of Neustadt, %v, want 150", n, err)
		}
		var b strings.Builder
		if err := s.Dump(t.Context(), &b); err != nil {
			t.Fatal(err)
		}
		dumps = append(dumps, b.String())
	})
	if len(dumps) == 2 && dumps[0] != dumps[1] {
		t.Error("the two databases hold different rows")
	}
}

// BenchmarkConcerns matches the papers of a whole town with its districts.
func BenchmarkConcerns(b *testing.B) {
	s := storetest.Open(b)
	records := storetest.Town(14000)
	for n := range storetest.Locations {
		outline := square("", 8+float64(n%15)/100, 50, 8.01+float64(n%15)/100, 50.1)
		for _, r := range records {
			if l, ok := r.Entity.(*council.Location); ok && l.ID == storetest.ID(council.KindLocation, n) {
				l.GeoJSON = fmt.Sprintf(`{"type":"Point","coordinates":[%v,50.05]}`, outline.Areas[0][0][0].Lon+0.005)
			}
		}
	}
	for part := range slices.Chunk(records, 5000) {
		if err := s.Update(b.Context(), func(tx council.Tx) error { return tx.PutRecords(b.Context(), part) }); err != nil {
			b.Fatal(err)
		}
	}
	var outlines []council.Outline
	for n := range storetest.Districts {
		o := square("Müllerviertel "+string(rune('A'+n)), 8+float64(n)/100, 50, 8.01+float64(n)/100, 50.1)
		ring := o.Areas[0][0] // as many points as a town's own file has
		var fine []council.Point
		for i := 1; i < len(ring); i++ {
			for k := range 700 {
				f := float64(k) / 700
				fine = append(fine, council.Point{Lon: ring[i-1].Lon + f*(ring[i].Lon-ring[i-1].Lon), Lat: ring[i-1].Lat + f*(ring[i].Lat-ring[i-1].Lat)})
			}
		}
		o.Areas[0][0] = append(fine, ring[0])
		outlines = append(outlines, o)
	}
	c := archive.NewConcerns(s, func() *council.Town { return &council.Town{Outlines: outlines} })
	first := time.Now()
	change, err := c.Update(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	took := time.Since(first)
	for b.Loop() {
		if _, err := c.Update(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(took.Milliseconds()), "ms/first")
	b.ReportMetric(float64(change.Added), "rows")
}

// BenchmarkDistrictView reads a district of a town of 14,000 papers, whose Ortsbeirat wrote 500 motions: the first time after
// an import, and again.
func BenchmarkDistrictView(b *testing.B) {
	s := storetest.Open(b)
	for part := range slices.Chunk(storetest.Town(14000), 5000) {
		if err := s.Update(b.Context(), func(tx council.Tx) error { return tx.PutRecords(b.Context(), part) }); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := archive.NewConcerns(s, func() *council.Town { return &council.Town{} }).Update(b.Context()); err != nil {
		b.Fatal(err)
	}
	if err := s.Optimize(b.Context()); err != nil {
		b.Fatal(err)
	}
	for name, again := range map[string]bool{"first": false, "again": true} {
		b.Run(name, func(b *testing.B) {
			a := archive.New(s, func() time.Time { return storetest.Now })
			for b.Loop() {
				if !again {
					a = archive.New(s, func() time.Time { return storetest.Now })
				}
				v, err := a.DistrictView(b.Context(), storetest.ID(council.KindDistrict, 3))
				if err != nil || len(v.Motions) < 100 || len(v.Papers) == 0 {
					b.Fatalf("got %d motions, %v", len(v.Motions), err)
				}
			}
		})
	}
}
