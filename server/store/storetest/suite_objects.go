package storetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// fill sets every field of a struct to something that is not empty and differs from
// field to field, so that a field that is not stored or stored elsewhere is found.
func fill(v reflect.Value, seed *int) {
	*seed++
	switch target := v.Addr().Interface().(type) {
	case **time.Time:
		at := time.Date(2020, 1, 2, 3, 4, 0, 0, time.UTC).Add(time.Duration(*seed) * time.Second)
		*target = &at
		return
	case **bool:
		is := *seed%2 == 0
		*target = &is
		return
	case *map[string]any:
		*target = map[string]any{"x:text": fmt.Sprint("ö'\"\\", *seed), "x:list": []any{float64(*seed), nil, true}}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), seed)
		}
	case reflect.String:
		v.SetString(fmt.Sprintf("Ä'?%%\\n%d", *seed))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*seed))
	case reflect.Bool: // Deleted and Orphaned are found out by the store
	case reflect.Slice:
		v.Set(reflect.ValueOf([]string{"a", fmt.Sprint("ß, ", *seed)}))
	default:
		panic("fill: " + v.Type().String())
	}
}

// read finds one object of any kind.
func read(ctx context.Context, s council.Reader, k council.Kind, id council.ID) (council.Entity, error) {
	ids := []council.ID{id}
	all := council.Page{}
	switch k {
	case council.KindSystem:
		return one(s.Systems(ctx, council.SystemFilter{IDs: ids}, all))
	case council.KindBody:
		return one(s.Bodies(ctx, council.BodyFilter{IDs: ids}, all))
	case council.KindLegislativeTerm:
		return one(s.LegislativeTerms(ctx, council.LegislativeTermFilter{IDs: ids}, all))
	case council.KindOrganization:
		return one(s.Organizations(ctx, council.OrganizationFilter{IDs: ids}, all))
	case council.KindPerson:
		return one(s.Persons(ctx, council.PersonFilter{IDs: ids}, all))
	case council.KindMembership:
		return one(s.Memberships(ctx, council.MembershipFilter{IDs: ids}, all))
	case council.KindMeeting:
		return one(s.Meetings(ctx, council.MeetingFilter{IDs: ids}, all))
	case council.KindAgendaItem:
		return one(s.AgendaItems(ctx, council.AgendaItemFilter{IDs: ids}, all))
	case council.KindPaper:
		return one(s.Papers(ctx, council.PaperFilter{IDs: ids}, all))
	case council.KindConsultation:
		return one(s.Consultations(ctx, council.ConsultationFilter{IDs: ids}, all))
	case council.KindFile:
		return one(s.Files(ctx, council.FileFilter{IDs: ids}, all))
	default:
		return one(s.Locations(ctx, council.LocationFilter{IDs: ids}, all))
	}
}

func one[E council.Entity](found []E, err error) (council.Entity, error) {
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

// newEntities makes an empty object of each kind.
func newEntities() []council.Entity {
	return []council.Entity{
		&council.System{}, &council.Body{}, &council.LegislativeTerm{}, &council.Organization{}, &council.Person{}, &council.Membership{},
		&council.Meeting{}, &council.AgendaItem{}, &council.Paper{}, &council.Consultation{}, &council.File{}, &council.Location{},
	}
}

func testRoundTrip(t *testing.T, s *store.Store) {
	entities := newEntities()
	if len(entities) != len(council.Kinds) {
		t.Fatalf("got %d kinds, want %d", len(entities), len(council.Kinds))
	}
	for _, e := range entities {
		id := council.NewID(string(e.Kind()))
		t.Run(string(e.Kind()), func(t *testing.T) {
			put(t, s, record(e, id)) // first empty, then full: an update writes every column
			got, err := read(t.Context(), s, e.Kind(), id)
			if diff := cmp.Diff(e, got); err != nil || diff != "" {
				t.Errorf("empty: %v (-want +got)\n%s", err, diff)
			}
			seed := 0
			fill(reflect.ValueOf(e).Elem(), &seed)
			put(t, s, record(e, id))
			got, err = read(t.Context(), s, e.Kind(), id)
			if diff := cmp.Diff(e, got); err != nil || diff != "" {
				t.Errorf("full: %v (-want +got)\n%s", err, diff)
			}
		})
	}
	t.Run("times are in UTC and cut to seconds", func(t *testing.T) {
		start := time.Date(2024, 5, 6, 18, 30, 15, 999_999_999, time.FixedZone("", 7200))
		m := &council.Meeting{Start: &start}
		put(t, s, record(m, "m"))
		got, err := read(t.Context(), s, council.KindMeeting, "m")
		cut := time.Date(2024, 5, 6, 16, 30, 15, 0, time.UTC)
		if err != nil || *got.(*council.Meeting).Start != cut {
			t.Errorf("got %v, %v, want %v", got.(*council.Meeting).Start, err, cut)
		}
		if m.Start != &start {
			t.Error("storing changed the caller's meeting")
		}
	})
	t.Run("impossible times are unknown", func(t *testing.T) {
		zero, far := time.Date(0, 5, 6, 0, 0, 0, 0, time.UTC), time.Date(12345, 1, 1, 0, 0, 0, 0, time.UTC)
		put(t, s, record(&council.Meeting{Start: &zero, End: &far}, "never"))
		got, err := read(t.Context(), s, council.KindMeeting, "never")
		if m := got.(*council.Meeting); err != nil || m.Start != nil || m.End != nil {
			t.Errorf("got %v to %v, %v", m.Start, m.End, err)
		}
	})
	t.Run("texts of any length", func(t *testing.T) {
		var b strings.Builder // nothing that a database could make short
		for random := rand.New(rand.NewPCG(1, 1)); b.Len() < 20_000; {
			b.WriteString(strconv.FormatUint(random.Uint64(), 36) + " ")
		}
		long := strings.TrimSpace(b.String())
		put(t, s,
			&council.Record{
				Entity:   &council.Organization{Object: council.Object{ID: "long o"}, Name: long, Classification: long},
				District: &council.District{ID: "long d", Name: long},
			},
			record(&council.Paper{Name: long, Reference: long, PaperType: long}, "long p"),
			record(&council.Person{Name: long, FamilyName: long}, "long e"),
			record(&council.File{Name: long, Text: strings.Repeat(long, 50)}, "long f"),
			record(&council.Location{SubLocality: long, Locality: long}, "long l"),
			record(&council.Meeting{Name: long}, "long m"), record(&council.AgendaItem{Name: long, Number: long}, "long a"),
		)
		o := &council.Organization{Object: council.Object{ID: "long o"}, Name: long, Classification: long}
		want(t, "organization", []*council.Organization{o})(s.Organizations(t.Context(), council.OrganizationFilter{Text: long[:5]}, council.Page{}))
		after := council.CursorOfOrganization(o)
		want(t, "organizations behind it", []*council.Organization{})(s.Organizations(t.Context(), council.OrganizationFilter{Text: long[:5]}, council.Page{After: &after}))
		types, err := s.PaperTypes(t.Context(), nil)
		if err != nil || !slices.Contains(types, long) {
			t.Errorf("got %d types, %v, the long one is not among them", len(types), err)
		}
	})
	t.Run("NUL is left out", func(t *testing.T) {
		put(t, s, record(&council.Paper{Name: "a\x00b"}, "nul"))
		got, err := read(t.Context(), s, council.KindPaper, "nul")
		if err != nil || got.(*council.Paper).Name != "ab" {
			t.Errorf("got %v, %v", got, err)
		}
	})
}
