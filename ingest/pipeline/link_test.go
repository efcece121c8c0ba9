package pipeline

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// link is a link to an object.
func link(role council.LinkRole, to council.ID, position int) council.Link {
	return council.Link{Role: role, To: to, Position: position}
}

func (w *world) putPaper(id council.ID, reference string, links ...council.Link) {
	w.Helper()
	w.put(&council.Paper{Object: council.Object{ID: id}, Name: "Vorlage " + reference, Reference: reference}, links...)
}

// putMeeting stores a meeting of an organization with the items of its agenda: "1 Licht am Uferweg".
func (w *world) putMeeting(id, organization council.ID, day string, items ...string) {
	w.Helper()
	w.put(&council.Organization{Object: council.Object{ID: organization}, Name: string(organization)})
	start := must(time.Parse(time.DateOnly, day)).Add(16 * time.Hour)
	links := []council.Link{link(council.LinkMeetingOrganization, organization, 0)}
	for i := range items {
		links = append(links, link(council.LinkMeetingAgendaItem, itemID(id, i), i))
	}
	w.put(&council.Meeting{Object: council.Object{ID: id}, Name: string(organization), Start: &start}, links...)
	for i, item := range items {
		number, name, _ := strings.Cut(item, " ")
		w.put(&council.AgendaItem{
			Object: council.Object{ID: itemID(id, i)}, MeetingID: id, Number: strings.ReplaceAll(number, "_", " "), Name: name, Order: i, Ordered: true,
		})
	}
}

// itemID is the id of an item of a meeting, by its place from 0.
func itemID(meeting council.ID, i int) council.ID {
	return council.ID(fmt.Sprintf("%s-%d", meeting, i+1))
}

// mentioned writes which papers a file mentions: "2026/0068=paper", "1/99=" for what leads nowhere.
func (w *world) mentioned(id council.ID) []string {
	w.Helper()
	s := w.structure(id)
	if s == nil {
		w.Fatalf("%s has no structure", id)
	}
	var out []string
	for _, m := range s.Mentions {
		if m.Kind == council.MentionPaper {
			out = append(out, m.Text+"="+string(m.ID))
		}
	}
	return out
}

// TestMentionedPapers: numbers lead to papers in all spellings, and nowhere where there is a doubt.
func TestMentionedPapers(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putPaper("plain", "2026/0068")
		w.putPaper("padded", "0474/2026")
		w.putPaper("short", "12/2026")
		w.putPaper("letters", "AN/0884/2026")
		w.putPaper("exact", "BV/0197/2026")
		w.putPaper("bare", "0197/2026")
		w.putPaper("twice", "0300/2026")
		w.putPaper("twin", "0300/2026")
		w.put(&council.Paper{Object: council.Object{ID: "abroad", BodyID: "auensteg"}, Reference: "0999/2026"})
		w.put(&council.Paper{Object: council.Object{ID: "also abroad", BodyID: "auensteg"}, Reference: "2026/0068"})
		w.putPaper("own", "0500/2026", link(council.LinkPaperMainFile, "f", 0))
		w.putPaper("deleted", "0600/2026")
		w.update(func(ctx context.Context, tx council.Tx) error {
			return tx.DeleteObjects(ctx, []*council.RawObject{{ID: "deleted", SourceID: sourceID, Kind: council.KindPaper}})
		})
		w.putFile("f", "Beschlussvorlage\nDrucksache 0500/2026\nSiehe Vorlage 2026/0068 und Drucksache 474/26,\nVorlage 0012/2026, Antrag AN/0884/2026,\n"+
			"Vorlage BV/0197/2026 und Vorlage 0197/2026,\nVorlage 0300/2026, Vorlage 0999/2026,\nVorlage 0600/2026, Vorlage 0500/2026.")
		w.run()
		got := w.mentioned("f")
		for _, want := range []string{
			"2026/0068=plain", "474/26=padded", "0012/2026=short", "AN/0884/2026=letters", "BV/0197/2026=exact", "0197/2026=bare",
			"0300/2026=", "0999/2026=", "0600/2026=",
		} {
			if !slices.ContainsFunc(got, func(s string) bool { return strings.HasSuffix(s, want) }) {
				t.Errorf("no %s in %v", want, got)
			}
		}
		if slices.ContainsFunc(got, func(s string) bool { return strings.HasSuffix(s, "=own") }) {
			t.Errorf("it mentions itself: %v", got)
		}
		mentions := must(w.store.Mentions(w.Context(), []council.ID{"plain"}))
		if len(mentions) != 1 || mentions[0].FileID != "f" || mentions[0].Page != 1 {
			t.Errorf("the paper is mentioned in %+v", mentions)
		}
	})
}

