package main

import (
	"context"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// Active sources are asked every hour. After a day somebody should look, after a week what people read is old.
const (
	sourceLate    = 24 * time.Hour
	sourceTooLate = 7 * 24 * time.Hour
)

// checkSources says for each source how its imports go.
func checkSources(ctx context.Context, x *examination) []finding {
	list, err := archive.NewSources(x.store, x.clock).List(ctx)
	if err != nil {
		return []finding{failing("see the log of the database", "the sources cannot be read: %s", messageOf(err))}
	}
	if len(list) == 0 {
		return []finding{worrying("`ratsfenster ingest oparl URL` registers one", "there is no source: nothing is imported")}
	}
	runs, err := x.store.LastRuns(ctx, nil)
	if err != nil {
		return []finding{failing("see the log of the database", "the imports cannot be read: %s", messageOf(err))}
	}
	last := map[council.ID]*council.Run{}
	for _, r := range runs {
		last[r.SourceID] = r
	}
	out := make([]finding, len(list))
	for i, source := range list {
		out[i] = sourceFinding(source, last[source.ID], x.clock(), x.env.cfg.PublicURL != nil)
	}
	return out
}

func sourceFinding(s *council.Source, last *council.Run, now time.Time, public bool) finding {
	failed := ""
	if last != nil && last.State == council.RunFailed {
		failed = ": " + last.Error
	}
	const seeStand = "`ratsfenster ingest status` and the page /stand say more"
	switch {
	case s.State == council.SourceRemoved:
		return worrying("`ratsfenster source remove` once more, to the end", "%s is being removed", s.URL)
	case s.Demo && public:
		return worrying("`ratsfenster source remove demo`", "the invented demo town is shown to the public")
	case s.Demo:
		return good("the demo town, which is never asked again")
	case s.State == council.SourcePaused:
		return worrying("`ratsfenster source resume`", "%s is paused: nothing new comes from it", s.URL)
	case s.LastSuccess == nil:
		return worrying("while an import runs, wait; "+seeStand, "%s was never imported to its end%s", s.URL, failed)
	}
	age := now.Sub(*s.LastSuccess)
	switch {
	case s.IsFolder() && last != nil && last.State == council.RunPartial:
		return worrying(seeStand, "%s could only be read in part the last time", s.URL)
	case s.IsFolder():
		return good("%s was imported %s ago, and is again when somebody hands it over", s.URL, age.Round(time.Minute))
	case age > sourceTooLate:
		return failing("does the server answer? "+seeStand, "%s was last imported %d days ago%s", s.URL, int(age.Hours()/24), failed)
	case age > sourceLate:
		return worrying("does the server answer? "+seeStand, "%s was last imported %d hours ago%s", s.URL, int(age.Hours()), failed)
	case failed != "":
		return worrying("it is asked again within the hour; "+seeStand, "the last import of %s failed%s", s.URL, failed)
	case last != nil && last.State == council.RunPartial:
		return worrying(seeStand, "%s could only be read in part the last time", s.URL)
	}
	return good("%s was imported %s ago", s.URL, age.Round(time.Minute))
}
