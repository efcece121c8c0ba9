package folder

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/ingest/imports"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func TestImportFolder(t *testing.T) { onBoth(t, testImportFolder) }

func testImportFolder(t *testing.T, w *world) {
	w.write(map[string]string{
		"0474-2022_Antrag.pdf": "Antrag", "2022/Plan A.PDF": "%PDF-1.7 Plan", "2022/ohne Endung": "%PDF-1.4 ohne",
		"leer.pdf": "", "Fehler.pdf": "<html>Sitzung abgelaufen</html>", "Liste.docx": "PK\x03\x04 word/", "Foto.jpg": "\xff\xd8\xff\xe0", "Notiz": "nur Text",
		".versteckt.pdf": "x", ".git/objekt.pdf": "x", "~$Liste.docx": "x", "Thumbs.db": "x",
	})
	run := w.run(Request{})
	is(t, "state", run.State, council.RunDone)
	w.counts(run, council.KindFile, council.Counts{New: 3, Dropped: 5})
	w.counts(run, council.KindBody, council.Counts{New: 1})
	w.counts(run, council.KindPaper, council.Counts{New: 1}) // its number stands in the name
	for reason, want := range map[string]int{
		"an empty file": 1, "an HTML page in place of a PDF": 1, "not a PDF (.docx)": 1, "not a PDF (.jpg)": 1, "not a PDF (text/plain)": 1,
	} {
		is(t, reason, run.Report.Counts[council.KindFile].Reasons[reason], want)
	}
	f, err := w.archive.File(t.Context(), w.fileID("2022/Plan A.PDF"))
	if err != nil {
		t.Fatal(err)
	}
	if f.URL != "folder:Vorlagen Mornbrück/2022/Plan A.PDF" || f.Name != "Plan A" || f.FileName != "Plan A.PDF" || f.MimeType != "application/pdf" || f.Size != 13 || f.Modified == nil || !f.Modified.Before(w.clock()) {
		t.Errorf("got %+v", f)
	}
	if !w.kept.Has(Content(f)) {
		t.Error("its bytes are not kept")
	}
	body, err := w.archive.Bodies(t.Context())
	if err != nil || len(body) != 1 || body[0].Name != "Vorlagen Mornbrück" || f.BodyID != body[0].ID {
		t.Errorf("got bodies %+v, %v", body, err)
	}
	future := filepath.Join(w.dir, "2022", "ohne Endung")
	if err := os.Chtimes(future, w.clock(), w.clock().AddDate(50, 0, 0)); err != nil {
		t.Fatal(err)
	}
	w.run(Request{})
	if f, err := w.archive.File(t.Context(), w.fileID("2022/ohne Endung")); err != nil || f.Modified != nil {
		t.Errorf("a clock that is wrong is believed: got %+v, %v", f, err)
	}
	before := w.dump()
	if strings.Contains(before, filepath.Dir(w.dir)) {
		t.Error("a path of this machine got into the database")
	}

	again := w.run(Request{})
	w.counts(again, council.KindFile, council.Counts{Unchanged: 3, Dropped: 5})
	w.counts(again, council.KindPaper, council.Counts{Unchanged: 1})
	if w.dump() != before {
		t.Error("the same folder twice changed something")
	}

	w.write(map[string]string{"0474-2022_Antrag.pdf": "Antrag, geändert", "neu.pdf": "neu"})
	if err := os.Remove(filepath.Join(w.dir, "2022", "Plan A.PDF")); err != nil {
		t.Fatal(err)
	}
	run = w.run(Request{Body: "Stadt Mornbrück"})
	w.counts(run, council.KindFile, council.Counts{New: 1, Changed: 1, Unchanged: 1, Dropped: 5})
	w.counts(run, council.KindBody, council.Counts{Changed: 1})
	if _, err := w.archive.File(t.Context(), w.fileID("2022/Plan A.PDF")); err != nil {
		t.Errorf("what is no longer in the folder is gone: %v", err)
	}
	revisions, err := w.store.Revisions(t.Context(), []council.ID{w.fileID("0474-2022_Antrag.pdf")})
	if err != nil || len(revisions) != 1 || revisions[0].Kind != council.RevisionChanged {
		t.Errorf("got revisions %+v, %v", revisions, err)
	}
	w.counts(w.run(Request{}), council.KindBody, council.Counts{Unchanged: 1}) // the name that was given stays
}

