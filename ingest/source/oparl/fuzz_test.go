package oparl

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// seeds are objects and answers as servers send them on a bad day.
var seeds = []string{
	`{"id":"https://x.example/p/1","type":"https://schema.oparl.org/1.1/Paper","name":"Radweg","consultation":[{"id":"https://x.example/c/1","paper":"https://x.example/p/1"}]}`,
	`{"data":[{"id":"https://x.example/m/1","agendaItem":[{"id":"https://x.example/a/1","order":1},{"id":"https://x.example/a/1"},{"name":"ohne"},"https://x.example/a/2",null,7]}],"links":{"next":"?page=2"}}`,
	`{"id":"https://x.example/pe/1","type":"Person","name":"Herr Ada \u0000Beispiel","membership":{"id":"https://x.example/ms/1","person":{"id":"https://x.example/pe/1"}},"title":"Dr."}`,
	`{"id":"https://x.example/l","geojson":{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[["8.4","49"],[50,8],[8,50],["8.4","49"]]]}}}`,
	`{"id":"https://x.example/f","size":"1e9","size2":1E400,"date":"0000-00-00","created":"2020-01-01T00:00:00.123456Z","modified":"gestern","deleted":"TRUE"}`,
	`{"id":"https://x.example/o","name":"Ortsbeirat Mombach","classification":["a",{"b":[]}],"_position":{"x":"\u0001"},"a\u0000b":1,"keyword":[[["tief"]]]}`,
	`{"id":"https://x.example/p/1","relatedPaper":["https:// 0","http://a:b@x.example/","HTTPS://X.example/p","/p/2"]}`,
	`{"id":" https://x.example/x ","deleted":true,"name":"","location":{"id":"https://x.example/l"}}`,
	"{\"id\":\"https://x.example/\x01\",\"name\":\"a\nb\tc\x7f\xff\",\"x\":\"\\ud800\"}",
	"\xef\xbb\xbf null ", `[]`, `[[]]`, `""`, `{}`, `{"id":{}}`, `{"id":"javascript:alert(1)"}`, `{"a":"\`, strings.Repeat("[", 2000),
}

// FuzzAnswer feeds whatever a server may send through everything that reads it.
func FuzzAnswer(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, answer []byte) {
		body, err := repair(answer)
		if err != nil {
			return
		}
		if !json.Valid(body) || !utf8.Valid(body) {
			t.Fatalf("repaired to %q, no JSON", body)
		}
		if again, err := repair(body); err != nil || string(again) != string(body) {
			t.Errorf("repaired twice %q becomes %q, %v", body, again, err)
		}
		v, err := decode(body)
		if err != nil {
			t.Fatalf("valid JSON is not read: %v", err)
		}
		isNoHits(answer)
		for _, list := range []string{"https://x.example/papers", ""} {
			for _, e := range entries(v, &council.HarvestPage{List: list}) {
				for kind := range properties {
					checkObject(t, e, kind)
				}
			}
		}
	})
}

func checkObject(t *testing.T, v any, kind council.Kind) {
	t.Helper()
	var first, second []string
	flatten := func(v any, kind council.Kind, hashes *[]string) (out []occurrence) {
		f := &flattener{
			sourceID: "source", drop: func(council.Kind, string) {},
			emit: func(o occurrence) { out = append(out, o) },
		}
		f.top(v, kind, "body")
		for _, o := range out {
			if o.raw != nil {
				*hashes = append(*hashes, fmt.Sprint(o.raw.ID, o.raw.Kind, o.raw.Hash))
			}
		}
		return out
	}
	found := flatten(v, kind, &first)
	flatten(v, kind, &second)
	if !slices.Equal(first, second) {
		t.Fatalf("flattened twice, something else comes: %v and %v", first, second)
	}
	for _, o := range found {
		for _, r := range o.refs {
			if _, err := council.ParseAddress(r.url); err != nil {
				t.Errorf("the reference %q is no address", r.url)
			}
		}
		if o.raw == nil {
			continue
		}
		checkRaw(t, o.raw)
		if o.raw.Deleted {
			continue
		}
		var again []string
		w, err := decode(o.raw.JSON)
		if err != nil {
			t.Fatal(err)
		}
		flatten(w, o.raw.Kind, &again)
		if len(again) != 1 || again[0] != fmt.Sprint(o.raw.ID, o.raw.Kind, o.raw.Hash) {
			t.Errorf("%s flattens again to %v, was %s", o.raw.JSON, again, o.raw.Hash)
		}
		checkRecord(t, o.raw)
	}
}

// checkRaw looks for what no database and no reader should get.
func checkRaw(t *testing.T, raw *council.RawObject) {
	t.Helper()
	v, err := decode(raw.JSON)
	if err != nil {
		t.Fatalf("canonical JSON is not read: %v", err)
	}
	checkText(t, string(raw.JSON), v)
	if !strings.HasPrefix(raw.URL, "http") || len(raw.Hash) != 64 {
		t.Errorf("got address %q, hash %q", raw.URL, raw.Hash)
	}
	if raw.Created != nil && raw.Modified != nil && raw.Modified.Before(*raw.Created) {
		t.Errorf("modified %v before it was created %v", raw.Modified, raw.Created)
	}
}

func checkText(t *testing.T, where string, v any) {
	t.Helper()
	switch v := v.(type) {
	case string:
		if !utf8.ValidString(v) || strings.ContainsFunc(v, isControl) {
			t.Errorf("%q is left in %s", v, where)
		}
	case []any:
		for _, e := range v {
			checkText(t, where, e)
		}
	case map[string]any:
		for k, e := range v {
			checkText(t, where, k)
			checkText(t, where, e)
		}
	}
}

func checkRecord(t *testing.T, raw *council.RawObject) {
	t.Helper()
	record, err := Record(raw)
	if err != nil {
		t.Fatalf("%s is not mapped: %v", raw.JSON, err)
	}
	if record.Entity.Kind() != raw.Kind || council.ObjectOf(record.Entity).ID != raw.ID {
		t.Errorf("%s became a %s", raw.JSON, record.Entity.Kind())
	}
	out, err := json.Marshal(record)
	if err != nil {
		t.Fatalf("%s cannot be written: %v", raw.JSON, err)
	}
	v, err := decode(out)
	if err != nil {
		t.Fatal(err)
	}
	checkText(t, "the record of "+string(raw.JSON), v)
	for _, l := range append(record.Links, record.Parents...) {
		if l.From == "" || l.To == "" || l.Role == "" {
			t.Errorf("%s has the link %+v", raw.JSON, l)
		}
	}
}

// FuzzGeoJSON: what comes out is understood, and stays as it is.
func FuzzGeoJSON(f *testing.F) {
	for _, s := range []string{
		`{"type":"Point","coordinates":["8,4"," 49 "]}`, `{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[50,8]},{}]}`,
		`{"type":"MultiPolygon","coordinates":[[[[8,49],[9,49],[9,50],[8,49]]]]}`, `{"type":"Feature","geometry":{"type":"Feature"}}`, `{"type":"LineString","coordinates":[[],[1,2]]}`,
		`"{\"type\":\"Point\",\"coordinates\":[8,50]}"`, `{"type":"Point","coordinates":[1e308,1]}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		v, err := decode([]byte(in))
		if err != nil {
			return
		}
		out := geoJSON(v)
		if out == "" {
			return
		}
		w, err := decode([]byte(out))
		if err != nil {
			t.Fatalf("%s became %s: %v", in, out, err)
		}
		if again := geoJSON(w); again != out {
			t.Errorf("%s became %s and then %s", in, out, again)
		}
	})
}
