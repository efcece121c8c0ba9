package extract_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// used is the processor time of this process (syscall.RUSAGE_SELF) or of its children that have ended
// (syscall.RUSAGE_CHILDREN), and the largest memory of one of them in MB.
func used(b *testing.B, who int) (cpu time.Duration, memory float64) {
	b.Helper()
	var r syscall.Rusage
	if err := syscall.Getrusage(who, &r); err != nil {
		b.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano()), float64(r.Maxrss) / 1000
}

// BenchmarkCorpus reads the text of real documents, and has pdftotext read the same: pages per second of processor time of
// both in one run. Budget: 0.8 of pdftotext, 300 MB for a child. Scans are left as they are.
func BenchmarkCorpus(b *testing.B) {
	paths := pdfs(b, corpus(b, "pdf"))
	needPoppler(b)
	warm(b)
	for b.Loop() {
		x := extract.New(options(b))
		childrenBefore, _ := used(b, syscall.RUSAGE_CHILDREN)
		selfBefore, _ := used(b, syscall.RUSAGE_SELF)
		start := time.Now()
		pages := 0
		readAll(b, x, paths, func(_ string, _ time.Duration, c *council.Content, _ []*council.ContentPage) { pages += c.Pages })
		x.Close() // what a child took is known when it has ended
		wall := time.Since(start)
		childrenAfter, memory := used(b, syscall.RUSAGE_CHILDREN)
		selfAfter, _ := used(b, syscall.RUSAGE_SELF)
		ours := childrenAfter - childrenBefore

		popplerAll(b, paths)
		popplerAfter, _ := used(b, syscall.RUSAGE_CHILDREN)
		poppler := popplerAfter - childrenAfter

		b.ReportMetric(float64(pages), "pages")
		b.ReportMetric(float64(pages)/ours.Seconds(), "pages/cpu-s")
		b.ReportMetric(float64(pages)/poppler.Seconds(), "poppler-pages/cpu-s")
		b.ReportMetric(poppler.Seconds()/ours.Seconds(), "of-poppler")
		b.ReportMetric(poppler.Seconds()/(ours+selfAfter-selfBefore).Seconds(), "of-poppler-with-parent")
		b.ReportMetric(float64(pages)/wall.Seconds(), "pages/s")
		b.ReportMetric(memory, "child-MB")
	}
}

// warm compiles the engine, which is done once on a machine.
func warm(b *testing.B) {
	b.Helper()
	x := extract.New(options(b))
	defer x.Close()
	path := filepath.Join(b.TempDir(), "page.pdf")
	if err := os.WriteFile(path, makePDF("", speech(1)), 0o600); err != nil {
		b.Fatal(err)
	}
	if _, _, err := x.Read(b.Context(), path); err != nil {
		b.Fatal(err)
	}
}

// popplerAll has pdftotext read documents, as many at a time as there are cores.
func popplerAll(b *testing.B, paths []string) {
	b.Helper()
	next := make(chan string)
	var wg sync.WaitGroup
	for range runtime.NumCPU() {
		wg.Go(func() {
			for path := range next {
				_ = exec.CommandContext(b.Context(), "pdftotext", path, "-").Run() // what it cannot read costs time too
			}
		})
	}
	for _, path := range paths {
		next <- path
	}
	close(next)
	wg.Wait()
}

// BenchmarkScans reads scans by OCR, one page at a time: how long a page takes, and how much processor time.
func BenchmarkScans(b *testing.B) {
	root := corpus(b, filepath.Join("gold", "simulated-scans"))
	o := withOCR(b, options(b))
	o.Children = 1
	var paths []string
	for _, path := range pdfs(b, root) {
		if strings.HasSuffix(path, ".pdf") && len(paths) < 20 {
			paths = append(paths, path)
		}
	}
	warm(b)
	for b.Loop() {
		x := extract.New(o)
		before, _ := used(b, syscall.RUSAGE_CHILDREN)
		start, pages := time.Now(), 0
		for _, path := range paths {
			c, _, err := x.Read(b.Context(), path)
			if err != nil {
				b.Fatal(err)
			}
			pages += c.Methods[council.MethodOCR]
		}
		wall := time.Since(start)
		x.Close()
		after, memory := used(b, syscall.RUSAGE_CHILDREN)
		b.ReportMetric(float64(pages), "pages")
		b.ReportMetric(wall.Seconds()/float64(pages), "s/page")
		b.ReportMetric((after-before).Seconds()/float64(pages), "cpu-s/page")
		b.ReportMetric(memory, "child-MB")
	}
}
