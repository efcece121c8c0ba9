package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type proposalRow struct {
	bun.BaseModel `bun:"proposals,alias:o"`
	council.Proposal
	Number int
}

func (r *proposalRow) entity() *council.Proposal { return &r.Proposal }

var _ council.Proposals = (*Store)(nil)

// Proposals implements council.Proposals.
func (s *Store) Proposals(ctx context.Context, f council.ProposalFilter, p council.Page) ([]*council.Proposal, error) {
	return list[proposalRow, council.Proposal](ctx, s.read, "listing proposals", func(q *bun.SelectQuery) {
		anyOf(q, "o.source_id", f.SourceIDs)
		anyOf(q, "o.file_id", f.FileIDs)
		if f.Field != "" {
			q.Where("o.field = ?", f.Field)
		}
		if f.Value != "" {
			runes := []rune(f.Value)
			q.Where("substr(o.value, 1, 100) = ?", string(runes[:min(len(runes), 100)])).Where("o.value = ?", f.Value)
		}
		if f.Unused {
			q.Where("o.used = FALSE")
		}
		if f.Used {
			q.Where("o.used = TRUE")
		}
		q.OrderExpr("o.source_id, o.file_id, o.field, o.confidence DESC, o.number")
		cut(q, p)
	})
}

// PutProposals implements council.Proposals. CONFLICT if their source was or is being removed.
func (s *Store) PutProposals(ctx context.Context, fileID council.ID, proposals []*council.Proposal) error {
	rows, sources := make([]proposalRow, len(proposals)), make([]council.ID, len(proposals))
	for i, p := range proposals {
		rows[i] = proposalRow{Proposal: *p, Number: i + 1}
		rows[i].FileID, rows[i].Confidence = fileID, finite(p.Confidence)
		sources[i] = p.SourceID
	}
	return s.update(ctx, "storing proposals", func(t *tx) error {
		if err := t.holdSources(ctx, sources); err != nil {
			return err
		}
		if err := t.deleteIn(ctx, "proposals", "file_id", []council.ID{fileID}); err != nil {
			return err
		}
		if len(rows) > 0 {
			if _, err := t.db.NewInsert().Model(&rows).Exec(ctx); err != nil {
				return err
			}
		}
		return t.BumpDataVersion(ctx) // /stand counts them
	})
}
