package pipeline

import (
	"context"
	"errors"
	"fmt"
	"syscall"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/ingest/source/folder"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// sumsBelieved is after how many failures a publisher's checksum is taken for wrong, and not the bytes.
const sumsBelieved = 4

// fetchFile gets the bytes of a file.
func (p *Pipeline) fetchFile(ctx context.Context, r *council.Reading, file *council.File, source *council.Source) error {
	r.Stage = council.StageFetch
	if hash := folder.Content(file); hash != "" { // who imported the folder has put it there
		r.Content, r.Size, r.MimeType = hash, file.Size, file.MimeType
		if !p.o.Folder.Has(hash) {
			return p.failed(ctx, r, council.FaultNotThere, "its bytes are no longer kept; import the folder again", 0)
		}
		return p.put(ctx, r, council.StageExtract)
	}
	if source.State == council.SourcePaused {
		return p.postpone(ctx, r, pausedFor)
	}
	address, here := file.ContentURL(), r.Content != "" && p.o.Folder.Has(r.Content)
	q := fetch.Request{URL: address}
	if r.Attempts < sumsBelieved {
		q.SHA1, q.SHA512 = file.SHA1Checksum, file.SHA512Checksum
	}
	if here {
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
	return p.put(ctx, r, council.StageExtract)
}

// put stores that a file is due at its next stage. If it has been changed or removed since it was claimed, nothing is
// stored: it is due anew, or gone.
func (p *Pipeline) put(ctx context.Context, r *council.Reading, stage council.ReadingStage) error {
	now := p.o.Now()
	r.Stage, r.Since, r.NextTry = stage, now, &now
	r.Fault, r.Detail, r.Attempts = council.FaultNone, "", 0
	_, err := p.o.Store.PutReading(ctx, p.o.Owner, r)
	return err
}

// postpone gives a file back as it is, for later.
func (p *Pipeline) postpone(ctx context.Context, r *council.Reading, wait time.Duration) error {
	next := p.o.Now().Add(wait)
	r.NextTry = &next
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
	release, err := p.bytes.take(ctx, r.Content)
	if err != nil {
		return err
	}
	defer release()
	known, err := p.o.Store.Contents(ctx, []string{r.Content})
	if err != nil {
		return err
	}
	if len(known) == 0 || !p.o.Extractor.Reader().Enough(known[0]) {
		if err := p.extract(ctx, r.Content); err != nil {
			return p.ours(ctx, r, err)
		}
	}
	r.Structured = told(r.Structured)
	return p.put(ctx, r, council.StageStructure)
}

func (p *Pipeline) extract(ctx context.Context, hash string) error {
	start := p.o.Now()
	content, pages, err := p.o.Extractor.Read(ctx, p.o.Folder.Path(hash))
	if err != nil {
		return err
	}
	took := p.o.Now().Sub(start)
	content.Hash = hash
	if err := p.o.Store.PutContent(ctx, content, pages); err != nil {
		return err
	}
	p.o.Stored(content, took)
	return nil
}

// failed stores that a stage has failed and when it is tried again.
func (p *Pipeline) failed(ctx context.Context, r *council.Reading, fault council.ReadingFault, detail string, after time.Duration) error {
	r.Attempts++
	next := p.o.Now().Add(max(after, backoff(fault, r.Attempts)))
	r.Fault, r.Detail, r.NextTry = fault, detail, &next
	var err error
	if r.Content == "" && r.Structured != "" && (refused(fault) || r.Attempts > hopeful) {
		// What an earlier address had is not what this file says.
		r.Structured = ""
		_, err = p.o.Store.PutStructure(ctx, p.o.Owner, r, nil)
	} else {
		_, err = p.o.Store.PutReading(ctx, p.o.Owner, r)
	}
	return err
}

// ours stores that a stage has failed for reasons of this machine, or because the database will not have what was read or
// found: that shall not keep others waiting. Where the database cannot be reached or written, nothing can be stored, and that is
// an error.
func (p *Pipeline) ours(ctx context.Context, r *council.Reading, err error) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case council.CodeOf(err) == council.Unavailable:
		return err
	case council.CodeOf(err) == council.Invalid: // what came out of the document is nonsense
		return p.failed(ctx, r, council.FaultBroken, err.Error(), 0)
	}
	fault := council.FaultCrash
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EROFS) || errors.Is(err, syscall.EDQUOT) {
		fault = council.FaultDisk
	}
	p.o.Log.WarnContext(ctx, "reading a file failed for a reason of this machine", "file", r.FileID, "stage", r.Stage, "error", err)
	return p.failed(ctx, r, fault, fmt.Sprintf("this machine: %v", err), 0)
}
