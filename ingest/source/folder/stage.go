package folder

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"
	"golang.org/x/text/unicode/norm"

	"github.com/ratsfenster/ratsfenster/ingest/imports"
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// readers is how many files are read from the disk at a time.
const readers = 4

// stageFiles keeps the bytes of all files, stores what is said and what their names tell of them, and stages them.
func (r *run) stageFiles(ctx context.Context) error {
	entries, unread, err := list(r.root, r.tableInfo)
	if err != nil {
		return council.Errorf(council.Unavailable, "the folder cannot be read: %s", reason(err))
	}
	for _, u := range unread {
		r.state.Report.FailedLists++
		r.warn(u)
	}
	before, err := r.all(ctx)
	if err != nil {
		return err
	}
	facts, err := r.facts(ctx)
	if err != nil {
		return err
	}
	rows := r.match(entries)
	if err := r.stageBody(ctx, before); err != nil {
		return err
	}
	number, total, taken := 2, 1, map[string]bool{}
	for part := range slices.Chunk(entries, batchSize) {
		if err := r.keepAll(ctx, part); err != nil {
			return err
		}
		var objects []map[string]any
		for _, e := range part {
			address := r.at.file(e.path)
			if e.dropped == "" && taken[address] {
				e.dropped = reasonTwice
			}
			if e.dropped != "" {
				r.drop(e)
				continue
			}
			taken[address] = true
			known, err := r.learn(ctx, e, before[address], facts[council.NewID(address)], rows[address])
			if err != nil {
				return err
			}
			objects = append(objects, r.fileObject(address, e, known))
		}
		pages, err := r.paged(listFiles, number, council.KindFile, objects)
		if err != nil {
			return err
		}
		if err := r.store.AddPages(ctx, pages); err != nil {
			return err
		}
		number, total = number+len(pages), total+len(objects)
		r.state.Pages += len(pages)
		r.progress(imports.Progress{Phase: "fetch", Pages: r.state.Pages, Done: total - 1, Total: len(entries)})
	}
	r.state.Total = total // from here on the run is taken up again
	return r.save(ctx)
}

// keepAll keeps the bytes of several files at a time.
func (r *run) keepAll(ctx context.Context, entries []*entry) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(readers)
	for _, e := range entries {
		g.Go(func() error { return keep(ctx, r.root, r.o.Folder, e) })
	}
	return g.Wait()
}

// drop counts a file that is left out.
func (r *run) drop(e *entry) {
	why := e.dropped
	if strings.HasPrefix(why, reasonUnread) {
		r.state.Report.FailedLists++
		r.warn(e.path + ": " + why)
		why = reasonUnread
	}
	c := r.state.Report.Counts[council.KindFile]
	if c.Reasons == nil {
		c.Reasons = map[string]int{}
	}
	c.Found, c.Dropped = c.Found+1, c.Dropped+1
	c.Reasons[why]++
	r.state.Report.Counts[council.KindFile] = c
}

// stageBody stages the town.
func (r *run) stageBody(ctx context.Context, before map[string]seen) error {
	name := r.request.Body
	if name == "" {
		name = before[r.at.body()].name
	}
	if name == "" {
		name = r.source.Name
	}
	pages, err := r.paged(listFiles, 1, council.KindBody, []map[string]any{{"id": r.at.body(), "name": printable(name)}})
	if err != nil {
		return err
	}
	return r.store.AddPages(ctx, pages)
}

// fileObject is a file in OParl's words. The checksum is ours: the bytes are kept under it.
func (r *run) fileObject(address string, e *entry, facts []*council.Proposal) map[string]any {
	base := printable(path.Base(e.path))
	o := map[string]any{
		"id": address, "name": readName(base).name, "fileName": base, "mimeType": e.mediaType, "size": e.size, "sha256Checksum": e.hash,
	}
	if !e.modified.After(r.o.Now()) { // some clocks are wrong
		o["modified"] = e.modified.UTC().Truncate(time.Second).Format(time.RFC3339)
	}
	if name := o["name"]; name == "" {
		o["name"] = base
	}
	for _, p := range facts {
		if p.Confidence == 1 && p.Field == council.ProposedDate {
			o["date"] = p.Value
		}
	}
	return o
}

