package pipeline

import (
	"context"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/source/folder"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// unnamedFor is how long bytes lie in the folder that nothing names, before they are removed: those that are just being
// taken in are named a moment later.
const unnamedFor = 24 * time.Hour

// tidyBatch is how many contents are forgotten in one transaction.
const tidyBatch = 50

// Tidy forgets what no file names any longer: texts at once, bytes a day after they came, and what a kill has left
// half-fetched. It says how many texts and files went. Other nodes may be reading.
func (p *Pipeline) Tidy(ctx context.Context) (texts, bytes int, err error) {
	for {
		hashes, err := p.o.Store.Unreferenced(ctx, tidyBatch)
		if err != nil {
			return texts, 0, err
		}
		if len(hashes) == 0 {
			break
		}
		if err := p.o.Store.DropContents(ctx, hashes); err != nil {
			return texts, 0, err
		}
		texts += len(hashes)
	}
	p.cleanTemp(ctx)
	handed, err := p.handedOver(ctx)
	if err != nil {
		return texts, 0, err
	}
	bytes, err = p.o.Folder.Sweep(ctx, p.o.Now().Add(-unnamedFor), func(ctx context.Context, hashes []string) ([]string, error) {
		named, err := p.o.Store.NamedBytes(ctx, hashes)
		for _, hash := range hashes {
			if handed[hash] {
				named = append(named, hash)
			}
		}
		return named, err
	})
	return texts, bytes, err
}

// handedOver are the bytes of files that came in folders. Nobody could be asked for them again, and their readings name
// them only when their turn has come.
func (p *Pipeline) handedOver(ctx context.Context) (map[string]bool, error) {
	sources, err := p.o.Store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	folders := map[council.ID]bool{}
	for _, s := range sources {
		folders[s.ID] = s.IsFolder() && s.State != council.SourceRemoved
	}
	bodies, err := p.o.Store.Bodies(ctx, council.BodyFilter{}, council.Page{})
	if err != nil {
		return nil, err
	}
	handed := map[string]bool{}
	for _, b := range bodies {
		if !folders[b.SourceID] {
			continue
		}
		list, err := p.o.Store.Files(ctx, council.FileFilter{BodyIDs: []council.ID{b.ID}}, council.Page{})
		if err != nil {
			return nil, err
		}
		for _, f := range list {
			handed[folder.Content(f)] = true
		}
	}
	return handed, nil
}
