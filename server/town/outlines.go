package town

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

const (
	maxDistricts = 200
	maxPoints    = 200_000
)

// feature is one entry of a GeoJSON FeatureCollection (RFC 7946).
type feature struct {
	Type       string          `json:"type"`
	Properties map[string]any  `json:"properties"`
	Geometry   *geometry       `json:"geometry"`
	ID         json.RawMessage `json:"id"` // ignored
}

type geometry struct {
	Type        string          `json:"type"`
	Coordinates json.RawMessage `json:"coordinates"`
}

// outlines reads districts.geojson. Each feature is told with the line on which it begins.
type outlines struct {
	*reader

	body   []byte
	names  map[string]bool
	points int
}

func (r *reader) readOutlines(t *council.Town) {
	text, ok := r.readText(outlinesFile, maxOutlines)
	if !ok {
		return
	}
	o := &outlines{reader: r, body: []byte(text), names: map[string]bool{}}
	if err := o.collection(t); err != nil {
		o.wrong(outlinesFile, o.lineOf(err), "this is not the GeoJSON that is wanted: %v", plainJSON(err))
		t.Outlines = nil
	}
}

// collection walks the top of the file: members besides features are looked at and left.
func (o *outlines) collection(t *council.Town) error {
	if !json.Valid(o.body) { // says where, with the whole file in view
		return json.Unmarshal(o.body, new(any))
	}
	dec := json.NewDecoder(bytes.NewReader(o.body))
	if token, err := dec.Token(); err != nil || token != json.Delim('{') {
		return errors.New("it should begin with {")
	}
	found := false
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return err
		}
		if key == "features" {
			found = true
			if err := o.features(dec, t); err != nil {
				return err
			}
			continue
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return err
		}
		if key == "crs" && !bytes.Contains(value, []byte("CRS84")) && !bytes.Contains(value, []byte("4326")) {
			o.wrong(outlinesFile, o.line(dec.InputOffset()), "the coordinates are in another system (crs); export them as WGS 84 (EPSG:4326), in degrees")
		}
	}
	if !found {
		return errors.New(`it should be a FeatureCollection with "features", one for each Ortsbezirk`)
	}
	return nil
}

func (o *outlines) features(dec *json.Decoder, t *council.Town) error {
	if token, err := dec.Token(); err != nil || token != json.Delim('[') {
		return errors.New(`"features" should be a list`)
	}
	for dec.More() {
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return err
		}
		line := o.line(dec.InputOffset() - int64(len(raw)))
		if len(t.Outlines) >= maxDistricts {
			return fmt.Errorf("there are more than %d Ortsbezirke", maxDistricts)
		}
		outline, err := o.feature(raw)
		if err != nil {
			o.wrong(outlinesFile, line, "%v", err)
			continue
		}
		if lon, lat := outline.Areas[0][0][0].Lon, outline.Areas[0][0][0].Lat; lon < 5 || lon > 16 || lat < 47 || lat > 56 {
			o.warn(outlinesFile, line, "%s lies outside of Germany, at %g° east, %g° north", outline.District, lon, lat)
		}
		t.Outlines = append(t.Outlines, *outline)
	}
	_, err := dec.Token()
	return err
}

func (o *outlines) feature(raw json.RawMessage) (*council.Outline, error) {
	var f feature
	if err := json.Unmarshal(raw, &f); err != nil || f.Type != "Feature" {
		return nil, errors.New(`every entry of "features" should have "type": "Feature", "properties" and "geometry"`)
	}
	name, _ := f.Properties["name"].(string)
	name = strings.Join(strings.Fields(name), " ")
	folded := strings.ToLower(name)
	switch {
	case name == "":
		return nil, errors.New(`the Ortsbezirk has no name: give it "properties": {"name": "…"}, as its Ortsbeirat is called`)
	case len([]rune(name)) > maxName:
		return nil, fmt.Errorf("the name %s is longer than %d characters", quoted(name), maxName)
	case o.names[folded]:
		return nil, fmt.Errorf("the Ortsbezirk %s is there twice; parts that lie apart belong in one MultiPolygon", name)
	case f.Geometry == nil:
		return nil, fmt.Errorf("%s has no geometry", name)
	}
	o.names[folded] = true
	areas, err := o.areas(f.Geometry)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	geo, err := json.Marshal(f.Geometry)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &council.Outline{District: name, Areas: areas, GeoJSON: string(geo)}, nil
}

func (o *outlines) areas(g *geometry) ([]council.Area, error) {
	var polygons [][][][]float64
	var err error
	switch g.Type {
	case "Polygon":
		polygons = make([][][][]float64, 1)
		err = json.Unmarshal(g.Coordinates, &polygons[0])
	case "MultiPolygon":
		err = json.Unmarshal(g.Coordinates, &polygons)
	default:
		return nil, fmt.Errorf("the geometry should be a Polygon or MultiPolygon, not %s", quoted(g.Type))
	}
	if err != nil || len(polygons) == 0 {
		return nil, errors.New("the coordinates should be lists of [east, north] within rings within polygons")
	}
	var areas []council.Area
	for _, rings := range polygons {
		if len(rings) == 0 {
			return nil, errors.New("a polygon is empty")
		}
		var area council.Area
		for _, ring := range rings {
			points, err := o.ring(ring)
			if err != nil {
				return nil, err
			}
			area = append(area, points)
		}
		areas = append(areas, area)
	}
	return areas, nil
}

func (o *outlines) ring(ring [][]float64) ([]council.Point, error) {
	if len(ring) < 4 {
		return nil, fmt.Errorf("a ring has %d points; a closed one has at least 4, the last being the first", len(ring))
	}
	if o.points += len(ring); o.points > maxPoints {
		return nil, fmt.Errorf("the file has more than %d points: simplify the outlines, a few hundred for each are enough", maxPoints)
	}
	points := make([]council.Point, len(ring))
	for i, p := range ring {
		if len(p) < 2 {
			return nil, errors.New("a point needs two numbers: degrees east, degrees north")
		}
		if err := checkPoint(p[0], p[1]); err != nil {
			return nil, err
		}
		points[i] = council.Point{Lon: p[0], Lat: p[1]}
	}
	if points[0] != points[len(points)-1] {
		return nil, fmt.Errorf("a ring is not closed: it begins at %v and ends at %v", ring[0], ring[len(ring)-1])
	}
	return points, nil
}

// checkPoint tells the usual mix-ups from one another.
func checkPoint(east, north float64) error {
	switch {
	case math.Abs(east) > 1000 || math.Abs(north) > 1000:
		return fmt.Errorf("the coordinates [%g, %g] are metres (UTM or Gauß-Krüger), not degrees: export the file as WGS 84 (EPSG:4326)", east, north)
	case math.Abs(east) > 180 || math.Abs(north) > 90:
		return fmt.Errorf("there is no place at [%g, %g]: want degrees east (-180 to 180), then degrees north (-90 to 90)", east, north)
	case east >= 47 && east <= 56 && north >= 5 && north <= 16:
		return fmt.Errorf("the coordinates [%g, %g] are swapped: GeoJSON has degrees east first, then north, as in [8.27, 50.0]", east, north)
	}
	return nil
}

// line is the line of an offset.
func (o *outlines) line(offset int64) int {
	offset = min(max(offset, 0), int64(len(o.body)))
	return 1 + bytes.Count(o.body[:offset], []byte("\n"))
}

func (o *outlines) lineOf(err error) int {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return o.line(syntax.Offset)
	}
	return 0
}

// plainJSON shortens what the parser says.
func plainJSON(err error) string {
	return strings.TrimPrefix(err.Error(), "json: ")
}
