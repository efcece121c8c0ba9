// Package extract reads the text out of documents, page by page, with the place of every word. Documents come from
// strangers, so they are read in child processes of the same program that the parent watches and kills: a document can make
// itself unreadable and nothing else.
//
// A page's text comes from PDFium; from ledongthuc/pdf where PDFium has none; from Tesseract where a page has no text at
// all, or none that makes sense. ADR 5 says why.
package extract

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Version is raised when a better reading shall be applied to documents that were read before.
const Version = "1"

// Limits bound what one document can cost.
type Limits struct {
	Size     int64         // bytes of a document
	Pages    int           // that are read; the rest is told of
	Page     time.Duration // without a page that is through
	Document time.Duration // for all pages, OCR apart
	OCR      time.Duration // for one look at one page
	Scan     time.Duration // for all pages that need OCR
	Memory   int64         // bytes that a child may hold; it is killed above that
}

// DefaultLimits let every document through that somebody could read.
func DefaultLimits() Limits {
	return Limits{
		Size: 100 << 20, Pages: 5000, Page: 30 * time.Second, Document: 10 * time.Minute, OCR: 2 * time.Minute, Scan: 2 * time.Hour,
		Memory: 400 << 20,
	}
}

// Options are what an Extractor is made of.
type Options struct {
	// Command starts a child: this program with the arguments that make it call Work.
	Command []string
	// Cache is a folder for compiled code, shared by all children; empty: none, and every child starts slowly.
	Cache string
	// Children is how many documents are read at a time.
	Children int
	// Tesseract is the path of that program; empty if there is none. See FindTesseract.
	Tesseract string
	Limits    Limits
	Log       *slog.Logger
}

// Extractor reads documents. It is safe for concurrent use; more documents than children wait.
type Extractor struct {
	o     Options
	slots chan struct{}

	mu   sync.Mutex
	idle []*child
}

// New returns an Extractor. No process runs before the first document comes.
func New(o Options) *Extractor {
	if o.Limits == (Limits{}) {
		o.Limits = DefaultLimits()
	}
	o.Children = max(1, o.Children)
	return &Extractor{o: o, slots: make(chan struct{}, o.Children)}
}

// Close ends all children. Nobody may be reading.
func (x *Extractor) Close() {
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, c := range x.idle {
		c.end()
	}
	x.idle = nil
}

// HasOCR reports whether pages without text can be read.
func (x *Extractor) HasOCR() bool { return x.o.Tesseract != "" }

// Reader names what reads: what was read without OCR is read again once it is there.
func (x *Extractor) Reader() council.ReaderVersion {
	return council.ReaderVersion{Version: Version, OCR: x.HasOCR()}
}

// Read reads the document at a path. Whatever is wrong with it is a fault in the result; an error is about us: no process
// could be started, the disk failed, ctx has ended.
func (x *Extractor) Read(ctx context.Context, path string) (*council.Content, []*council.ContentPage, error) {
	leave, err := x.enter(ctx)
	if err != nil {
		return nil, nil, err
	}
	defer leave()
	r := &reading{x: x, path: path, content: &council.Content{Reader: x.Reader().String(), Methods: map[council.PageMethod]int{}}}
	if err := r.read(ctx); err != nil {
		return nil, nil, err
	}
	return r.content, r.result(), nil
}

func (x *Extractor) enter(ctx context.Context) (leave func(), err error) {
	select {
	case x.slots <- struct{}{}:
		return func() { <-x.slots }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// take finds a child that waits, or starts one.
func (x *Extractor) take(ctx context.Context) (*child, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for n := len(x.idle); n > 0; n = len(x.idle) {
		c := x.idle[n-1]
		x.idle = x.idle[:n-1]
		if c.rest.Stop() && c.alive() && c.killed.Load() == nil {
			return c, nil
		}
		c.kill()
	}
	return start(ctx, x.o)
}

// idleTime is how long a child waits for the next document before it is ended: an idle server shall be small.
const idleTime = 20 * time.Second

// worn is how many documents a child reads: what the engine leaks from document to document goes with it.
const worn = 200

// give takes a child back.
func (x *Extractor) give(c *child) {
	if c.documents++; c.documents >= worn || c.memory() > x.o.Limits.Memory*6/10 {
		c.end()
		return
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	c.rest = time.AfterFunc(idleTime, func() { x.dismiss(c) })
	x.idle = append(x.idle, c)
}

func (x *Extractor) dismiss(c *child) {
	x.mu.Lock()
	for i, other := range x.idle {
		if other == c {
			x.idle = append(x.idle[:i], x.idle[i+1:]...)
			break
		}
	}
	x.mu.Unlock()
	c.end()
}

var errNoDocument = errors.New("there is no such file")

// sizeOf finds how large a document is.
func sizeOf(path string) (int64, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return 0, errNoDocument
	case err != nil:
		return 0, fmt.Errorf("looking at the document: %w", err)
	case !info.Mode().IsRegular():
		return 0, errors.New("it is no file")
	}
	return info.Size(), nil
}