// TestStations: rows of a Beratungsfolge lead to the meetings of their bodies on their days.
func TestStations(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putMeeting("building", "Bauausschuss", "2026-05-06", "1 Licht am Uferweg")
		w.putMeeting("council", "Stadtrat", "2026-05-20", "4 Licht am Uferweg")
		w.putMeeting("council again", "Stadtrat", "2026-06-10")
		w.putMeeting("council, part two", "Stadtrat", "2026-06-10")
		w.putFile("f", "Beschlussvorlage\nLicht am Uferweg\nBeratungsfolge\nBauausschuss\t06.05.2026\t1\t\nStadtrat\t20.05.2026\t4\t\nStadtrat\t10.06.2026\t\t\nHauptausschuss\t07.05.2026\t\t\nBegründung\nEs ist dunkel.")
		w.run()
		var got []string
		for _, s := range w.structure("f").Stations {
			got = append(got, fmt.Sprintf("%s %s %s", s.Organization.Text, s.Date, s.MeetingID))
		}
		want := []string{"Bauausschuss 2026-05-06 building", "Stadtrat 2026-05-20 council", "Stadtrat 2026-06-10 ", "Hauptausschuss 2026-05-07 "}
		if !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	})
}

// votes writes what was voted under items: "council-1 UNANIMOUS".
func (w *world) votes(items ...council.ID) []string {
	w.Helper()
	var out []string
	for _, v := range must(w.store.Votes(w.Context(), items)) {
		out = append(out, fmt.Sprintf("%s %s", v.AgendaItemID, v.Kind))
	}
	return out
}

// TestMinutes: minutes of a meeting are cut into its agenda items, and their votes are found there.
func TestMinutes(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putMeeting("council", "Stadtrat", "2026-05-20",
			"Ö_1 Licht am Uferweg, Beleuchtungskonzept", "Ö_2 Fähre im Winter", "Ö_3 Mitteilungen", "N_3 Grundstück Ziegelau", "Ö_4 Bebauungsplan Kappelhöhe", "Ö_5 Lärm", "Ö_6 Lärm")
		w.put(&council.Meeting{Object: council.Object{ID: "council"}, Start: first(must(w.store.Meetings(w.Context(), council.MeetingFilter{IDs: []council.ID{"council"}}, council.Page{}))).Start},
			link(council.LinkMeetingOrganization, "Stadtrat", 0), link(council.LinkMeetingResultsProtocol, "minutes", 0),
			link(council.LinkMeetingAgendaItem, "council-1", 0), link(council.LinkMeetingAgendaItem, "council-2", 1), link(council.LinkMeetingAgendaItem, "council-3", 2),
			link(council.LinkMeetingAgendaItem, "council-4", 3), link(council.LinkMeetingAgendaItem, "council-5", 4), link(council.LinkMeetingAgendaItem, "council-6", 5), link(council.LinkMeetingAgendaItem, "council-7", 6))
		w.putFile("minutes", "Niederschrift\nSitzung des Stadtrates am 20. Mai 2026\n"+
			"TOP 1: Licht am Uferweg\nErgebnis: einstimmig\nTOP 2: Fähre im Winter\nErgebnis: 12 Ja, 3 Nein, 1 Enthaltung\n"+
			"TOP 3: Mitteilungen\nErgebnis: zur Kenntnis genommen\nTOP 7: Bebauungsplan Kappelhöhe\nErgebnis: mehrheitlich zugestimmt\nTOP 8: Lärm\nErgebnis: vertagt\nTOP 1.1: Radweg am Bahnhof\nErgebnis: einstimmig")
		w.run()
		all := []council.ID{"council-1", "council-2", "council-3", "council-4", "council-5", "council-6", "council-7"}
		// The fourth has another number now; noise is twice on the agenda, and neither has the number.
		want := []string{"council-1 UNANIMOUS", "council-2 COUNTED", "council-3 NOTED", "council-5 MAJORITY"}
		if got := w.votes(all...); !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	})
}

