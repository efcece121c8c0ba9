package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/server/council"
)

type extractCommand struct {
	File string `arg:"" help:"A PDF, a text or a picture."`
}

// extracted is the output of the command.
type extracted struct {
	Fault    council.ReadingFault   `json:"fault,omitempty"`
	Detail   string                 `json:"detail,omitempty"`
	Title    string                 `json:"title,omitempty"`
	Producer string                 `json:"producer,omitempty"`
	Outline  []council.OutlineEntry `json:"outline,omitempty"`
	Pages    []extractedPage        `json:"pages"`
}

type extractedPage struct {
	Number int                `json:"number"`
	Text   string             `json:"text"`
	Body   string             `json:"body"`
	Method council.PageMethod `json:"method"`
	Score  float64            `json:"score"`
	Links  []council.PageLink `json:"links,omitempty"`
}

// Run reads one document and prints what it says as JSON. A document that cannot be read is a failure, with its reason.
func (c *extractCommand) Run(e *environment) error {
	x := newExtractor(e, 1, findOCR(e))
	defer x.Close()
	path, err := filepath.Abs(c.File)
	if err != nil {
		return err
	}
	if info, err := os.Stat(path); err != nil || info.IsDir() {
		return usageError{fmt.Errorf("there is no file %s", c.File)}
	}
	content, pages, err := x.Read(e.ctx, path)
	if err != nil {
		return err
	}
	out := extracted{
		Fault: content.Fault, Detail: content.Detail, Title: content.Title, Producer: content.Producer,
		Outline: content.Outline, Pages: make([]extractedPage, len(pages)),
	}
	for i, p := range pages {
		out.Pages[i] = extractedPage{Number: p.Number, Text: p.Text, Body: p.Body(), Method: p.Method, Score: p.Score, Links: p.Links}
	}
	w := bufio.NewWriter(os.Stdout)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := errors.Join(enc.Encode(out), w.Flush()); err != nil {
		return err
	}
	if len(pages) == 0 && content.Fault != council.FaultNone {
		return fmt.Errorf("%s: %s", content.Fault, content.Detail)
	}
	return nil
}

// findOCR finds Tesseract, or says that pages without a text layer are not read. Empty if there is none.
func findOCR(e *environment) string {
	path, err := extract.FindTesseract(e.ctx)
	if err != nil {
		e.log.WarnContext(e.ctx, "no OCR", "error", err)
	}
	return path
}

// newExtractor wires what reads documents, in children of this program.
func newExtractor(e *environment, children int, tesseract string) *extract.Extractor {
	o := extract.Options{Cache: compiledCode(e), Children: children, Tesseract: tesseract, Log: e.log}
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	o.Command = []string{self, readingProcess}
	if err := os.MkdirAll(o.Cache, 0o750); err != nil {
		e.log.WarnContext(e.ctx, "no cache for compiled code, reading will start slowly", "error", err)
		o.Cache = ""
	}
	if o.Cache, err = absolute(o.Cache); err != nil {
		o.Cache = ""
	}
	return extract.New(o)
}

// compiledCode is where children keep what they compile. It is a variable for tests: each has a data folder of its own, and
// compiling takes seconds.
var compiledCode = func(e *environment) string { return filepath.Join(e.data, "cache") }

// absolute leaves an empty path as it is. A child works in another folder.
func absolute(path string) (string, error) {
	if path == "" {
		return "", nil
	}
	return filepath.Abs(path)
}

// mostChildren keeps what reads within the memory that deploy/ gives the service, on a machine of however many cores.
const mostChildren = 4

// readingChildren is how many documents a server reads at a time: one core stays for people.
func readingChildren() int { return min(mostChildren, max(1, runtime.NumCPU()-1)) }

// readingProcess is the command of a child that reads documents.
const readingProcess = "reading-process"

type readingCommand struct {
	Cache string `arg:"" optional:""`
}

// Run reads what the parent asks for.
func (c *readingCommand) Run(e *environment) error {
	extract.Humble()
	return extract.Work(e.ctx, os.Stdin, os.Stdout, c.Cache)
}
