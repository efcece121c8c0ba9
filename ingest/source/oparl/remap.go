package oparl

import (
	"context"

	"github.com/ratsfenster/ratsfenster/ingest/imports"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// Remap derives the domain again from the raw objects of all sources, without asking
// any server: after the mapping got better. It returns how many objects it mapped.
func (im *Importer) Remap(ctx context.Context) (int, error) {
	sources, err := im.o.Store.Sources(ctx)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, source := range sources {
		mapped, err := im.remap(ctx, source)
		n += mapped
		if err != nil {
			return n, err
		}
	}
	return n, imports.FillSortDates(ctx, im.o.Store)
}

func (im *Importer) remap(ctx context.Context, source *council.Source) (int, error) {
	ctx, release, err := im.leases.Take(ctx, source.ID)
	if err != nil {
		return 0, err
	}
	defer release()
	n, after := 0, council.ID("")
	for {
		raws, err := im.o.Store.RawAfter(ctx, source.ID, after, batchSize)
		if err != nil || len(raws) == 0 {
			return n, err
		}
		var records []*council.Record
		for _, raw := range raws {
			after = raw.ID
			if raw.Deleted {
				continue
			}
			record, err := Record(raw)
			if err != nil {
				return n, err
			}
			records = append(records, record)
		}
		if err := im.intake.Remap(ctx, records); err != nil {
			return n, err
		}
		n += len(records)
	}
}