// TestMinutesOfNobody: minutes that belong to nothing lead to the one meeting of their day.
func TestMinutesOfNobody(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putMeeting("council", "Stadtrat", "2026-05-20", "1 Licht am Uferweg")
		w.putMeeting("one of two", "Bauausschuss", "2026-05-21", "1 Fähre im Winter")
		w.putMeeting("two of two", "Stadtrat", "2026-05-21", "1 Fähre im Winter")
		w.putFile("one", "Niederschrift\nSitzung des Stadtrates am 20. Mai 2026\nTOP 1: Licht am Uferweg\nErgebnis: einstimmig\nTOP 2: Sonstiges\nNichts.")
		w.putFile("two", "Niederschrift\nSitzung am 21. Mai 2026\nTOP 1: Fähre im Winter\nErgebnis: einstimmig\nTOP 2: Sonstiges\nNichts.")
		w.run()
		if got := w.votes("council-1", "one of two-1", "two of two-1"); !slices.Equal(got, []string{"council-1 UNANIMOUS"}) {
			t.Errorf("got %q", got)
		}
	})
}

// TestExtracts: an extract of minutes that lies with a paper leads to the item under which the paper was dealt with, on its
// day; one that lies with an item to that.
func TestExtracts(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putMeeting("building", "Bauausschuss", "2026-05-06", "3 Licht am Uferweg")
		w.putMeeting("council", "Stadtrat", "2026-05-20", "4 Licht am Uferweg")
		w.putPaper("paper", "0068/2026", link(council.LinkPaperAuxiliaryFile, "extract", 0), link(council.LinkPaperAuxiliaryFile, "undated", 1),
			link(council.LinkPaperConsultation, "c1", 0), link(council.LinkPaperConsultation, "c2", 1))
		w.put(&council.Consultation{Object: council.Object{ID: "c1"}, PaperID: "paper", MeetingID: "building", AgendaItemID: "building-1"})
		w.put(&council.Consultation{Object: council.Object{ID: "c2"}, PaperID: "paper", MeetingID: "council", AgendaItemID: "council-1"})
		w.putFile("extract", "Auszug aus der Niederschrift\nSitzung des Stadtrates am 20. Mai 2026\nTOP 9: Straßenbeleuchtung\nErgebnis: einstimmig")
		w.putFile("undated", "Auszug aus der Niederschrift\nTOP 9: Straßenbeleuchtung\nErgebnis: mehrheitlich abgelehnt")
		w.put(&council.AgendaItem{Object: council.Object{ID: "building-1"}, MeetingID: "building", Number: "3", Name: "Licht am Uferweg"},
			link(council.LinkAgendaItemResolutionFile, "resolution", 0))
		w.putFile("resolution", "Beschlussausfertigung\nAuszug aus der Niederschrift\nTOP 3: Beleuchtung\nErgebnis: vertagt")
		w.run()
		// Without a day there are two items, and nothing tells which it is.
		want := []string{"building-1 OTHER", "council-1 UNANIMOUS"}
		if got := w.votes("building-1", "council-1"); !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	})
}

// TestImporting: what a file names is looked up when all of an import is there, and an import that never ends is not waited
// for for ever.
func TestImporting(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		run := &council.Run{ID: "run", SourceID: sourceID, Mode: council.RunFull, State: council.RunRunning, Started: w.clock.Now()}
		w.update(func(ctx context.Context, tx council.Tx) error { return tx.PutRun(ctx, run) })
		w.putFile("f", "Antrag\nSiehe Vorlage 2026/0068.\nAusschuss für Brücken")
		p := w.pipeline()
		read := func() {
			t.Helper()
			if err := p.Run(w.Context(), 0); err != nil {
				t.Fatal(err)
			}
		}
		read()
		r := w.want("f", council.StageStructure, council.FaultNone)
		w.after(r, importingFor)
		if r.Attempts != 0 || w.reader.times("Antrag\nSiehe Vorlage 2026/0068.\nAusschuss für Brücken") != 1 {
			t.Errorf("got %+v", r)
		}
		w.putPaper("paper", "2026/0068")
		finished := w.clock.Now()
		run.State, run.Finished = council.RunDone, &finished
		w.update(func(ctx context.Context, tx council.Tx) error { return tx.PutRun(ctx, run) })
		w.clock.add(importingFor)
		read()
		w.want("f", council.StageDone, council.FaultNone)
		if got := w.mentioned("f"); !slices.Equal(got, []string{"2026/0068=paper"}) {
			t.Errorf("got %q", got)
		}

		run.State, run.Finished = council.RunRunning, nil
		w.update(func(ctx context.Context, tx council.Tx) error { return tx.PutRun(ctx, run) })
		w.putFile("late", "Antrag")
		read()
		w.want("late", council.StageStructure, council.FaultNone)
		w.clock.add(longestImport)
		read()
		w.want("late", council.StageDone, council.FaultNone)
	})
}

