package folder

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// maxFile is the largest file that is taken, in bytes.
const maxFile = 200 << 20

// Reasons for which files are left out, as they stand in reports.
const (
	reasonEmpty  = "an empty file"
	reasonHTML   = "an HTML page in place of a PDF"
	reasonLarge  = "larger than 200 MB"
	reasonLink   = "a link that leads out of the folder"
	reasonNoFile = "no regular file"
	reasonUnread = "cannot be read"
	reasonTwice  = "another file has the same name but for the form of its letters"
)

// entry is a file of the folder.
type entry struct {
	path     string // inside the folder, with slashes, as the disk has it
	modified time.Time
	size     int64

	hash      string // SHA-256 of its bytes, once they are kept
	mediaType string
	dropped   string // why it is left out
}

// list walks the folder in one order. Hidden files are passed over, links that lead out of the folder are not followed, and
// of what is no file nothing is opened. unread names what could not be looked at.
func list(root *os.Root, table os.FileInfo) (entries []*entry, unread []string, err error) {
	err = fs.WalkDir(root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == ".":
			return err
		case err != nil:
			unread = append(unread, fmt.Sprintf("%s: %s", name, reason(err)))
			return fs.SkipDir
		case name != "." && isHidden(d.Name()):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		e := &entry{path: name}
		info, err := root.Stat(name) // follows links, but not out of the folder
		switch {
		case err != nil && d.Type()&fs.ModeSymlink != 0:
			e.dropped = reasonLink
		case err != nil:
			unread = append(unread, fmt.Sprintf("%s: %s", name, reason(err)))
			return nil
		case table != nil && os.SameFile(info, table):
			return nil
		case !info.Mode().IsRegular():
			e.dropped = reasonNoFile
		default:
			e.modified, e.size = info.ModTime(), info.Size()
		}
		entries = append(entries, e)
		return nil
	})
	return entries, unread, err
}

// isHidden passes over what people do not see, and what systems leave behind.
func isHidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.EqualFold(name, "thumbs.db") || strings.EqualFold(name, "desktop.ini") ||
		name == "__MACOSX"
}

// reason is what went wrong, without the path: readers see it.
func reason(err error) string {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno.Error()
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

// source is what a file is read from; it remembers that reading failed, which is not the disk's fault to which it is
// written.
type reader struct {
	ctx context.Context //nolint:containedctx // io.Reader takes none
	r   io.Reader
	err error
}

// Read implements io.Reader.
func (r *reader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := r.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		r.err = err
	}
	return n, err
}

// keep puts the bytes of an entry into the content store, or says in entry.dropped why not. Bytes that are there already
// are read and not written. An error is one of ours: the disk, or an end from outside.
func keep(ctx context.Context, root *os.Root, to *files.Folder, e *entry) error {
	if e.dropped != "" {
		return nil
	}
	f, err := root.Open(e.path)
	if err != nil {
		e.dropped = reasonUnread + ": " + reason(err)
		return nil
	}
	defer f.Close() //nolint:errcheck // it was only read
	r := &reader{ctx: ctx, r: f}
	err = e.keep(r, f, to)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case r.err != nil:
		e.dropped = reasonUnread + ": " + reason(r.err)
		return nil
	case err != nil:
		return &council.Error{Code: council.Unavailable, Message: "a file could not be kept: " + reason(err), Err: err}
	}
	return nil
}

func (e *entry) keep(r io.Reader, f io.Seeker, to *files.Folder) error {
	head := make([]byte, 4096)
	n, err := io.ReadFull(r, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	head = head[:n]
	e.mediaType = fetch.Sniff(head)
	if e.dropped = e.unwanted(n); e.dropped != "" {
		return nil
	}
	sum := sha256.New()
	sum.Write(head)
	if _, err := io.Copy(sum, r); err != nil {
		return err
	}
	if e.hash = hex.EncodeToString(sum.Sum(nil)); to.Has(e.hash) {
		return nil
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	e.hash, e.size, err = to.Put(r)
	return err
}

// unwanted says why an entry is left out, by its name and its first n bytes.
func (e *entry) unwanted(n int) string {
	extension := strings.ToLower(path.Ext(e.path))
	switch {
	case n == 0:
		return reasonEmpty
	case e.size > maxFile:
		return reasonLarge
	case e.mediaType == "application/pdf":
		return ""
	case extension == ".pdf" && e.mediaType == "text/html":
		return reasonHTML
	case extension == ".pdf":
		return "" // whoever reads it says what is wrong
	case extension == "":
		return "not a PDF (" + e.mediaType + ")"
	}
	return "not a PDF (" + extension + ")"
}
