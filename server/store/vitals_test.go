package store_test

import (
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/store"
	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

// TestVitals asks both databases how they are.
func TestVitals(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		v, err := s.Vitals(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		product, major := "SQLite", 3
		if s.SQLiteWriter() == nil {
			product, major = "PostgreSQL", 13
		}
		if v.Product != product || v.Major < major || v.Version == "" {
			t.Errorf("got %s %q (%d), want %s %d or newer", v.Product, v.Version, v.Major, product, major)
		}
		if len(v.Schema) != 4 {
			t.Errorf("got the schema %q, want four digits", v.Schema)
		}
		if off := time.Since(v.Now).Abs(); off > time.Minute { // PostgreSQL may run elsewhere
			t.Errorf("its clock is off by %s", off)
		}
		if err := s.Rollback(t.Context()); err != nil {
			t.Fatal(err)
		}
		if v, err := s.Vitals(t.Context()); err != nil || v.Schema != "" {
			t.Errorf("without migrations: got %q, %v", v.Schema, err)
		}
	})
}

// TestApplications finds a connection by the name it gave itself.
func TestApplications(t *testing.T) {
	if names, err := storetest.Open(t).Applications(t.Context()); err != nil || len(names) > 0 {
		t.Errorf("SQLite: got %v, %v", names, err)
	}
	address := storetest.PostgresSchema(t)
	s, err := store.Open(t.Context(), store.Options{DatabaseURL: address + "&application_name=ratsfenster-test-vitals", Clock: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	names, err := s.Applications(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, name := range names {
		found = found || name == "ratsfenster-test-vitals"
	}
	if !found {
		t.Errorf("got %v, want ratsfenster-test-vitals among them", names)
	}
}
