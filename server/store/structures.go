package store

import (
	"cmp"
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type structureRow struct {
	bun.BaseModel `bun:"structures,alias:o"`
	FileID        council.ID `bun:",pk"`
	Content       string
	Type          council.DocumentType
	Facts         council.Structure
}

func (r *structureRow) entity() *council.Structure {
	s := &r.Facts
	s.FileID = r.FileID
	for i := range s.Items {
		for j := range s.Items[i].Votes {
			v := &s.Items[i].Votes[j]
			v.FileID, v.AgendaItemID = r.FileID, s.Items[i].ItemID
		}
	}
	return s
}

type voteRow struct {
	bun.BaseModel `bun:"file_votes,alias:v"`
	FileID        council.ID `bun:",pk"`
	Number        int        `bun:",pk"` // in the order of the minutes
	AgendaItemID  council.ID
	Kind          council.VoteKind
	Outcome       council.Outcome
	For           *int
	Against       *int
	Abstained     *int
	About         string
	Text          string
	Page          int
}

func (r *voteRow) entity() *council.Vote {
	return &council.Vote{
		AgendaItemID: r.AgendaItemID, FileID: r.FileID, Kind: r.Kind, Outcome: r.Outcome,
		For: r.For, Against: r.Against, Abstained: r.Abstained, About: r.About, Text: r.Text, Page: r.Page,
	}
}

type mentionRow struct {
	bun.BaseModel `bun:"file_mentions,alias:m"`
	FileID        council.ID `bun:",pk"`
	Number        int        `bun:",pk"`
	Kind          council.MentionKind
	Text          string
	Page          int
	ToID          council.ID
}

// Structures implements council.DocumentReader.
func (s *Store) Structures(ctx context.Context, fileIDs []council.ID) ([]*council.Structure, error) {
	if len(fileIDs) == 0 {
		return nil, nil
	}
	return list[structureRow, council.Structure](ctx, s.read, "reading what stands in files", func(q *bun.SelectQuery) {
		q.Where("o.file_id IN (?)", bun.List(fileIDs)).OrderExpr("o.file_id")
	})
}

// visibleFile leaves out what a file says that no list shows. NOT keeps SQLite from beginning with the list of all files.
const visibleFile = "JOIN files AS o ON o.id = ?.file_id AND NOT o.deleted AND NOT o.orphaned"

// Votes implements council.DocumentReader.
func (s *Store) Votes(ctx context.Context, agendaItemIDs []council.ID) ([]*council.Vote, error) {
	if len(agendaItemIDs) == 0 {
		return nil, nil
	}
	found, err := list[voteRow, council.Vote](ctx, s.read, "reading votes", func(q *bun.SelectQuery) {
		refersTo(q.Join(visibleFile, bun.Ident("v")), "v.agenda_item_id", agendaItemIDs)
		q.OrderExpr("v.file_id, v.number")
	})
	if err != nil {
		return nil, err
	}
	place := make(map[council.ID]int, len(agendaItemIDs))
	for i, id := range agendaItemIDs {
		place[id] = i
	}
	slices.SortStableFunc(found, func(a, b *council.Vote) int { return cmp.Compare(place[a.AgendaItemID], place[b.AgendaItemID]) })
	return found, nil
}

// Mentions implements council.DocumentReader.
func (s *Store) Mentions(ctx context.Context, ids []council.ID) ([]council.FileMention, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []mentionRow
	q := s.read.NewSelect().Model(&rows)
	refersTo(q.Join(visibleFile, bun.Ident("m")), "m.to_id", ids)
	if err := q.OrderExpr("o.date DESC, o.id DESC, m.number").Scan(ctx); err != nil {
		return nil, translate(ctx, "reading what files mention", err)
	}
	out := make([]council.FileMention, len(rows))
	for i, r := range rows {
		out[i] = council.FileMention{FileID: r.FileID, Mention: council.Mention{Kind: r.Kind, Text: r.Text, Page: r.Page, ID: r.ToID}}
	}
	return out, nil
}

// PutStructure implements council.ReadingQueue.
func (s *Store) PutStructure(ctx context.Context, owner string, r *council.Reading, found *council.Structure) (bool, error) {
	held := false
	err := s.update(ctx, "storing what stands in a file", func(t *tx) (err error) {
		if held, _, err = t.putReading(ctx, owner, r); err != nil || !held {
			return err
		}
		if err := t.replaceStructure(ctx, r, found); err != nil {
			return err
		}
		return t.BumpDataVersion(ctx)
	})
	return held && err == nil, err
}

func (t *tx) replaceStructure(ctx context.Context, r *council.Reading, s *council.Structure) error {
	for _, table := range []string{"structures", "file_votes", "file_mentions"} {
		if err := t.deleteIn(ctx, table, "file_id", []council.ID{r.FileID}); err != nil {
			return err
		}
	}
	if s == nil {
		return nil
	}
	row := structureRow{FileID: r.FileID, Content: r.Content, Type: s.Type, Facts: *s}
	row.Facts.Confidence = finite(s.Confidence)
	if _, err := t.db.NewInsert().Model(&row).Exec(ctx); err != nil {
		return err
	}
	for part := range slices.Chunk(voteRows(r.FileID, s), 200) {
		if _, err := t.db.NewInsert().Model(&part).Exec(ctx); err != nil {
			return err
		}
	}
	for part := range slices.Chunk(mentionRows(r.FileID, s), 200) {
		if _, err := t.db.NewInsert().Model(&part).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

func voteRows(file council.ID, s *council.Structure) []voteRow {
	var rows []voteRow
	for i := range s.Items {
		for _, v := range s.Items[i].Votes {
			rows = append(rows, voteRow{
				FileID: file, Number: len(rows) + 1, AgendaItemID: s.Items[i].ItemID, Kind: v.Kind, Outcome: v.Outcome,
				For: v.For, Against: v.Against, Abstained: v.Abstained, About: v.About, Text: v.Text, Page: v.Page,
			})
		}
	}
	return rows
}

func mentionRows(file council.ID, s *council.Structure) []mentionRow {
	rows := make([]mentionRow, len(s.Mentions))
	for i, m := range s.Mentions {
		rows[i] = mentionRow{FileID: file, Number: i + 1, Kind: m.Kind, Text: m.Text, Page: m.Page, ToID: m.ID}
	}
	return rows
}
