package pdfium

import (
	"errors"
	"fmt"
)

// What can be wrong with a document.
var (
	ErrEncrypted = errors.New("the document is encrypted")
	ErrBroken    = errors.New("the document is broken")
)

// Document is an open PDF. Close it before the next one is opened.
type Document struct {
	lib    *Library
	data   uint32
	handle uint64
	pages  int
	forms  bool
	kept   uint64 // the last page, open until the next one is: PDFium keeps fonts only as long as a page uses them
}

// Load opens a document. ErrEncrypted if it wants a password, ErrBroken if it is none, ErrMemory if it is too large.
func (l *Library) Load(data []byte) (*Document, error) {
	at, err := l.alloc(max(1, len(data)))
	if err != nil {
		return nil, err
	}
	if !l.module.Memory().Write(at, data) {
		return nil, ErrMemory
	}
	d := &Document{lib: l, data: at}
	if d.handle, err = l.call("FPDF_LoadMemDocument", uint64(at), uint64(len(data)), 0); err != nil {
		return nil, err
	}
	if d.handle == 0 {
		l.free(at)
		return nil, l.lastError()
	}
	pages, err := l.call("FPDF_GetPageCount", d.handle)
	if err != nil {
		return nil, err
	}
	if d.pages = int(int32(uint32(pages))); d.pages < 0 {
		d.pages = 0
	}
	form, err := l.call("FPDF_GetFormType", d.handle)
	d.forms = int32(uint32(form)) > 0
	return d, err
}

func (l *Library) lastError() error {
	code, err := l.call("FPDF_GetLastError")
	switch {
	case err != nil:
		return err
	case code == 4 || code == 5: // FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
		return ErrEncrypted
	default:
		return fmt.Errorf("%w (PDFium says %d)", ErrBroken, code)
	}
}

// Pages is how many pages there are.
func (d *Document) Pages() int { return d.pages }

// Close forgets the document.
func (d *Document) Close() error {
	if err := d.keep(0); err != nil {
		return err
	}
	if _, err := d.lib.call("FPDF_CloseDocument", d.handle); err != nil {
		return err
	}
	d.lib.free(d.data)
	return nil
}

// keep holds a page open in place of the one before.
func (d *Document) keep(page uint64) error {
	old := d.kept
	d.kept = page
	if old == 0 {
		return nil
	}
	_, err := d.lib.call("FPDF_ClosePage", old)
	return err
}
