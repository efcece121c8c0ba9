package main

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// checkOCR looks for what reads scans. Without it nothing fails, but what was scanned stays unread.
func checkOCR(ctx context.Context, _ *examination) []finding {
	path, err := extract.FindTesseract(ctx)
	if err != nil {
		return []finding{worrying("Debian: `apt install tesseract-ocr tesseract-ocr-deu`, then restart the service", "scans stay unread: %s", reason(err))}
	}
	return []finding{good("scans are read by %s", path)}
}

// readerPage is a document of one page.
//
//go:embed doctor.pdf
var readerPage []byte

// readerWords stand on that page.
const readerWords = "Der Stadtrat von Mornbrück tagt."

// checkReader lets a process read a document as the server does: started as a child, with the engine compiled to machine
// code. Hardening that goes too far shows here.
func checkReader(ctx context.Context, x *examination) []finding {
	const look = "`journalctl -u ratsfenster` and the lines of the unit about memory, /proc and processes; docs/operations.md"
	if info, err := os.Stat(x.env.data); err != nil || !info.IsDir() {
		return nil // told elsewhere
	}
	start := x.clock()
	text, err := x.readPage(ctx)
	took := x.clock().Sub(start).Round(10 * time.Millisecond)
	switch {
	case err != nil:
		return []finding{failing(look, "no document can be read: %s", err)}
	case text != readerWords:
		return []finding{failing("please tell us", "a page that says %q was read as %q", readerWords, text)}
	}
	return []finding{good("a process starts and reads a page in %s", took)}
}

// readPage reads the page. The compiled code of the server is used where this is the service's own user: what somebody
// else left there the service could not read.
func (x *examination) readPage(ctx context.Context) (string, error) {
	temp, err := os.MkdirTemp("", "ratsfenster-doctor-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(temp) //nolint:errcheck // the system clears it away
	path := filepath.Join(temp, "page.pdf")
	if err := os.WriteFile(path, readerPage, 0o600); err != nil {
		return "", err
	}
	e := *x.env
	if uid, known := owner(e.data); known && int(uid) != os.Getuid() {
		e.data = temp
	}
	reader := newExtractor(&e, 1, "")
	defer reader.Close()
	content, pages, err := reader.Read(ctx, path)
	switch {
	case err != nil:
		return "", err
	case content.Fault != council.FaultNone:
		return "", fmt.Errorf("%s: %s", content.Fault, content.Detail)
	case len(pages) != 1:
		return "", fmt.Errorf("it has %d pages", len(pages))
	}
	return strings.TrimSpace(pages[0].Text), nil
}

// A file that nobody has begun with after a day is a sign that nobody reads.
const readingLate = 24 * time.Hour

// checkReading counts files that wait or have failed.
func checkReading(ctx context.Context, x *examination) []finding {
	list, err := x.store.ReadingStatus(ctx)
	if err != nil {
		return []finding{failing("see the log of the database", "the files cannot be counted: %s", messageOf(err))}
	}
	return readingFindings(sumStatus(list), x.clock())
}

// ourFaults are reasons that lie on this machine, or in the program.
var ourFaults = []struct {
	fault council.ReadingFault
	do    string
}{
	{council.FaultDisk, "make room on the disk; they are tried again by themselves"},
	{council.FaultCrash, "`ratsfenster ingest status` names some; please send us one that the public may see"},
	{council.FaultMemory, "`ratsfenster ingest status` names some; readers of the pages get the files themselves"},
	{council.FaultTimeout, "`ratsfenster ingest status` names some; readers of the pages get the files themselves"},
	{council.FaultNeedsOCR, "Debian: `apt install tesseract-ocr tesseract-ocr-deu`, then restart the service"},
}

func readingFindings(all filesStatus, now time.Time) []finding {
	var out []finding
	for _, our := range ourFaults {
		if n := all.Faults[our.fault]; n > 0 {
			out = append(out, worrying(our.do, "%d files have the fault %s", n, our.fault))
		}
	}
	for _, stage := range council.ReadingStages {
		since, waits := all.Oldest[stage]
		untried := all.Waiting[stage] - all.Retrying[stage]
		if waits && untried > 0 && now.Sub(since) > readingLate {
			out = append(out, worrying("does a server run without --no-files?", "%d files wait for %s, the oldest since %s", untried, stage, since.Local().Format(time.DateTime)))
		}
	}
	if len(out) > 0 {
		return out
	}
	said := fmt.Sprintf("%d files are through, %d of them with text", all.Done, all.WithText)
	if n := all.waiting(); n > 0 {
		said += fmt.Sprintf("; %d wait", n)
	}
	if theirs := theirFaults(all); theirs > 0 {
		said += fmt.Sprintf("; %d have no text because of their publisher, `ingest status` says why", theirs)
	}
	return []finding{good("%s", said)}
}

// theirFaults counts what the publisher alone can mend.
func theirFaults(all filesStatus) int {
	n := 0
	for fault, files := range all.Faults {
		if !slices.Contains([]council.ReadingFault{council.FaultNoText, council.FaultNotRead}, fault) {
			n += files
		}
	}
	return n
}
