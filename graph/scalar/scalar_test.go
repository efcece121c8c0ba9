package scalar_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/ratsfenster/ratsfenster/graph/scalar"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func written(m graphql.Marshaler) string {
	var b strings.Builder
	m.MarshalGQL(&b)
	return b.String()
}

func TestMarshal(t *testing.T) {
	berlin := time.FixedZone("", 2*60*60)
	for _, tt := range []struct {
		name string
		got  graphql.Marshaler
		want string
	}{
		{"id", scalar.MarshalID("abc"), `"abc"`},
		{"day", scalar.MarshalDate("2026-03-14"), `"2026-03-14"`},
		{"unknown day", scalar.MarshalDate(""), `null`},
		{"time in UTC", scalar.MarshalDateTime(time.Date(2026, 7, 1, 18, 30, 0, 0, berlin)), `"2026-07-01T16:30:00Z"`},
		{"no time", scalar.MarshalDateTime(time.Time{}), `null`},
		{"text", scalar.MarshalText("a \"b\""), `"a \"b\""`},
		{"no text", scalar.MarshalText(""), `null`},
		{"JSON", scalar.MarshalJSON(json.RawMessage(`{"a":1}`)), `{"a":1}`},
		{"no JSON", scalar.MarshalJSON(nil), `null`},
		{"map", scalar.MarshalJSONMap(map[string]any{"b": 1, "a": []any{"x"}}), `{"a":["x"],"b":1}`},
		{"no map", scalar.MarshalJSONMap(nil), `null`},
		{"outcome", scalar.MarshalOutcome(council.OutcomeAccepted), `"ACCEPTED"`},
		{"no outcome", scalar.MarshalOutcome(council.OutcomeUnknown), `null`},
		{"fault", scalar.MarshalReadingFault(council.FaultHTML), `"HTML"`},
		{"no fault", scalar.MarshalReadingFault(council.FaultNone), `null`},
		{"method", scalar.MarshalPageMethod(council.MethodPdfium), `"PDFIUM"`},
		{"no method", scalar.MarshalPageMethod(""), `"NONE"`},
		{"document", scalar.MarshalDocumentType(council.DocumentMinutes), `"MINUTES"`},
		{"no document", scalar.MarshalDocumentType(council.DocumentUnknown), `null`},
		{"kind", scalar.MarshalKind(council.KindPaper), `"Paper"`},
	} {
		if got := written(tt.got); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestFileRoles: every role of a file has a name in the schema.
func TestFileRoles(t *testing.T) {
	for _, role := range council.FileRoles {
		if got := written(scalar.MarshalFileRole(role)); got == "null" {
			t.Errorf("%s has no name", role)
		}
	}
}

func TestUnmarshalID(t *testing.T) {
	id := council.NewID("x")
	if got, err := scalar.UnmarshalID(string(id)); got != id || err != nil {
		t.Errorf("got %s (%v), want %s", got, err, id)
	}
	for _, broken := range []any{"", "x", 7, []any{}} {
		if got, err := scalar.UnmarshalID(broken); err == nil {
			t.Errorf("%v: got %s, want an error", broken, got)
		}
	}
}

func TestUnmarshalTimes(t *testing.T) {
	for _, tt := range []struct {
		in   any
		want string // empty if it is refused
	}{
		{"2026-03-14T15:09:26Z", "2026-03-14T15:09:26Z"},
		{"2026-03-14T15:09:26+01:00", "2026-03-14T14:09:26Z"},
		{"2026-07-01", "2026-06-30T22:00:00Z"}, // the day begins in the town's time zone
		{"2026-13-01", ""},
		{"gestern", ""},
		{7, ""},
	} {
		got, err := scalar.UnmarshalDateTime(tt.in)
		if (err == nil) != (tt.want != "") || err == nil && got.UTC().Format(time.RFC3339) != tt.want {
			t.Errorf("%v: got %s (%v), want %q", tt.in, got, err, tt.want)
		}
	}
	for in, want := range map[any]council.Date{"2026-03-14": "2026-03-14", nil: ""} {
		if got, err := scalar.UnmarshalDate(in); got != want || err != nil {
			t.Errorf("%v: got %s (%v), want %s", in, got, err, want)
		}
	}
	for _, broken := range []any{"2026-02-30", "2026-03-14T00:00:00Z", "", 7} {
		if got, err := scalar.UnmarshalDate(broken); council.CodeOf(err) != council.Invalid {
			t.Errorf("%v: got %s (%v), want INVALID", broken, got, err)
		}
	}
}

func TestUnmarshalJSON(t *testing.T) {
	if got, err := scalar.UnmarshalJSON(map[string]any{"a": 1}); string(got) != `{"a":1}` || err != nil {
		t.Errorf("got %s (%v)", got, err)
	}
	if _, err := scalar.UnmarshalJSONMap("a"); council.CodeOf(err) != council.Invalid {
		t.Errorf("got %v, want INVALID", err)
	}
}
