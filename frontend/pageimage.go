package frontend

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// PageImage is the picture of one page of a document.
type PageImage struct {
	Type     string    // image/png and the like
	Modified time.Time // when it was drawn; zero if nobody knows
	// Body is closed by whoever has read it, and outlives the context it was asked for with. One that can seek, as a file
	// does, lets browsers ask for parts.
	Body io.ReadCloser
}

// picturePath is the address of a page's picture. It names the content, so that it may be kept for long.
func picturePath(fileID council.ID, c *council.Content, page int) string {
	return council.PicturePath(fileID, page) + "?v=" + contentTag(c.Hash)
}

// contentTag is enough of a content's hash to tell two versions of one file apart.
func contentTag(hash string) string { return hash[:min(len(hash), 12)] }

const (
	// mostPictures is how many pictures are waited for at once. Most lie on the disk; those that have to be drawn must not
	// keep everybody else from reading.
	mostPictures = 32
	// drawingTime is how long somebody waits for one.
	drawingTime = 20 * time.Second
	// pictureAge is how long a picture may be kept whose address names its content, in seconds: a month. It says nothing
	// new meanwhile, but it may have been withdrawn.
	pictureAge = "2592000"
)

// pageImage sends the picture of a page. The page of its file needs none of it: the text stands there.
func (s *Site) pageImage(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "this address can only be read", http.StatusMethodNotAllowed)
		return
	}
	content, page, err := s.pictured(r)
	if err != nil {
		s.noPicture(w, r, err)
		return
	}
	h := w.Header()
	tag := `"` + contentTag(content.Hash) + "-" + strconv.Itoa(page) + `"`
	kept := "no-cache"
	if r.URL.Query().Get("v") == contentTag(content.Hash) {
		kept = "public, max-age=" + pictureAge + ", immutable"
	}
	if matches(r.Header.Get("If-None-Match"), tag) { // without drawing it
		h.Set("Cache-Control", kept)
		h.Set("ETag", tag)
		w.WriteHeader(http.StatusNotModified)
		return
	}
	id, _ := council.ParseID(r.PathValue("id")) // pictured has read it
	picture, err := s.draw(r.Context(), id, page)
	if err != nil {
		s.noPicture(w, r, err)
		return
	}
	defer picture.Body.Close()
	body, seeks := picture.Body.(io.ReadSeeker)
	if !seeks {
		raw, err := io.ReadAll(picture.Body)
		if err != nil {
			s.noPicture(w, r, err)
			return
		}
		body = bytes.NewReader(raw)
	}
	h.Set("Cache-Control", kept)
	h.Set("ETag", tag)
	h.Set("Content-Type", picture.Type)
	h.Set("Content-Security-Policy", mediaPolicy)
	http.ServeContent(w, r, "", picture.Modified, body)
}

// pictured finds the content and the number of the page whose picture is asked for. NOT_FOUND if there is none.
func (s *Site) pictured(r *http.Request) (*council.Content, int, error) {
	none := council.Errorf(council.NotFound, "there is no such picture")
	name, isPicture := strings.CutSuffix(r.PathValue("name"), ".png")
	page, err := strconv.Atoi(name)
	if s.PageImage == nil || !isPicture || err != nil || strconv.Itoa(page) != name {
		return nil, 0, none
	}
	id, err := council.ParseID(r.PathValue("id"))
	if err != nil {
		return nil, 0, err
	}
	if _, err := s.Archive.File(r.Context(), id); err != nil { // what its viewer may not see has no pictures either
		return nil, 0, err
	}
	d, err := s.Archive.DocumentContent(r.Context(), id)
	if err != nil {
		return nil, 0, err
	}
	if d.Content == nil || !d.Reading.Drawable() || page < 1 || page > d.Content.Pages {
		return nil, 0, none
	}
	return d.Content, page, nil
}

// draw has a picture made or fetched, unless too many are waited for.
func (s *Site) draw(ctx context.Context, id council.ID, page int) (*PageImage, error) {
	select {
	case s.pictures <- struct{}{}:
		defer func() { <-s.pictures }()
	default:
		return nil, council.Errorf(council.Unavailable, "too many pictures are being drawn")
	}
	ctx, cancel := context.WithTimeout(ctx, drawingTime)
	defer cancel()
	return s.PageImage(ctx, id, page)
}

// noPicture answers a browser that wanted a picture and shows its description instead.
func (s *Site) noPicture(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, context.Canceled) {
		return // the reader has gone
	}
	if errors.Is(err, context.DeadlineExceeded) {
		err = &council.Error{Code: council.Unavailable, Message: "drawing took too long", Err: err}
	}
	status := statusOf(err)
	switch status {
	case http.StatusServiceUnavailable:
		w.Header().Set("Retry-After", "5")
	case http.StatusInternalServerError:
		s.Log.ErrorContext(r.Context(), "no picture of a page", "path", r.URL.Path, "error", err)
	}
	http.Error(w, http.StatusText(status), status)
}
