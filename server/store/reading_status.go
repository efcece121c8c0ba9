package store

import (
	"context"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// ReadingStatus implements council.DocumentReader.
func (s *Store) ReadingStatus(ctx context.Context) ([]*council.ReadingStatus, error) {
	sources, err := s.Sources(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]*council.ReadingStatus, len(sources))
	bySource := make(map[council.ID]*council.ReadingStatus, len(sources))
	for i, src := range sources {
		out[i] = &council.ReadingStatus{
			SourceID: src.ID, Waiting: map[council.ReadingStage]int{}, Retrying: map[council.ReadingStage]int{},
			Oldest: map[council.ReadingStage]time.Time{}, Faults: map[council.ReadingFault]int{},
		}
		bySource[src.ID] = out[i]
	}
	if err := s.countReadings(ctx, bySource); err != nil {
		return nil, err
	}
	return out, s.countUnsure(ctx, bySource)
}

// countReadings counts from the index readings_status alone, in its order.
func (s *Store) countReadings(ctx context.Context, bySource map[council.ID]*council.ReadingStatus) error {
	var sums []struct {
		SourceID             council.ID
		Stage                council.ReadingStage
		Fault                council.ReadingFault
		WithText             bool
		N, Waiting, Retrying int
		Oldest               *time.Time
	}
	err := s.read.NewSelect().Table("readings").Column("source_id", "stage", "fault", "with_text").
		ColumnExpr("COUNT(*) AS n, COUNT(next_try) AS waiting").
		ColumnExpr("COUNT(CASE WHEN attempts > 0 AND next_try IS NOT NULL THEN 1 END) AS retrying").
		ColumnExpr("MIN(CASE WHEN next_try IS NOT NULL THEN since END) AS oldest").
		Group("source_id", "stage", "fault", "with_text").Scan(ctx, &sums)
	if err != nil {
		return translate(ctx, "counting files by how far they are", err)
	}
	for _, sum := range sums {
		st := bySource[sum.SourceID]
		if st == nil {
			continue
		}
		if sum.Fault != council.FaultNone {
			st.Faults[sum.Fault] += sum.N
		}
		if sum.Stage == council.StageDone {
			st.Done += sum.N
			if sum.WithText {
				st.WithText += sum.N
			}
			continue
		}
		if sum.Waiting == 0 { // given up, and not through
			continue
		}
		st.Waiting[sum.Stage] += sum.Waiting
		if sum.Retrying > 0 {
			st.Retrying[sum.Stage] += sum.Retrying
		}
		utc(sum.Oldest)
		if at, known := st.Oldest[sum.Stage]; !known || sum.Oldest.Before(at) {
			st.Oldest[sum.Stage] = *sum.Oldest
		}
	}
	return nil
}

func (s *Store) countUnsure(ctx context.Context, bySource map[council.ID]*council.ReadingStatus) error {
	var sums []struct {
		SourceID council.ID
		N        int
	}
	err := s.read.NewSelect().Table("proposals").Column("source_id").ColumnExpr("COUNT(*) AS n").
		Where("used = FALSE").Group("source_id").Scan(ctx, &sums)
	if err != nil {
		return translate(ctx, "counting what is unsure", err)
	}
	for _, sum := range sums {
		if st := bySource[sum.SourceID]; st != nil {
			st.Unsure = sum.N
		}
	}
	return nil
}