// TestMoved: what was read at an old address stays while there is hope for the new one, and no longer.
func TestMoved(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		w.putMeeting("council", "Stadtrat", "2026-05-20", "1 Licht am Uferweg")
		text := "Niederschrift\nSitzung des Stadtrates am 20. Mai 2026\nTOP 1: Licht am Uferweg\nErgebnis: einstimmig\nTOP 2: Sonstiges\nNichts."
		move := func(id council.ID, to string) {
			w.put(&council.File{Object: council.Object{ID: id, URL: w.server.url + "/oparl/" + string(id)}, DownloadURL: w.server.url + to})
		}
		w.server.set("/broken", answer{status: 500})
		there := func(id council.ID, want bool) {
			t.Helper()
			votes := must(w.store.Votes(w.Context(), []council.ID{"council-1"}))
			if got := slices.ContainsFunc(votes, func(v *council.Vote) bool { return v.FileID == id }); got != want {
				t.Errorf("the votes of %s are there: %v, want %v", id, got, want)
			}
		}
		w.putFile("refused", text)
		w.putFile("down", text)
		w.run()
		there("refused", true)
		move("refused", "/nowhere")
		move("down", "/broken")
		w.run()
		w.want("refused", council.StageFetch, council.FaultNotThere)
		there("refused", false)
		for range hopeful {
			there("down", true)
			w.clock.add(time.Hour)
			w.run()
		}
		w.want("down", council.StageFetch, council.FaultUnreachable)
		there("down", false)
		w.server.set("/broken", answer{body: text})
		w.clock.add(24 * time.Hour)
		w.run()
		w.want("down", council.StageDone, council.FaultNone)
		there("down", true)
	})
}

// TestDescribe: who describes files of a folder sees their structure, and what he stores is linked; if he fails, he is
// asked again.
func TestDescribe(t *testing.T) {
	onBoth(t, func(t *testing.T, w *world) {
		text := "Niederschrift\nSitzung des Stadtrates am 20. Mai 2026\nTOP 1: Licht am Uferweg\nErgebnis: einstimmig\nTOP 2: Sonstiges\nNichts."
		hash, _, err := w.folder.Put(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		w.put(&council.File{Object: council.Object{ID: "local", URL: council.FolderScheme + "Vorlagen/niederschrift.txt", Vendor: map[string]any{"sha256Checksum": hash}}})
		w.putFile("fetched", "Vorlage")
		asked := map[council.ID]int{}
		o := w.options("node")
		o.Readers = 1
		o.Describe = func(_ context.Context, id council.ID) error {
			if asked[id]++; asked[id] == 1 {
				return errTest
			}
			if w.structure(id) == nil {
				t.Error("there is no structure to describe it by")
			}
			w.putMeeting("council", "Stadtrat", "2026-05-20", "1 Licht am Uferweg")
			return nil
		}
		p := New(o)
		for range 2 {
			if err := p.Run(w.Context(), 0); err != nil {
				t.Fatal(err)
			}
			w.clock.add(time.Minute)
		}
		w.want("local", council.StageDone, council.FaultNone)
		w.want("fetched", council.StageDone, council.FaultNone)
		if len(asked) != 1 || asked["local"] != 2 {
			t.Errorf("asked %v, want twice of the file of the folder", asked)
		}
		if got := w.votes("council-1"); !slices.Equal(got, []string{"council-1 UNANIMOUS"}) {
			t.Errorf("got the votes %q", got)
		}
		if r := w.reading("local"); strings.Contains(r.Structured, untold) {
			t.Errorf("got %q", r.Structured)
		}
	})
}
