package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/ratsfenster/ratsfenster/graph/model"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// What is read in files: how far that is, and their pages.

// mostWords is how many words of a page are answered; the schema says so.
const mostWords = 5000

// fileReading finds how far files are, with what was read of their contents.
var fileReading = relation[*council.File, *model.FileReading]{read: func(
	ctx context.Context, l *loaders, parents []*council.File,
) ([][]*model.FileReading, error) {
	readings, err := l.readings.load(ctx, idsOf(parents, idOf[*council.File]))
	if err != nil {
		return nil, err
	}
	contents, err := l.contents.load(ctx, contentsOf(readings))
	if err != nil {
		return nil, err
	}
	children := make([][]*model.FileReading, len(parents))
	for i, r := range readings {
		if r != nil {
			children[i] = []*model.FileReading{newFileReading(r, contents[i])}
		}
	}
	return children, nil
}}

// contentsOf are the hashes of what was fetched, empty where nothing was.
func contentsOf(readings []*council.Reading) []string {
	hashes := make([]string, len(readings))
	for i, r := range readings {
		if r != nil {
			hashes[i] = r.Content
		}
	}
	return hashes
}

// newFileReading puts together how far a file is and what was read of its content, which is nil before that.
func newFileReading(r *council.Reading, c *council.Content) *model.FileReading {
	f := &model.FileReading{
		Stage: r.Stage, Fault: r.Fault, ContentType: r.MimeType, Size: positive(int(r.Size)), SHA256: r.Content, Checked: r.Checked,
		Complete: r.Stage == council.StageDone && (r.Fault == council.FaultNone || r.Fault == council.FaultNoText),
	}
	if c != nil {
		f.Pages, f.PagesWithoutText, f.Title, f.Outline, f.Methods = &c.Pages, &c.NoLayer, c.Title, c.Outline, methodCounts(c.Methods)
	}
	return f
}

func methodCounts(counts map[council.PageMethod]int) []*model.MethodCount {
	out := make([]*model.MethodCount, 0, len(counts))
	for _, m := range mostFirst(counts) {
		out = append(out, &model.MethodCount{Method: m, Count: counts[m]})
	}
	return out
}

// mostFirst lists what was counted, the most frequent first.
func mostFirst[K cmp.Ordered](counts map[K]int) []K {
	return slices.SortedFunc(maps.Keys(counts), func(a, b K) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
}

// filePages are the pages of files, by number. Those of all files of a list are read at once, when the first of them is
// asked for, since only its resolver knows the field's arguments.
type filePages struct{}

// pageArgs are the arguments of a field with pages of a file.
type pageArgs struct {
	first, after int
	numbers      []int // in place of the others, if any are given
}

func (filePages) follows() []council.LinkRole { return nil }

func (filePages) ahead(ctx context.Context, parents any, at place) error {
	together[*council.File, []*model.FilePage](loadersFrom(ctx), parents.([]*council.File), idOf[*council.File], at)
	return nil
}

// of finds pages of one file.
func (ps filePages) of(ctx context.Context, f *council.File, by pageArgs) ([]*model.FilePage, error) {
	g := together[*council.File, []*model.FilePage](loadersFrom(ctx), []*council.File{f}, idOf[*council.File], here(ctx))
	found, err := g.found.get(func() (map[council.ID][]*model.FilePage, error) { return ps.read(ctx, g.parents, by) })
	return found[f.ID], err
}

// read finds the same pages of many files, in two queries.
func (filePages) read(ctx context.Context, files []*council.File, by pageArgs) (map[council.ID][]*model.FilePage, error) {
	numbers, err := by.pages()
	if err != nil {
		return nil, err
	}
	l := loadersFrom(ctx)
	readings, err := l.readings.load(ctx, idsOf(files, idOf[*council.File]))
	if err != nil {
		return nil, err
	}
	hashes := slices.DeleteFunc(contentsOf(readings), func(hash string) bool { return hash == "" })
	slices.Sort(hashes)
	byHash := map[string][]*council.ContentPage{}
	if hashes = slices.Compact(hashes); len(hashes) > 0 && len(numbers) > 0 {
		pages, err := l.archive.Reader().ContentPages(ctx, council.PageFilter{Hashes: hashes, Numbers: numbers, Words: selectsWords(ctx)})
		if err != nil {
			return nil, err
		}
		if err := spend(ctx, pages); err != nil {
			return nil, err
		}
		for _, p := range pages {
			byHash[p.Hash] = append(byHash[p.Hash], p)
		}
	}
	found := make(map[council.ID][]*model.FilePage, len(files))
	for i, f := range files {
		if r := readings[i]; r != nil {
			for _, p := range byHash[r.Content] {
				found[f.ID] = append(found[f.ID], newFilePage(f, r, p))
			}
		}
	}
	return found, nil
}

// pages are the numbers that are asked for. INVALID if they cannot be.
func (by pageArgs) pages() ([]int, error) {
	switch {
	case len(by.numbers) > maxPage:
		return nil, council.InvalidField("numbers", "at most %d pages come at once", maxPage)
	case by.numbers != nil:
		return by.numbers, nil
	case by.first < 1 || by.first > maxPage:
		return nil, council.InvalidField("first", "1 to %d pages come at once", maxPage)
	case by.after < 0:
		return nil, council.InvalidField("after", "pages are numbered from 1")
	}
	numbers := make([]int, by.first)
	for i := range numbers {
		numbers[i] = by.after + 1 + i
	}
	return numbers, nil
}

// selectsWords says whether the field with pages that is being resolved selects their words, which are many.
func selectsWords(ctx context.Context) bool {
	selected := graphql.CollectFields(graphql.GetOperationContext(ctx), here(ctx).Selections, []string{"FilePage"})
	return slices.ContainsFunc(selected, func(f graphql.CollectedField) bool { return f.Name == "words" })
}

func newFilePage(f *council.File, r *council.Reading, p *council.ContentPage) *model.FilePage {
	page := &model.FilePage{ContentPage: *p, Body: p.Body(), URL: pageAddress(f, p.Number)}
	page.ContentPage.Words = nil // there may be more of them than are answered
	if r.Drawable() {
		page.Image = council.PicturePath(f.ID, p.Number)
	}
	for _, w := range p.Words[:min(len(p.Words), mostWords)] {
		page.Words = append(page.Words, &model.PageWord{Text: p.Text[w.Start:w.End], Boxes: w.Boxes})
	}
	return page
}

// pageAddress is where people read a file, opened at a page if its number is known.
func pageAddress(f *council.File, number int) string {
	address := council.FilePath(f)
	if number > 0 {
		address += "?seite=" + strconv.Itoa(number)
	}
	return address
}

// stageCounts lists the stages at which files of a source wait.
func stageCounts(s *council.ReadingStatus) []*model.StageCount {
	var out []*model.StageCount
	for _, stage := range council.ReadingStages {
		if s.Waiting[stage] > 0 {
			out = append(out, &model.StageCount{Stage: stage, Count: s.Waiting[stage], Retrying: s.Retrying[stage], Oldest: s.Oldest[stage]})
		}
	}
	return out
}

// oldest is since when the file has waited that has waited longest.
func oldest(s *council.ReadingStatus) *time.Time {
	var first *time.Time
	for _, at := range s.Oldest {
		if first == nil || at.Before(*first) {
			first = &at
		}
	}
	return first
}

func faultCounts(counts map[council.ReadingFault]int) []*model.FaultCount {
	out := make([]*model.FaultCount, 0, len(counts))
	for _, f := range mostFirst(counts) {
		out = append(out, &model.FaultCount{Fault: f, Count: counts[f]})
	}
	return out
}