// TestLinksLeadNowhere: what lies outside of the folder is not read, and what is no file is not opened.
func TestLinksLeadNowhere(t *testing.T) {
	w := newWorld(t)
	outside := filepath.Join(t.TempDir(), "geheim.pdf")
	if err := os.WriteFile(outside, []byte("%PDF-1.4 geheim"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.write(map[string]string{"Antrag.pdf": "Antrag"})
	for name, target := range map[string]string{
		"aussen.pdf": outside, "oben.pdf": "../../geheim.pdf", "Ordner": filepath.Dir(outside), "ins Leere.pdf": "nichts", "innen.pdf": "Antrag.pdf", "Kreis": ".",
	} {
		if err := os.Symlink(target, filepath.Join(w.dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	run := w.run(Request{})
	w.counts(run, council.KindFile, council.Counts{New: 2, Dropped: 5})
	is(t, "leads out", run.Report.Counts[council.KindFile].Reasons[reasonLink], 4)
	is(t, "leads in a circle", run.Report.Counts[council.KindFile].Reasons[reasonNoFile], 1)
	if strings.Contains(w.dump(), "geheim") {
		t.Error("something from outside got in")
	}
}

func TestNoFolder(t *testing.T) {
	w := newWorld(t)
	w.write(map[string]string{"Antrag.pdf": "Antrag"})
	for name, req := range map[string]Request{
		"no folder": {Dir: filepath.Join(w.dir, "nichts")}, "a file": {Dir: filepath.Join(w.dir, "Antrag.pdf")}, "no table": {Table: filepath.Join(w.dir, "nichts.csv")},
		"a folder as table": {Table: w.dir}, "an empty table": {Table: w.table("")}, "a table without files": {Table: w.table("Datum;Betreff\n1.1.2022;x\n")},
	} {
		_, err := w.try(t.Context(), w.store, req)
		code(t, name, err, council.Invalid)
	}
	if runs, err := w.store.LastRuns(t.Context(), nil); err != nil || len(runs) > 0 {
		t.Errorf("got runs %+v, %v, want none", runs, err)
	}
}

func TestNames(t *testing.T) {
	for dir, want := range map[string]string{
		"/srv/Vorlagen": "Vorlagen", "/srv/Vorlagen/": "Vorlagen", "/srv/Vorlagen/.": "Vorlagen", "/srv/a?b#c%d": "a-b-c-d", "/srv/Mu\u0308hle": "Mühle", "/srv/\tx": "-x",
	} {
		got, err := NameOf(dir)
		if err != nil || got != want {
			t.Errorf("%s: got %q, %v, want %q", dir, got, err, want)
		}
	}
	_, err := NameOf("/")
	code(t, "/", err, council.Invalid)
}

func TestAddresses(t *testing.T) {
	at := addresses{"folder:V"}
	for path, want := range map[string]string{
		"a b/ü.pdf": "folder:V/a b/ü.pdf", "u\u0308.pdf": "folder:V/ü.pdf", "100%?.pdf": "folder:V/100%25%3F.pdf", "a#b&c.pdf": "folder:V/a%23b%26c.pdf",
		"kaputt\xff.pdf": "folder:V/kaputt%FF.pdf", "zeile\n.pdf": "folder:V/zeile%0A.pdf", "\uFFFD.pdf": "folder:V/\uFFFD.pdf",
	} {
		is(t, path, at.file(path), want)
	}
	is(t, "paper", at.paper(" BV 0197/2026 "), at.paper("bv_0197-2026"))
	if at.isDerived(at.file("?paper")) || at.isDerived(at.body()) || !at.isDerived(at.paper("1/2022")) || !at.isDerived(at.paperOf(at.file("x.pdf"))) {
		t.Error("what is derived is not told from what is not")
	}
}

// TestFolderTwiceAtOnce: never two imports of the same folder.
func TestFolderTwiceAtOnce(t *testing.T) {
	w := newWorld(t)
	ok, err := w.store.Acquire(t.Context(), w.source().ID, "another node", w.clock(), w.clock().Add(2*imports.LeaseTime+2*60*60*1e9))
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	_, err = w.try(t.Context(), w.store, Request{})
	code(t, "while another node imports", err, council.Conflict)
}
