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

// townSettings reads the town's folder, once for all checks.
func (x *examination) townSettings() (*council.Town, []town.Problem) {
	if x.town == nil {
		x.town, x.townProblems = town.ReadFolder(x.env.townFolder(), x.clock())
	}
	return x.town, x.townProblems
}

// checkTown reads the town's settings and tells what is wrong or missing: Impressum, an accessibility statement older than
// a year, texts with gaps.
func checkTown(_ context.Context, x *examination) []finding {
	folder := x.env.townFolder()
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return []finding{worrying("`ratsfenster town init` writes one, docs/town.md explains it", "there are no settings of the town (%s): no name, no Impressum", folder)}
	}
	t, problems := x.townSettings()
	if len(problems) == 0 {
		return []finding{good("%s: nothing is wrong in %s", t.Name, folder)}
	}
	return problemFindings(problems, folder)
}

// problemFindings tells the first problem of each file, and how many more there are: a text from the starter has a dozen
// gaps, and they must not hide what is wrong elsewhere. `town check` lists all.
func problemFindings(problems []town.Problem, folder string) []finding {
	type group struct {
		severity town.Severity
		file     string
	}
	var out []finding
	place, more := map[group]int{}, map[int]int{}
	for _, p := range problems {
		g := group{p.Severity, p.File}
		if i, told := place[g]; told && p.File != "" && p.File != settingsFile {
			more[i]++
			continue
		}
		place[g] = len(out)
		out = append(out, problemFinding(p, folder))
	}
	for i, n := range more {
		out[i].Says += fmt.Sprintf(" (and %d more in this file)", n)
	}
	return out
}

// settingsFile has lines about different things: each is told.
const settingsFile = "town.toml"

func problemFinding(p town.Problem, folder string) finding {
	where := "the town's settings"
	if p.File != "" {
		where = p.File
	}
	if p.Line > 0 {
		where += fmt.Sprintf(", line %d", p.Line)
	}
	do := "edit it in " + folder + "; `ratsfenster town check` lists all"
	if p.Severity == town.Error {
		return failing(do, "%s: %s; pages keep the last good settings", where, p.Text)
	}
	return worrying(do, "%s: %s", where, p.Text)
}

// enough for all districts and bodies of an installation.
var everything = council.Page{First: 1000}

// checkOutlines compares the names of the town's outlines with those of the districts that were imported.
func checkOutlines(ctx context.Context, x *examination) []finding {
	t, _ := x.townSettings()
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
		out = append(out, worrying("add them to districts.geojson: the map lacks them", "these districts have no outline: %s", strings.Join(names, ", ")))
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
