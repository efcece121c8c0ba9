package store

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/schema"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Dump writes the domain as JSON lines: sources, objects type by type, districts, links,
// revisions, missing links, each sorted by id. Keys come in a fixed order and empty
// fields are left out. What depends on when we looked is not in it (when a revision was
// noticed, when a source is due), nor is what serves the work itself: so two databases
// of any kind that were fed the same give the same bytes. Of the places of words there is
// a digest. What people wrote to the town
// (barrier_reports) is personal data and left out for good.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	out := bufio.NewWriterSize(w, 1<<16)
	err := s.snapshot(ctx, func(ctx context.Context, db bun.Tx) error {
		for _, part := range dumpParts {
			if err := part(ctx, db, out); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return translate(ctx, "dumping", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("dumping: %w", err)
	}
	return nil
}

type dumpPart func(ctx context.Context, db bun.IDB, w io.Writer) error

var dumpParts = []dumpPart{
	dump[sourceRow]("Source", "id").without("created", "next_incremental", "next_full", "last_success"),
	dump[systemRow](council.KindSystem, "id").without(),
	dump[bodyRow](council.KindBody, "id").without(),
	dump[termRow](council.KindLegislativeTerm, "id").without(),
	dump[organizationRow](council.KindOrganization, "id").without(),
	dump[personRow](council.KindPerson, "id").without(),
	dump[membershipRow](council.KindMembership, "id").without(),
	dump[meetingRow](council.KindMeeting, "id").without(),
	dump[agendaItemRow](council.KindAgendaItem, "id").without(),
	dump[paperRow](council.KindPaper, "id").without(),
	dump[consultationRow](council.KindConsultation, "id").without(),
	dump[fileRow](council.KindFile, "id").without(),
	dump[locationRow](council.KindLocation, "id").without(),
	dump[districtRow](council.KindDistrict, "id").without(),
	// What papers concern depends on the data and the town's outlines alone; it is there as soon as the work is done
	// that follows an import.
	dump[paperDistrictRow]("PaperDistrict", "paper_id", "district_id", "reason").without(),
	dump[linkRow]("Link", "from_id", "role", "to_id").without(),
	dump[readingRow]("Reading", "file_id").without("source_id", "turn", "detail", "attempts", "next_try", "since", "url", "e_tag",
		"last_modified", "checked", "with_text", "owner", "held_until"),
	dump[contentRow]("Content", "hash").without("detail", "with_text"),
	dump[contentPageRow]("ContentPage", "hash", "number").inBatchesOf(50).without(),
	dump[structureRow]("Structure", "file_id").without("type"), // it is one of the facts
	dump[voteRow]("Vote", "file_id", "number").without(),
	dump[mentionRow]("Mention", "file_id", "number").without(),
	dump[proposalRow]("Proposal", "file_id", "number").without(),
	dump[revisionRow]("Revision", "object_id", "number").without("at"),
	dump[missingRow]("MissingLink", "id").without("tried_at", "next_try_at"),
}

// dumped says how a table is dumped: under which name and in which order.
type dumped[R any] struct {
	kind  council.Kind
	key   []string
	batch int // rows read at once
}

func dump[R any](kind council.Kind, key ...string) dumped[R] { return dumped[R]{kind, key, 1000} }

// inBatchesOf is for tables with large rows.
func (d dumped[R]) inBatchesOf(n int) dumped[R] {
	d.batch = n
	return d
}

// without returns the part that writes the table but for these columns and those that
// serve only sorting and finding.
func (d dumped[R]) without(columns ...string) dumpPart {
	key := make([]bun.Ident, len(d.key))
	for i, k := range d.key {
		key[i] = bun.Ident(k)
	}
	return func(ctx context.Context, db bun.IDB, w io.Writer) error {
		table := db.Dialect().Tables().Get(reflect.TypeFor[R]())
		var last []any
		for {
			var rows []R
			q := db.NewSelect().Model(&rows).OrderExpr("?", bun.List(key)).Limit(int64(d.batch))
			if last != nil {
				q.Where("(?) > (?)", bun.List(key), bun.List(last))
			}
			if err := q.Scan(ctx); err != nil {
				return err
			}
			for i := range rows {
				if err := dumpLine(w, d.kind, table, reflect.ValueOf(&rows[i]).Elem(), columns); err != nil {
					return err
				}
			}
			if len(rows) < d.batch {
				return nil
			}
			last = last[:0]
			for _, k := range d.key {
				last = append(last, table.FieldMap[k].Value(reflect.ValueOf(&rows[d.batch-1]).Elem()).Interface())
			}
		}
	}
}

func dumpLine(w io.Writer, kind council.Kind, table *schema.Table, row reflect.Value, without []string) error {
	var line bytes.Buffer
	values := json.NewEncoder(&line) // sorts the keys of maps
	values.SetEscapeHTML(false)
	fmt.Fprintf(&line, `{"type":%q`, kind)
	for _, f := range table.Fields {
		derived := strings.HasSuffix(f.Name, "_fold") || strings.HasSuffix(f.Name, "_key")
		v := f.Value(row)
		if derived || slices.Contains(without, f.Name) || empty(v) {
			continue
		}
		value := v.Interface()
		switch v := value.(type) {
		case *time.Time:
			value = v.UTC().Format(time.RFC3339)
		case packedWords:
			digest, err := v.digest()
			if err != nil {
				return fmt.Errorf("writing %s of a %s: %w", f.Name, kind, err)
			}
			value = digest
		}
		fmt.Fprintf(&line, `,%q:`, f.Name)
		if err := values.Encode(value); err != nil {
			return fmt.Errorf("writing %s of a %s: %w", f.Name, kind, err)
		}
		line.Truncate(line.Len() - 1) // Encode ends with a line break
	}
	line.WriteString("}\n")
	_, err := line.WriteTo(w)
	return err
}

func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.Map:
		return v.Len() == 0
	default:
		return v.IsZero()
	}
}
