package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strconv"

	"golang.org/x/sync/singleflight"

	"github.com/ratsfenster/ratsfenster/frontend"
	"github.com/ratsfenster/ratsfenster/ingest/extract"
	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// pictureService draws pages of documents when somebody looks at them, and keeps the pictures beside the files.
type pictureService struct {
	documents council.DocumentReader
	folder    *files.Folder
	dir       string
	// extractor has children of its own: who looks at a page does not wait for documents that are being read.
	extractor *extract.Extractor
	drawing   singleflight.Group
}

const (
	// pictureChildren is how many pictures are drawn at a time.
	pictureChildren = 2
	// pictureWidth is wide enough to read small print, and small enough for a slow line: about 100 kB, in pixels.
	pictureWidth = 900
)

func newPictureService(e *environment, documents council.DocumentReader, folder *files.Folder) *pictureService {
	return &pictureService{
		documents: documents, folder: folder, dir: filepath.Join(e.filesDir(), picturesDir), extractor: newExtractor(e, pictureChildren, ""),
	}
}

// picturesDir lies in the folder of files, which nodes share; no file's name begins with a dot.
const picturesDir = ".pages"

// picturePath is where the picture of a page lies: its bytes say whether it is PNG or JPEG.
func (p *pictureService) picturePath(hash string, page int) string {
	return filepath.Join(p.dir, hash[:2], hash[2:], strconv.Itoa(page))
}

// open finds or draws the picture of a page.
func (p *pictureService) open(ctx context.Context, fileID council.ID, page int) (*frontend.PageImage, error) {
	readings, err := p.documents.Readings(ctx, []council.ID{fileID})
	if err != nil {
		return nil, err
	}
	if len(readings) == 0 || p.folder.Path(readings[0].Content) == "" {
		return nil, council.Errorf(council.NotFound, "there is no such picture")
	}
	hash := readings[0].Content
	path := p.picturePath(hash, page)
	if picture, err := openPicture(path); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return picture, err
	}
	// What one reader waits for, others get too, and it is drawn to its end when the first has gone.
	result := p.drawing.DoChan(path, func() (any, error) {
		ctx := context.WithoutCancel(ctx)
		return nil, p.draw(ctx, hash, page, path)
	})
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case r := <-result:
		if r.Err != nil {
			return nil, r.Err
		}
	}
	return openPicture(path)
}

func (p *pictureService) draw(ctx context.Context, hash string, page int, path string) error {
	photo := false
	pages, err := p.documents.ContentPages(ctx, council.PageFilter{Hashes: []string{hash}, Numbers: []int{page}})
	if err != nil {
		return err
	}
	if len(pages) == 1 { // a scan would be large as a PNG
		photo = pages[0].Method == council.MethodOCR
	}
	raw, err := p.extractor.Picture(ctx, p.folder.Path(hash), page, pictureWidth, photo)
	if err != nil {
		return err
	}
	if err := keepPicture(path, raw); err != nil {
		return &council.Error{Code: council.Unavailable, Message: "this page cannot be drawn now", Err: err}
	}
	return nil
}

// keepPicture writes a picture as a whole or not at all.
func keepPicture(path string, raw []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return fmt.Errorf("keeping a picture: %w", err)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return fmt.Errorf("keeping a picture: %w", err)
	}
	_, err = io.Copy(f, bytes.NewReader(raw))
	err = errors.Join(err, f.Chmod(0o640), f.Close()) // the other nodes' users may read it
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("keeping a picture: %w", errors.Join(err, os.Remove(f.Name())))
	}
	return nil
}

func openPicture(path string) (*frontend.PageImage, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	head := make([]byte, 512)
	n, err := f.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, errors.Join(err, f.Close())
	}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &frontend.PageImage{Type: http.DetectContentType(head[:n]), Modified: info.ModTime(), Body: f}, nil
}
