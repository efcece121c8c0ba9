package oparl

import (
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// named finds a name for what has none (Q32): the second best, or its address.
func named(name, second string, raw *council.RawObject) string {
	switch {
	case name != "":
		return name
	case second != "":
		return second
	}
	return string(raw.Kind) + " " + path.Base(raw.URL)
}

// salutations stand before the name in "Herr Heinz Beispiel".
var salutations = []string{"Herr ", "Frau ", "Herrn "}

// nameParts splits a name that came in one piece (Q32), and puts together one that
// came only in parts. A salutation is no part of the name.
func nameParts(p *council.Person) {
	for _, s := range salutations {
		if rest, ok := strings.CutPrefix(p.Name, s); ok {
			p.Name = rest
			if p.FormOfAddress == "" {
				p.FormOfAddress = strings.TrimSpace(s)
			}
		}
	}
	switch {
	case p.Name == "":
		p.Name = strings.Join(strings.Fields(strings.Join([]string{strings.Join(p.Title, " "), p.GivenName, p.FamilyName}, " ")), " ")
	case p.FamilyName == "":
		if i := strings.LastIndexByte(p.Name, ' '); i >= 0 {
			p.FamilyName = p.Name[i+1:]
			if p.GivenName == "" {
				p.GivenName = p.Name[:i]
			}
		} else {
			p.FamilyName = p.Name
		}
	}
}

// digits brings an official key to its length (Q7): spaces out, a lost leading zero
// back, zeros behind it off. What is no number is no key.
func digits(s string, n int) string {
	s = strings.Join(strings.Fields(s), "")
	for _, r := range s {
		if r < '0' || r > '9' {
			return ""
		}
	}
	if len(s) > n {
		s = s[:n] + strings.TrimRight(s[n:], "0")
	}
	if len(s) == n-1 {
		s = "0" + s
	}
	if len(s) != n {
		return ""
	}
	return s
}

// districtWords are what the councils of a town's parts are called in German states.
const districtWords = `(?:Ortsbeirat|Ortschaftsrat|Ortsrat|Ortsbezirksrat|Bezirksbeirat|Bezirksvertretung|Bezirksrat|Stadtbezirksrat|Stadtbezirksbeirat|Stadtteilbeirat|Bezirksausschuss)`

var districtPattern = regexp.MustCompile(`^(?:Mitglieder (?:des|im) )?` + districtWords + `(?:es|s)?(?: (?:für den|für die|für|des|der|im|von)(?: (?:Ortsbezirks?|Ortsteils?|Ortschaft|Stadtbezirks?|Stadtteils?))?)?[ :–-]+([\p{L}0-9].*)$`)

var districtTypePattern = regexp.MustCompile(`(?i)` + districtWords)

// districtName reads from an organization whose Ortsbeirat it is, "" if of none. The
// classification counts more than the type, which is "Gremium" for everything on some
// servers (Q33).
func districtName(name, classification, organizationType string) string {
	if m := districtPattern.FindStringSubmatch(name); m != nil {
		return strings.TrimSpace(m[1])
	}
	what := classification
	if what == "" {
		what = organizationType
	}
	if what != "" && districtTypePattern.MatchString(what) && !districtTypePattern.MatchString(name) {
		return name
	}
	return ""
}

// Germany in degrees. Its longitudes and latitudes do not overlap, so that swapped
// coordinates can be told. A body's own outline would be narrower, but it comes from
// the same server with the same fault.
const (
	westmost, eastmost   = 5.5, 15.5
	southmost, northmost = 47.0, 55.5
)

// geoJSON returns a GeoJSON object with numbers in the order longitude, latitude, or ""
// if it cannot be understood: the place is kept without it (Q31, Q4b: coordinates as
// texts, or latitude first).
func geoJSON(v any) string {
	o, ok := v.(map[string]any)
	if s, isText := v.(string); isText {
		if parsed, err := decode([]byte(s)); err == nil {
			o, ok = parsed.(map[string]any)
		}
	}
	if !ok {
		return ""
	}
	fixed, ok := geometry(o)
	if !ok {
		return ""
	}
	return string(marshal(fixed))
}

func geometry(o map[string]any) (map[string]any, bool) {
	out := map[string]any{}
	for k, v := range o {
		out[k] = v
	}
	switch o["type"] {
	case "Feature":
		g, ok := o["geometry"].(map[string]any)
		if !ok {
			return nil, false
		}
		g, ok = geometry(g)
		out["geometry"] = g
		return out, ok
	case "FeatureCollection", "GeometryCollection":
		key := "features"
		if o["type"] == "GeometryCollection" {
			key = "geometries"
		}
		list, _ := o[key].([]any)
		var fixed []any
		for _, e := range list {
			if m, ok := e.(map[string]any); ok {
				if g, ok := geometry(m); ok {
					fixed = append(fixed, g)
				}
			}
		}
		out[key] = fixed
		return out, len(fixed) > 0
	}
	depth, known := map[string]int{"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}[text(o["type"])]
	if !known {
		return nil, false
	}
	c, ok := coordinates(o["coordinates"], depth)
	out["coordinates"] = c
	return out, ok && wellFormed(text(o["type"]), c)
}

// wellFormed reports whether lines have two ends and rings are closed around something
// (RFC 7946, 3.1.4 and 3.1.6).
func wellFormed(kind string, c any) bool {
	list, ok := c.([]any)
	if !ok {
		return false
	}
	switch kind {
	case "LineString":
		return len(list) >= 2
	case "MultiLineString":
		return !slices.ContainsFunc(list, func(line any) bool { return !wellFormed("LineString", line) })
	case "Polygon":
		return !slices.ContainsFunc(list, func(ring any) bool {
			r, ok := ring.([]any)
			return !ok || len(r) < 4 || !slices.Equal(r[0].([]any), r[len(r)-1].([]any))
		})
	case "MultiPolygon":
		return !slices.ContainsFunc(list, func(polygon any) bool { return !wellFormed("Polygon", polygon) })
	}
	return true
}

// coordinates reads positions nested to a depth.
func coordinates(v any, depth int) (any, bool) {
	list, ok := v.([]any)
	if !ok || len(list) == 0 {
		return nil, false
	}
	if depth > 0 {
		out := make([]any, 0, len(list))
		for _, e := range list {
			c, ok := coordinates(e, depth-1)
			if !ok {
				return nil, false
			}
			out = append(out, c)
		}
		return out, true
	}
	if len(list) < 2 || len(list) > 3 {
		return nil, false
	}
	x, okX := number(list[0])
	y, okY := number(list[1])
	if !okX || !okY {
		return nil, false
	}
	if x >= southmost && x <= northmost && y >= westmost && y <= eastmost {
		x, y = y, x
	}
	if x < -180 || x > 180 || y < -90 || y > 90 {
		return nil, false
	}
	return []any{x, y}, true
}

func number(v any) (float64, bool) {
	var s string
	switch v := v.(type) {
	case json.Number:
		s = v.String()
	case string:
		s = strings.Replace(strings.TrimSpace(v), ",", ".", 1)
	default:
		return 0, false
	}
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil && x == x && x < 1e9 && x > -1e9
}
