package store

import (
	"context"
	"reflect"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// table is where the objects of one kind are kept.
type table struct {
	kind council.Kind
	name string
	// title is the SQL of a short readable name, empty if objects of the kind have none.
	title string
	// put writes entities of the kind.
	put func(ctx context.Context, db bun.IDB, entities []council.Entity) error
}

// tables lists all kinds of objects, in the order of council.Kinds.
var tables = []table{
	{council.KindSystem, "systems", "name", put(newSystemRow)},
	{council.KindBody, "bodies", "name", put(newBodyRow)},
	{council.KindLegislativeTerm, "legislative_terms", "name", put(newTermRow)},
	{council.KindOrganization, "organizations", "name", put(newOrganizationRow)},
	{council.KindPerson, "persons", "name", put(newPersonRow)},
	{council.KindMembership, "memberships", "", put(newMembershipRow)},
	{council.KindMeeting, "meetings", "name", put(newMeetingRow)},
	{council.KindAgendaItem, "agenda_items", "TRIM(number || ' ' || name)", put(newAgendaItemRow)},
	{council.KindPaper, "papers", "CASE WHEN name <> '' THEN name ELSE reference END", put(newPaperRow)},
	{council.KindConsultation, "consultations", "", put(newConsultationRow)},
	{council.KindFile, "files", "CASE WHEN name <> '' THEN name ELSE file_name END", put(newFileRow)},
	{council.KindLocation, "locations", "description", put(newLocationRow)},
}

func tableOf(k council.Kind) *table {
	for i := range tables {
		if tables[i].kind == k {
			return &tables[i]
		}
	}
	return nil
}

// put returns a function that writes entities as rows of type R.
func put[E council.Entity, R any](newRow func(E) R) func(context.Context, bun.IDB, []council.Entity) error {
	return func(ctx context.Context, db bun.IDB, entities []council.Entity) error {
		rows := make([]R, len(entities))
		for i, e := range entities {
			rows[i] = newRow(e.(E))
		}
		_, err := db.NewInsert().Model(&rows).
			On("CONFLICT (id) DO UPDATE").
			Set(allColumns[R](db, "id", "orphaned")).
			Exec(ctx)
		return err
	}
}

// allColumns returns the SET clause of an upsert of all columns of R but those.
func allColumns[R any](db bun.IDB, but ...string) string {
	var b strings.Builder
next:
	for _, f := range db.Dialect().Tables().Get(reflect.TypeFor[R]()).Fields {
		for _, name := range but {
			if f.Name == name {
				continue next
			}
		}
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(f.SQLName) + " = EXCLUDED." + string(f.SQLName))
	}
	return b.String()
}

// stored returns the common part of an object as it goes into a row: alive, and with
// times cut. Whether it is orphaned is found out by the store.
func stored(o council.Object) council.Object {
	o.Created, o.Modified = seconds(o.Created), seconds(o.Modified)
	o.Deleted, o.Orphaned = false, false
	return o
}

// seconds returns a time as it is stored: in UTC and cut to seconds. A year that does not
// have four digits counts as unknown: PostgreSQL knows no year 0, and neither do councils.
func seconds(t *time.Time) *time.Time {
	if t == nil || t.UTC().Year() < 1 || t.UTC().Year() > 9999 {
		return nil
	}
	cut := t.UTC().Truncate(time.Second)
	return &cut
}

// utc brings times as they come from a driver into UTC.
func utc(times ...*time.Time) {
	for _, t := range times {
		if t != nil {
			*t = t.UTC()
		}
	}
}
