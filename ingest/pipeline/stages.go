package pipeline

import (
	"context"
	"errors"
	"fmt"
	"math"
	"syscall"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/ingest/source/folder"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// fetchFile gets the bytes of a file.
func (p *Pipeline) fetchFile(ctx context.Context, r *council.Reading, file *council.File, source *council.Source) error {
	address := file.ContentURL()
	if hash := folder.Content(file); hash != "" { // the folder's own importer has put it there
		r.Content, r.Size, r.MimeType = hash, file.Size, file.MimeType
		if !p.o.Folder.Has(hash) {
			return p.failed(ctx, r, council.FaultNotThere, "its bytes are no longer kept; import the folder again", 0)
		}
		return p.fetched(ctx, r)
	}
	q := fetch.Request{URL: address, SHA1: file.SHA1Checksum, SHA512: file.SHA512Checksum}
	if r.Content != "" && p.o.Folder.Has(r.Content) {
		q.ETag, q.LastModified = r.ETag, r.LastModified
	}
	got, err := p.fetch.Get(ctx, source, q)
	var f *fetch.Fault
	switch {
	case errors.As(err, &f):
		return p.failed(ctx, r, f.Fault, f.Error(), f.After)
	case err != nil:
		return err
	}
	now := p.o.Now()
	r.URL, r.ETag, r.LastModified, r.Checked = got.URL, got.ETag, got.LastModified, &now
	if !got.NotModified {
		r.Content, r.Size, r.MimeType = got.Hash, got.Size, got.MimeType
	}
	return p.fetched(ctx, r)
}

// isLocal reports whether an address is one of a folder of files, which nobody fetches.
func isLocal(address string) bool {
	_, err := council.ParseAddress(address)
	return err != nil
}

func (p *Pipeline) fetched(ctx context.Context, r *council.Reading) error {
	return p.put(ctx, r, council.StageExtract)
}

// put stores that a file is due at its next stage.
func (p *Pipeline) put(ctx context.Context, r *council.Reading, stage council.ReadingStage) error {
	now := p.o.Now()
	r.Stage, r.Since, r.NextTry = stage, now, &now
	r.Fault, r.Detail, r.Attempts = council.FaultNone, "", 0
	_, err := p.o.Store.PutReading(ctx, p.o.Owner, r)
	return err
}

// extractFile reads text out of the bytes, unless they were read before: as another file, or by a process that was killed
// before it could say so.
func (p *Pipeline) extractFile(ctx context.Context, r *council.Reading) error {
	if !p.o.Folder.Has(r.Content) { // somebody has cleaned up
		r.ETag, r.LastModified = "", ""
		return p.put(ctx, r, council.StageFetch)
	}
	known, err := p.o.Store.Contents(ctx, []string{r.Content})
	if err != nil {
		return err
	}
	if len(known) == 1 && p.o.Extractor.Reader().Enough(known[0]) {
		return p.put(ctx, r, council.StageStructure)
	}
	content, pages, err := p.o.Extractor.Read(ctx, p.o.Folder.Path(r.Content))
	if err != nil {
		return p.ours(ctx, r, err)
	}
	content.Hash = r.Content
	if err := p.o.Store.PutContent(ctx, content, pages); err != nil {
		if council.CodeOf(err) == council.Invalid {
			return p.failed(ctx, r, council.FaultBroken, err.Error(), 0)
		}
		return p.ours(ctx, r, err)
	}
	return p.put(ctx, r, council.StageStructure)
}

// structureFile finds out what a file says, and ends its way.
func (p *Pipeline) structureFile(ctx context.Context, r *council.Reading, file *council.File) error {
	contents, err := p.o.Store.Contents(ctx, []string{r.Content})
	if err != nil {
		return err
	}
	if len(contents) == 0 {
		return p.put(ctx, r, council.StageExtract)
	}
	c := contents[0]
	s, err := p.structureOf(ctx, file, c)
	if err != nil {
		return err
	}
	r.Stage, r.Since, r.NextTry, r.Attempts = council.StageDone, p.o.Now(), nil, 0
	r.Fault, r.Detail, r.Structured = c.Fault, c.Detail, structuredBy(c)
	held, err := p.o.Store.PutStructure(ctx, p.o.Owner, r, s)
	if err != nil || !held {
		return err
	}
	if p.o.Describe != nil && isLocal(file.URL) {
		return p.o.Describe(ctx, file.ID)
	}
	return nil
}

// failed stores that a stage has failed and when it is tried again.
func (p *Pipeline) failed(ctx context.Context, r *council.Reading, fault council.ReadingFault, detail string, after time.Duration) error {
	r.Attempts++
	next := p.o.Now().Add(max(after, backoff(fault, r.Attempts)))
	r.Fault, r.Detail, r.NextTry = fault, detail, &next
	_, err := p.o.Store.PutReading(ctx, p.o.Owner, r)
	return err
}

// ours stores that a stage has failed for reasons of this machine: a full disk shall not stop the server, and is asked
// again soon. What cannot even be stored is an error.
func (p *Pipeline) ours(ctx context.Context, r *council.Reading, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	fault := council.FaultCrash
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EROFS) || errors.Is(err, syscall.EDQUOT) {
		fault = council.FaultDisk
	}
	p.o.Log.WarnContext(ctx, "reading a file failed for a reason of this machine", "file", r.FileID, "stage", r.Stage, "error", err)
	return p.failed(ctx, r, fault, fmt.Sprintf("this machine: %v", err), 0)
}

const (
	longestPause = 7 * 24 * time.Hour
	firstPause   = 10 * time.Second
)

// backoff is how long a file is left alone after so many failures in a row: 10 s, 1 min, 6 min, 36 min, 3½ h, … a week.
// What the publisher refuses is asked for again after a day at the earliest.
func backoff(fault council.ReadingFault, attempts int) time.Duration {
	d := time.Duration(min(float64(firstPause)*math.Pow(6, float64(attempts-1)), float64(longestPause)))
	switch fault {
	case council.FaultNotThere, council.FaultNotPublic, council.FaultNoAddress, council.FaultPrivate, council.FaultTooLarge:
		return max(d, 24*time.Hour)
	case council.FaultDisk:
		return min(d, 10*time.Minute)
	default:
		return d
	}
}
