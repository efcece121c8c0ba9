package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
	"github.com/ratsfenster/ratsfenster/server/town"
)

// mostProblems of the settings are told; `town check` lists all of them.
const mostProblems = 12

// checkTown reads the town's settings and tells what is wrong or missing: Impressum, an accessibility statement older than
// a year, texts with gaps.
func checkTown(_ context.Context, x *examination) []finding {
	folder := x.env.townFolder()
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return []finding{worrying("`ratsfenster town init` writes one, docs/town.md explains it", "there are no settings of the town (%s): no name, no Impressum", folder)}
	}
	t, problems := town.ReadFolder(folder, x.clock())
	if len(problems) == 0 {
		return []finding{good("%s: nothing is wrong in %s", t.Name, folder)}
	}
	var out []finding
	for i, p := range problems {
		if i == mostProblems {
			out = append(out, worrying("`ratsfenster town check` lists all", "and %d more", len(problems)-i))
			break
		}
		say, text := worrying, p.Text
		if p.Severity == town.Error {
			say, text = failing, p.Text+"; pages keep the last good settings"
		}
		place := "the town's settings"
		if p.File != "" {
			place = p.File
		}
		if p.Line > 0 {
			place += fmt.Sprintf(", line %d", p.Line)
		}
		out = append(out, say("edit it in "+folder+", then `ratsfenster town check`", "%s: %s", place, text))
	}
	return out
}

// enough for all districts and bodies of an installation.
var everything = council.Page{First: 1000}

// checkOutlines compares the names of the town's outlines with those of the districts that were imported.
func checkOutlines(ctx context.Context, x *examination) []finding {
	t, _ := town.ReadFolder(x.env.townFolder(), x.clock())
	if len(t.Outlines) == 0 {
		return nil
	}
	districts, err := x.store.Districts(ctx, council.DistrictFilter{}, everything)
	bodies, err2 := x.store.Bodies(ctx, council.BodyFilter{}, everything)
	if err = errors.Join(err, err2); err != nil {
		return []finding{failing("see the log of the database", "the districts cannot be read: %s", messageOf(err))}
	}
	return outlineFindings(archive.UnmatchedOutlines(t.Outlines, districts, bodies), len(t.Outlines))
}

func outlineFindings(u archive.Unmatched, outlines int) []finding {
	var out []finding
	if len(u.Outlines) > 0 {
		out = append(out, worrying("write the names as the source has them", "no district is called like these outlines: %s", strings.Join(u.Outlines, ", ")))
	}
	if len(u.Districts) > 0 {
		names := make([]string, len(u.Districts))
		for i, d := range u.Districts {
			names[i] = d.Name
		}
		out = append(out, worrying("add them to outlines.geojson: the map lacks them", "these districts have no outline: %s", strings.Join(names, ", ")))
	}
	if len(out) == 0 {
		out = append(out, good("%d outlines, each of a district", outlines))
	}
	return out
}

// checkBarriers counts reports of barriers that nobody has answered: the law gives a month.
func checkBarriers(ctx context.Context, x *examination) []finding {
	w, err := newFeedback(x.store, x.env.log, nil).Waiting(ctx)
	if err != nil {
		return []finding{failing("see the log of the database", "the reports of barriers cannot be read: %s", messageOf(err))}
	}
	return []finding{barrierFinding(w)}
}

func barrierFinding(w feedback.Waiting) finding {
	const read = "`ratsfenster barriers list`, and answer them"
	switch {
	case w.Overdue > 0:
		return failing(read, "%d reports of barriers are not answered although their day has passed, the oldest is %s", w.Overdue, w.Oldest)
	case w.Late > 0:
		return worrying(read, "%d reports of barriers have waited for more than three weeks, the oldest is %s", w.Late, w.Oldest)
	case w.Open > 0:
		return worrying(read, "%d reports of barriers wait for an answer, the oldest is %s", w.Open, w.Oldest)
	}
	return good("no report of a barrier waits")
}
