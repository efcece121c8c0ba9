package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/files"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// Request says which document is wanted, and what is known of it.
type Request struct {
	URL string
	// ETag and LastModified are those of the bytes that are here; if they still hold, no bytes come. Empty: bytes come.
	ETag, LastModified string
	// SHA1 and SHA512 are what the publisher says of the bytes, in hex; empty or no checksum: not compared.
	SHA1, SHA512 string
}

// File is a document that was fetched, or that is still the one that is here.
type File struct {
	Hash         string // SHA-256 in hex, the name under which the bytes are kept
	Size         int64  // bytes
	MimeType     string // by the first bytes
	ETag         string // for the next question
	LastModified string
	URL          string // where it came from, after redirects
	NotModified  bool   // what the request knew still holds; Hash, Size and MimeType are empty
}

// Options are what Files are made of.
type Options struct {
	Folder *files.Folder
	Now    func() time.Time
	Limits Limits // FileLimits if zero
	// Transport, if set, gives the transport for a source that is read without a network (the demo town); nil from it
	// means a guarded one. It is asked once for a source, and again when the source's first import has ended.
	Transport func(*council.Source) http.RoundTripper
}

// Files fetches documents into a folder. Safe for concurrent use: all that ask the same server share its pace.
type Files struct {
	o      Options
	hosts  *hosts
	near   *hosts // what is read without a network is not paced
	create func() (temp, error)

	mu      sync.Mutex
	clients map[council.ID]sourceClient
}

// temp is a document on its way into the folder.
type temp interface {
	io.Writer
	Commit() (hash string, size int64, err error)
	Discard() error
}

// sourceClient is the client of a source, and for which of its settings it was made.
type sourceClient struct {
	*Client
	transport http.RoundTripper
	allowed   Permission
	imported  bool
}

// NewFiles returns Files.
func NewFiles(o Options) *Files {
	if o.Limits == (Limits{}) {
		o.Limits = FileLimits()
	}
	unpaced := o.Limits
	unpaced.PerSecond = 0
	return &Files{
		o: o, hosts: newHosts(o.Limits, o.Now), near: newHosts(unpaced, o.Now), clients: map[council.ID]sourceClient{},
		create: func() (temp, error) { return o.Folder.Create() },
	}
}

// client finds or makes the client of a source.
func (f *Files) client(source *council.Source) *Client {
	f.mu.Lock()
	defer f.mu.Unlock()
	allowed := Permission{Private: source.AllowPrivate, InsecureTLS: source.InsecureTLS}
	old, ok := f.clients[source.ID]
	if ok && slices.Equal(old.allowed.Private, allowed.Private) && slices.Equal(old.allowed.InsecureTLS, allowed.InsecureTLS) &&
		old.imported == (source.LastSuccess != nil) {
		return old.Client
	}
	if t, ok := old.transport.(*http.Transport); ok {
		t.CloseIdleConnections()
	}
	var transport http.RoundTripper
	if f.o.Transport != nil {
		transport = f.o.Transport(source)
	}
	hosts := f.near
	if transport == nil {
		hosts = f.hosts
		transport = Guarded(allowed, f.o.Limits.Connect, f.o.Limits.Header)
	}
	c := sourceClient{newClient(transport, hosts), transport, allowed, source.LastSuccess != nil}
	f.clients[source.ID] = c
	return c.Client
}

// Get fetches a document of a source and keeps it. Its error is a *Fault, or the context's where that has ended.
func (f *Files) Get(ctx context.Context, source *council.Source, r Request) (*File, error) {
	r.URL = Rewrite(source.Rewrite, strings.TrimSpace(r.URL))
	r.URL = strings.Replace(r.URL, "files//rim", "files/rim", 1) // Q8
	if _, err := council.ParseAddress(r.URL); err != nil {
		return nil, &Fault{Fault: council.FaultNoAddress, Err: err}
	}
	c := f.client(source)
	file, err := f.get(ctx, c, r)
	other, doubled := undoubled(r.URL)
	if FaultOf(err) != council.FaultNotThere || !doubled {
		return file, err
	}
	r.URL = other
	file, otherErr := f.get(ctx, c, r)
	if fault := FaultOf(otherErr); fault == council.FaultNotThere || fault == council.FaultHTML {
		return nil, err // the address that the source gives is the one to tell of
	}
	return file, otherErr
}

