package folder

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/fixtures"
	"github.com/ratsfenster/ratsfenster/ingest/structure"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// truth is what the invented town's own server says of a file: the values that are right, by field.
type truth struct {
	name   string
	pages  []string
	values map[council.ProposalField][]string
}

// townFiles are the PDFs of the invented town with what is true of them.
func townFiles(t testing.TB) map[string]*truth {
	t.Helper()
	town, err := fixtures.New(time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	client := &http.Client{Transport: fixtures.RoundTripper(town.Handler())}
	list := func(name string) []map[string]any {
		var out []map[string]any
		for next := fixtures.BaseURL + "/bodies/mornbrueck/" + name + "?limit=500"; next != ""; {
			resp, err := client.Get(next)
			if err != nil {
				t.Fatal(err)
			}
			var page struct {
				Data  []map[string]any
				Links struct{ Next string }
			}
			if err := json.NewDecoder(resp.Body).Decode(&page); err != nil {
				t.Fatal(err)
			}
			_ = resp.Body.Close()
			out, next = append(out, page.Data...), page.Links.Next
		}
		return out
	}
	str := func(o map[string]any, key string) string { s, _ := o[key].(string); return s }
	organizations := map[string]string{}
	for _, o := range list("organizations") {
		organizations[str(o, "id")] = str(o, "name")
	}
	files := map[string]*truth{}
	file := func(v any) []*truth {
		items, ok := v.([]any)
		if !ok {
			items = []any{v}
		}
		var out []*truth
		for _, i := range items {
			o, _ := i.(map[string]any)
			address := str(o, "accessUrl")
			pages, ok := town.DocumentText(address)
			if !ok || !strings.HasSuffix(str(o, "fileName"), ".pdf") {
				continue
			}
			if files[address] == nil {
				files[address] = &truth{str(o, "fileName"), pages, map[council.ProposalField][]string{}}
			}
			out = append(out, files[address])
		}
		return out
	}
	add := func(fs []*truth, field council.ProposalField, value string) {
		for _, f := range fs {
			f.values[field] = append(f.values[field], value)
		}
	}
	days := map[string][]meeting{}
	for _, m := range list("meetings") {
		ids, _ := m["organization"].([]any)
		if len(ids) == 0 {
			continue
		}
		for kind, property := range map[string]string{"Niederschrift": "resultsProtocol", "Wortprotokoll": "verbatimProtocol", "Einladung": "invitation"} {
			add(file(m[property]), council.ProposedPaperType, kind)
		}
		for _, id := range ids {
			id, _ := id.(string)
			at := meeting{council.Date(str(m, "start")[:10]), organizations[id]}
			days[str(m, "id")] = append(days[str(m, "id")], at)
			for _, property := range []string{"resultsProtocol", "verbatimProtocol", "invitation"} {
				add(file(m[property]), council.ProposedMeeting, at.String())
				add(file(m[property]), council.ProposedOrganization, at.organization)
			}
		}
	}
	for _, p := range list("papers") {
		main, others := file(p["mainFile"]), file(p["auxiliaryFile"])
		all := append(append([]*truth{}, main...), others...)
		add(all, council.ProposedReference, str(p, "reference"))
		add(others, council.ProposedPaperType, "Anlage")
		add(main, council.ProposedPaperType, str(p, "paperType"))
		add(main, council.ProposedDate, str(p, "date"))
		add(main, council.ProposedName, strings.TrimSpace(str(p, "name")))
		stations, _ := p["consultation"].([]any)
		for _, s := range stations {
			c, _ := s.(map[string]any)
			for _, m := range days[str(c, "meeting")] {
				add(all, council.ProposedMeeting, m.String())
				add(all, council.ProposedOrganization, m.organization)
			}
			ids, _ := c["organization"].([]any)
			for _, id := range ids {
				id, _ := id.(string)
				add(all, council.ProposedOrganization, organizations[id])
			}
		}
	}
	return files
}

func (tr *truth) describe() []council.Proposal {
	return tr.describeAs(tr.name, tr.pages)
}

func (tr *truth) describeAs(name string, texts []string) []council.Proposal {
	var pages []structure.Page
	for i, p := range texts {
		pages = append(pages, structure.Page{Number: i + 1, Text: p})
	}
	s := structure.Read(structure.Document{Name: name, FileName: name, Pages: pages}, nil)
	first := ""
	if len(texts) > 0 {
		first = texts[0]
	}
	return Describe(&council.File{Name: strings.TrimSuffix(name, ".pdf"), FileName: name}, first, s)
}

// TestSure measures what is used of what is read, over all files of the invented town: with their names, with names that say
// nothing, and by the names alone. Nothing that is used is wrong, and most of what is there is found. The share of each field
// was measured when the rules were written; the test has some room.
func TestSure(t *testing.T) {
	type share struct{ used, wrong, files int }
	files := townFiles(t)
	for name, tt := range map[string]struct {
		describe func(*truth) []council.Proposal
		want     map[council.ProposalField]float64
	}{
		"name and page": {(*truth).describe, map[council.ProposalField]float64{
			council.ProposedReference: 0.99, council.ProposedDate: 0.99, council.ProposedName: 0.95, council.ProposedPaperType: 0.96, council.ProposedMeeting: 0.7,
		}},
		"page": {func(f *truth) []council.Proposal { return f.describeAs("scan-0017.pdf", f.pages) }, map[council.ProposalField]float64{
			council.ProposedReference: 0.93, council.ProposedDate: 0.99, council.ProposedName: 0.95, council.ProposedPaperType: 0.85, council.ProposedMeeting: 0.7,
		}},
		"name": {func(f *truth) []council.Proposal { return f.describeAs(f.name, nil) }, map[council.ProposalField]float64{
			council.ProposedReference: 0.99,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			shares := map[council.ProposalField]*share{}
			for _, f := range files {
				found := map[council.ProposalField]bool{}
				for _, p := range tt.describe(f) {
					if shares[p.Field] == nil {
						shares[p.Field] = &share{}
					}
					if !p.Used {
						continue
					}
					found[p.Field] = true
					if !f.says(p) {
						shares[p.Field].wrong++
						t.Errorf("%s: %s is %q (%.2f, %q), want %q", f.name, p.Field, p.Value, p.Confidence, p.Evidence, f.values[p.Field])
					}
				}
				for field := range f.values {
					if shares[field] == nil {
						shares[field] = &share{}
					}
					shares[field].files++
					if found[field] {
						shares[field].used++
					}
				}
			}
			for field, want := range tt.want {
				s := shares[field]
				t.Logf("%s: found in %d of %d files that have it", field, s.used, s.files)
				if got := float64(s.used) / float64(s.files); got < want {
					t.Errorf("%s: found in %.3f of the files that have it, want %.2f", field, got, want)
				}
			}
		})
	}
}

// says reports whether a value is right. An attachment is a document of some kind and of some date, too, of which the town
// says nothing. What its server gets wrong on purpose is left out: a paper with the number of another, one whose only
// document it calls an attachment.
func (tr *truth) says(p council.Proposal) bool {
	right := tr.values[p.Field]
	if len(right) == 0 || right[0] == "Anlage" || tr.name == "1268-2025_Mitteilung.pdf" {
		return p.Field != council.ProposedReference || tr.name == "1268-2025_Mitteilung.pdf"
	}
	for _, v := range right {
		got := kindOf(p.Value)
		if council.Fold(v) == council.Fold(p.Value) || p.Field == council.ProposedPaperType && (kindOf(v) == got || kindOf(v) == kindVerbatim && got == kindMinutes) {
			return true
		}
	}
	return false
}