// learn stores what is said and read of a file, and returns it. What was read in the text stays as long as the bytes do.
func (r *run) learn(ctx context.Context, e *entry, before seen, facts []*council.Proposal, rows []row) ([]*council.Proposal, error) {
	id := council.NewID(r.at.file(e.path))
	file := &council.File{
		Object: council.Object{ID: id, SourceID: r.source.ID}, Name: readName(path.Base(e.path)).name, FileName: printable(path.Base(e.path)),
	}
	statements := saidOf(facts)
	if len(rows) > 0 {
		statements = r.statements(file, rows)
	}
	var read []council.Proposal
	switch {
	case before.hash != e.hash:
		read = Describe(file, "", nil)
	case len(facts) > 0 && sameFacts(statements, saidOf(facts)):
		return facts, nil
	default: // what the table has left open since may stand in the text
		t, err := r.text(ctx, id)
		if err != nil {
			return nil, err
		}
		read = describe(file, t)
	}
	now := joinFacts(statements, read)
	return now, r.put(ctx, id, facts, now)
}

// statements are what the rows of a table say of a file, as facts.
func (r *run) statements(f *council.File, rows []row) []*council.Proposal {
	var out []*council.Proposal
	for _, row := range rows {
		for _, s := range row.said {
			if slices.ContainsFunc(out, func(p *council.Proposal) bool { return p.Field == s.field && p.Value == s.value }) {
				continue
			}
			out = append(out, &council.Proposal{
				FileID: f.ID, SourceID: f.SourceID, Field: s.field, Value: s.value, Confidence: 1, Evidence: "CSV: " + s.header, Used: true,
			})
		}
	}
	return out
}

// match finds the files that the rows of the table are about: by their path, else by their name where only one has it. What
// the rows say against each other, and rows without a file, are warnings.
func (r *run) match(entries []*entry) map[string][]row {
	out := map[string][]row{}
	if r.table == nil {
		return out
	}
	byPath, byName := map[string]string{}, map[string][]string{}
	for _, e := range entries {
		address, name := r.at.file(e.path), norm.NFC.String(e.path)
		byPath[name] = address
		base := strings.ToLower(path.Base(name))
		byName[base] = append(byName[base], address)
	}
	problems := slices.Clone(r.table.Problems)
	for _, row := range r.table.rows {
		address, err := find(byPath, byName, row.file)
		if err == nil {
			err = agree(out[address], row)
		}
		if err != nil {
			problems = append(problems, Problem{row.line, err.Error()})
			continue
		}
		out[address] = append(out[address], row)
	}
	slices.SortStableFunc(problems, func(a, b Problem) int { return a.Line - b.Line })
	for _, p := range problems {
		r.warn("CSV " + p.String())
	}
	return out
}

func find(byPath map[string]string, byName map[string][]string, name string) (string, error) {
	for _, n := range []string{name, name + ".pdf"} {
		if address := byPath[n]; address != "" {
			return address, nil
		}
		switch same := byName[strings.ToLower(path.Base(n))]; {
		case len(same) == 1:
			return same[0], nil
		case len(same) > 1:
			return "", fmt.Errorf("%d files of the folder are called %s; name its path", len(same), path.Base(name))
		}
	}
	return "", fmt.Errorf("there is no file %s in the folder", name)
}

// agree reports what a row says of a file that an earlier one has said otherwise. Several meetings and bodies are no
// contradiction.
func agree(earlier []row, r row) error {
	for _, e := range earlier {
		for _, s := range r.said {
			if s.field == council.ProposedMeeting || s.field == council.ProposedOrganization {
				continue
			}
			if o := e.find(s.field); o != nil && o.value != s.value {
				return fmt.Errorf("%s: line %d says %q of the same file", s.header, e.line, o.value)
			}
		}
	}
	return nil
}