// undoubled is the address behind one that ends with its extension twice, as servers write it that take a dot in a file's
// name for the beginning of the extension: "Anlage 1.2.2" is "Anlage 1.2.pdf" (Q8).
func undoubled(address string) (string, bool) {
	name := address[strings.LastIndexByte(address, '/')+1:]
	parts := strings.Split(name, ".")
	n := len(parts)
	if n < 3 || parts[n-1] == "" || !strings.EqualFold(parts[n-1], parts[n-2]) {
		return "", false
	}
	base := strings.TrimSuffix(address, "."+parts[n-1])
	if strings.EqualFold(parts[n-1], "pdf") {
		return base, true
	}
	return base + ".pdf", true
}

// Rewrite replaces the prefix of an address by the one it should have; of several that fit, the longest counts.
func Rewrite(rules map[string]string, address string) string {
	longest := ""
	for from := range rules {
		if strings.HasPrefix(address, from) && len(from) > len(longest) {
			longest = from
		}
	}
	return rules[longest] + address[len(longest):]
}

func (f *Files) get(ctx context.Context, c *Client, r Request) (*File, error) {
	header := http.Header{"Accept": {"*/*"}}
	if r.ETag != "" {
		header.Set("If-None-Match", r.ETag)
	}
	if r.LastModified != "" {
		header.Set("If-Modified-Since", r.LastModified)
	}
	var file *File
	err := c.do(ctx, r.URL, header, func(resp *http.Response, body io.Reader) (err error) {
		file, err = f.receive(resp, body, r)
		return err
	})
	if err != nil {
		return nil, asFault(ctx, err)
	}
	return file, nil
}

// receive takes one answer.
func (f *Files) receive(resp *http.Response, body io.Reader, r Request) (*File, error) {
	file := &File{ETag: resp.Header.Get("ETag"), LastModified: resp.Header.Get("Last-Modified"), URL: resp.Request.URL.String()}
	switch resp.StatusCode {
	case http.StatusOK:
	case http.StatusNotModified:
		if r.ETag == "" && r.LastModified == "" {
			return nil, errors.New("the server answered 304 Not Modified to whoever has nothing")
		}
		if file.ETag == "" {
			file.ETag = r.ETag
		}
		if file.LastModified == "" {
			file.LastModified = r.LastModified
		}
		file.NotModified = true
		return file, nil
	default:
		return nil, refused(resp)
	}
	if resp.ContentLength > f.o.Limits.MaxBody {
		return nil, finalError{&Fault{Fault: council.FaultTooLarge, Err: fmt.Errorf("%w (%d bytes)", ErrTooLong, resp.ContentLength)}}
	}
	in, err := f.store(body, newChecksums(r))
	if err != nil {
		return nil, err
	}
	if whole := resp.ContentLength; whole >= 0 && !resp.Uncompressed && in.size != whole {
		return nil, errors.Join(fmt.Errorf("the server announced %d bytes and sent %d", whole, in.size), in.Discard())
	}
	if in.blank {
		return nil, finalError{errors.Join(&Fault{Fault: council.FaultEmpty, Err: errors.New("the file is empty")}, in.Discard())}
	}
	if err := in.sums.compare(); err != nil {
		return nil, errors.Join(err, in.Discard())
	}
	file.MimeType = in.mediaType
	if file.Hash, file.Size, err = in.Commit(); err != nil {
		return nil, diskFault(err)
	}
	return file, nil
}

// refused is what an answer without a document means.
func refused(resp *http.Response) error {
	err := fmt.Errorf("the server answered %s", resp.Status)
	fault := council.FaultUnreachable
	switch resp.StatusCode {
	case http.StatusNotFound, http.StatusGone:
		fault = council.FaultNotThere
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusUnavailableForLegalReasons:
		fault = council.FaultNotPublic
	case http.StatusNoContent, http.StatusResetContent:
		fault = council.FaultEmpty
	}
	return finalError{&Fault{Fault: fault, Err: err}}
}

func diskFault(err error) error {
	return finalError{&Fault{Fault: council.FaultDisk, Err: err}}
}
