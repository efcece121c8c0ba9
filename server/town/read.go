// Package town reads how a town shows itself from a folder of files that people edit: town.toml, arms, outlines of the
// Ortsbezirke, texts, pictures. It finds all mistakes at once and says each in a sentence; what is shown never gets
// worse by one (Watcher). docs/town.md describes the folder for those who edit it.
package town

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// What may stand in the folder.
const (
	settingsFile = "town.toml"
	outlinesFile = "districts.geojson"
	textsFolder  = "texts"
	mediaFolder  = "media"
)

// How large the files may be, in bytes. They are many times what a town needs.
const (
	maxSettings = 64 << 10
	maxText     = 200 << 10
	maxArms     = 300 << 10
	maxOutlines = 8 << 20
	maxPicture  = 5 << 20
	maxVideo    = 1 << 30
	maxFiles    = 300 // in texts and in media
)

// Read reads the folder. The town is what can be shown of it, also where there are errors; it is never nil. now is for
// what grows old, as the accessibility statement does.
func Read(folder fs.FS, now time.Time) (*council.Town, []Problem) {
	r := &reader{folder: folder, now: now, sum: sha256.New()}
	t := &council.Town{
		Media: map[string]*council.Picture{},
		Texts: map[council.TextName]map[string]council.Text{},
	}
	r.strangers()
	r.readMedia(t)
	r.readSettings(t)
	t.Arms = r.readMark("arms")
	t.Icon = r.readMark("icon")
	if t.Arms != nil {
		t.Arms.Alt = t.Name
	}
	r.readOutlines(t)
	r.readTexts(t)
	r.missing(t)
	t.Version = hex.EncodeToString(r.sum.Sum(nil)[:8])
	return t, r.sorted()
}

// ReadFolder reads a folder of the file system. Links that lead out of it are refused.
func ReadFolder(path string, now time.Time) (*council.Town, []Problem) {
	root, err := os.OpenRoot(path)
	if err != nil {
		return &council.Town{}, []Problem{{Text: "the folder of the town's settings cannot be opened: " + cause(err)}}
	}
	defer root.Close() //nolint:errcheck // only read from
	return Read(root.FS(), now)
}

// reader reads one folder once.
type reader struct {
	report

	folder fs.FS
	now    time.Time
	sum    hash.Hash // of everything read

	unfilled []council.TextName // texts that are there and hold placeholders
}

// strangers tells of files that nobody reads: most are slips in a name.
func (r *reader) strangers() {
	entries, err := fs.ReadDir(r.folder, ".")
	if err != nil {
		r.wrong("", 0, "the folder cannot be read: %s", cause(err))
	}
	known := []string{
		settingsFile, outlinesFile, textsFolder, mediaFolder, "arms.svg", "arms.png", "icon.svg", "icon.png",
	}
	for _, e := range entries {
		if name := e.Name(); !slices.Contains(known, name) && !ignored(name) {
			r.warn(name, 0, "nobody reads this; the folder may hold %s", strings.Join(known, ", "))
		}
	}
}

// ignored are the files that editors and systems leave behind, and notes.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".bak") ||
		strings.HasPrefix(strings.ToLower(name), "readme") || strings.HasPrefix(strings.ToLower(name), "liesmich") ||
		slices.Contains([]string{"Thumbs.db", "desktop.ini"}, name)
}

// read reads a file whole. ok is false where there is none, or it cannot be read, which is a problem.
func (r *reader) read(name string, most int64) (body []byte, ok bool) {
	f, info, ok := r.open(name, most)
	if !ok {
		return nil, false
	}
	defer f.Close() //nolint:errcheck // only read from
	body, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		r.wrong(name, 0, "the file cannot be read: %s", cause(err))
		return nil, false
	}
	if int64(len(body)) > most { // it grew since open looked
		r.tooLarge(name, max(info.Size(), int64(len(body))), most)
		return nil, false
	}
	fmt.Fprintf(r.sum, "%s\n%d\n", name, len(body)) //nolint:errcheck // a hash takes everything
	r.sum.Write(body)
	return body, true
}

// open opens a regular file of at most that size.
func (r *reader) open(name string, most int64) (fs.File, fs.FileInfo, bool) {
	info, err := fs.Stat(r.folder, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, false
	}
	if err == nil && !info.Mode().IsRegular() { // opening a pipe would wait for ever
		r.wrong(name, 0, "this must be a file")
		return nil, nil, false
	}
	f, err := r.folder.Open(name)
	if err != nil {
		r.wrong(name, 0, "the file cannot be opened: %s", cause(err))
		return nil, nil, false
	}
	info, err = f.Stat()
	switch {
	case err != nil:
		r.wrong(name, 0, "the file cannot be opened: %s", cause(err))
	case !info.Mode().IsRegular():
		r.wrong(name, 0, "this must be a file")
	case info.Size() > most:
		r.tooLarge(name, info.Size(), most)
	default:
		return f, info, true
	}
	f.Close() //nolint:errcheck,gosec // only read from
	return nil, nil, false
}

func (r *reader) tooLarge(name string, size, most int64) {
	r.wrong(name, 0, "the file has %d kB, at most %d kB are allowed", (size+1023)>>10, most>>10)
}

// readText reads a file as UTF-8 with plain line ends.
func (r *reader) readText(name string, most int64) (text string, ok bool) {
	body, ok := r.read(name, most)
	if !ok {
		return "", false
	}
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	for i, line := range bytes.Split(body, []byte("\n")) {
		if !utf8.Valid(line) || bytes.ContainsRune(line, 0) {
			r.wrong(name, i+1, "this is not UTF-8, so that umlauts would show wrongly: save the file in the encoding UTF-8")
			return "", false
		}
	}
	return strings.ReplaceAll(string(body), "\r\n", "\n"), true
}

// list names the entries of a folder that are read; a missing folder is an empty one.
func (r *reader) list(folder string) []string {
	entries, err := fs.ReadDir(r.folder, folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		r.wrong(folder, 0, "the folder cannot be read: %s", cause(err))
	}
	var names []string
	for _, e := range entries {
		if !ignored(e.Name()) {
			names = append(names, e.Name())
		}
	}
	if len(names) > maxFiles {
		r.wrong(folder, 0, "there are %d files, at most %d are read", len(names), maxFiles)
		names = names[:maxFiles]
	}
	return names
}

// cause is an error of the file system without the machine's paths.
func cause(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	if strings.Contains(err.Error(), "escapes") {
		return "it is a link that leads out of the folder"
	}
	return err.Error()
}