// derive stages what all files of the source tell of, also those that are no longer in the folder; and tombstones of papers
// and meetings of which nothing tells any more. It returns what it staged.
func (r *run) derive(ctx context.Context) (map[string]object, error) {
	derived, before, err := r.assembled(ctx)
	if err != nil {
		return nil, err
	}
	for address, o := range before {
		if _, still := derived[address]; !still && r.at.isDerived(address) && !o.deleted && (o.kind == council.KindPaper || o.kind == council.KindMeeting) {
			derived[address] = tombstone(o.kind, address)
		}
	}
	pages, err := r.store.Pages(ctx, r.state.ID)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(pages, func(p *council.HarvestPage) bool { return p.List == listDerived }) {
		return r.staged(ctx, pages) // by the run that is taken up
	}
	var staged []*council.HarvestPage
	for _, kind := range order {
		var objects []map[string]any
		for _, o := range inOrder(derived) {
			if o.kind == kind {
				objects = append(objects, o.fields)
			}
		}
		more, err := r.paged(listDerived, len(staged)+1, kind, objects)
		if err != nil {
			return nil, err
		}
		staged = append(staged, more...)
	}
	if err := r.store.AddPages(ctx, staged); err != nil { // all or none
		return nil, err
	}
	r.state.Total += len(derived)
	return derived, nil
}

// staged reads what was staged of what the files tell.
func (r *run) staged(ctx context.Context, pages []*council.HarvestPage) (map[string]object, error) {
	out := map[string]object{}
	for _, p := range pages {
		if p.List != listDerived {
			continue
		}
		objects, err := r.objects(ctx, p)
		if err != nil {
			return nil, err
		}
		for _, fields := range objects {
			o := object{p.Kind, fields}
			out[o.address()] = o
		}
	}
	return out, nil
}

// assembled makes all objects that the files tell of now, and reads what was seen before.
func (r *run) assembled(ctx context.Context) (derived map[string]object, before map[string]seen, err error) {
	if before, err = r.all(ctx); err != nil {
		return nil, nil, err
	}
	facts, err := r.facts(ctx)
	if err != nil {
		return nil, nil, err
	}
	var files []*known
	names := map[string]string{}
	for address, o := range before {
		switch {
		case o.deleted:
		case o.kind == council.KindFile:
			files = append(files, &known{address, facts[council.NewID(address)]})
		case o.kind == council.KindOrganization:
			names[address] = o.name
		}
	}
	return assemble(r.at, files, names), before, nil
}

// settle takes in what a Describer has found out while the run was taking in what was known before.
func (r *run) settle(ctx context.Context, derived map[string]object) error {
	now, _, err := r.assembled(ctx)
	if err != nil {
		return err
	}
	maps.DeleteFunc(now, func(address string, o object) bool { return sameObject(o, derived[address]) })
	for part := range slices.Chunk(inOrder(now), batchSize) {
		var batch []archive.Observation
		for _, o := range part {
			observation, err := r.observe(o.kind, o.fields)
			if err != nil {
				return err
			}
			batch = append(batch, observation)
		}
		if err := r.intake.Take(ctx, r.source.ID, batch); err != nil {
			return err
		}
	}
	return nil
}

// sameObject compares objects of which one may have been written down and read again.
func sameObject(a, b object) bool {
	x, errX := json.Marshal(a.fields)
	y, errY := json.Marshal(b.fields)
	return errX == nil && errY == nil && a.kind == b.kind && bytes.Equal(x, y)
}

// warn tells of something that the person who made the folder can mend.
func (r *run) warn(message string) {
	const most = 200
	switch n := len(r.state.Report.Warnings); {
	case n < most:
		r.state.Report.Warnings = append(r.state.Report.Warnings, message)
	case n == most:
		r.state.Report.Warnings = append(r.state.Report.Warnings, "… and more of this kind; the log has all")
	}
	r.o.Log.Warn("import", "source", r.source.URL, "warning", message)
}
