package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/ratsfenster/ratsfenster/server/council"
)

const (
	// maxBody is how many bytes a request may have.
	maxBody = 128 << 10
	// maxBatch is how many operations one request may carry.
	maxBatch = 10
)

// handler answers GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/): GET, and POST of JSON, also of
// an array of operations. Everybody may ask, from every page: the data is open, and nothing can be changed here.
type handler struct {
	engine  *engine
	cache   *cache // nil: nothing is kept
	version *version
	clock   func() time.Time
	observe func(Observation)
	log     *slog.Logger
}

// Header values that never change.
var (
	anyOrigin      = []string{"*"}
	exposedHeaders = []string{"ETag, X-Request-Id, Retry-After"}
	varying        = []string{"Accept, Accept-Encoding"}
	revalidate     = []string{"no-cache"}
	dontKeep       = []string{"no-store"}
	gzipEncoding   = []string{"gzip"}
	plainJSON      = []string{"application/json; charset=utf-8"}
	graphqlJSON    = []string{mediaType + "; charset=utf-8"}
)

const mediaType = "application/graphql-response+json"

// ServeHTTP implements http.Handler.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	head := w.Header()
	head["Access-Control-Allow-Origin"] = anyOrigin
	head["Access-Control-Expose-Headers"] = exposedHeaders
	head["Vary"] = varying
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost:
		h.answer(w, r)
	case http.MethodOptions:
		head.Set("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
		head.Set("Access-Control-Allow-Headers", "Content-Type, If-None-Match")
		head.Set("Access-Control-Max-Age", "86400")
		w.WriteHeader(http.StatusNoContent)
	default:
		head.Set("Allow", "GET, HEAD, POST, OPTIONS")
		h.send(w, r, nil, refusal(http.StatusMethodNotAllowed, council.Invalid, "ask by GET or POST"))
	}
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func (h *handler) answer(w http.ResponseWriter, r *http.Request) {
	var start time.Time
	if h.observe != nil {
		start = h.clock()
	}
	buf := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buf)
	buf.Reset()
	a, cached := read(buf, w, r), false
	if a == nil {
		a, cached = h.find(r, buf.Bytes())
	}
	if a != nil { // else nobody waits any longer
		h.send(w, r, buf.Bytes(), a)
	}
	if h.observe != nil {
		h.observe(Observation{Cached: cached, Failed: a == nil || a.failed, Took: h.clock().Sub(start)})
	}
}

// What a request begins with in its buffer, so that GET and POST cannot be taken for each other.
const (
	byGet  = 'G'
	byPost = 'P'
)

// read puts what was asked into the buffer, as it came. It returns a refusal if that cannot be.
func read(buf *bytes.Buffer, w http.ResponseWriter, r *http.Request) *answer {
	if r.Method != http.MethodPost {
		buf.WriteByte(byGet)
		buf.WriteString(r.URL.RawQuery)
		return nil
	}
	if ct := r.Header.Get("Content-Type"); ct != "application/json" {
		if media, _, err := mime.ParseMediaType(ct); err != nil || media != "application/json" {
			return refusal(http.StatusUnsupportedMediaType, council.Invalid, "send application/json")
		}
	}
	buf.WriteByte(byPost)
	_, err := buf.ReadFrom(http.MaxBytesReader(w, r.Body, maxBody))
	var tooLong *http.MaxBytesError
	switch {
	case errors.As(err, &tooLong):
		return refusal(http.StatusRequestEntityTooLarge, council.Invalid, "a request has at most 128 KiB")
	case err != nil:
		return refusal(http.StatusBadRequest, council.Invalid, "the request broke off")
	}
	return nil
}

// find finds the answer to what was asked, ready or made now. It is nil if the client has gone.
func (h *handler) find(r *http.Request, asked []byte) (a *answer, cached bool) {
	ctx := r.Context()
	if council.ViewerFrom(ctx).Role != council.RoleGuest {
		a = h.make(ctx, asked)
		a.lasting = false // it may hold what others must not see
		return a, false
	}
	if h.cache == nil {
		return h.make(ctx, asked), false
	}
	version, known := h.version.current(ctx)
	if !known {
		return h.make(ctx, asked), false
	}
	if a, ok := h.cache.get(asked, version); ok {
		return a, true
	}
	a, cached = h.cache.do(ctx, string(asked), version, func() *answer {
		return h.make(context.WithoutCancel(ctx), asked) // others may wait for it
	})
	if a == nil && ctx.Err() == nil { // who was making it failed in a way of its own
		return h.make(ctx, asked), false
	}
	return a, cached
}

// make runs what was asked.
func (h *handler) make(ctx context.Context, asked []byte) *answer {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	operations, batch, refused := decode(asked)
	if refused != nil {
		return refused
	}
	ctx = withBudget(ctx)
	a := &answer{status: http.StatusOK, lasting: true}
	var body bytes.Buffer
	for i, params := range operations {
		if batch {
			body.WriteByte("[,"[min(i, 1)])
		}
		res := h.engine.run(ctx, params)
		if err := res.write(&body); err != nil {
			h.log.ErrorContext(ctx, "graphql answer cannot be written", slog.Any("error", err))
			return refusal(http.StatusInternalServerError, council.Internal, "internal error")
		}
		if res.refused && !batch {
			a.status = http.StatusUnprocessableEntity
		}
		a.lasting = a.lasting && res.lasting
		a.failed = a.failed || len(res.response.Errors) > 0
	}
	if batch {
		body.WriteByte(']')
	}
	a.body = body.Bytes()
	return a.seal()
}

// decode reads the operations out of what was asked.
func decode(asked []byte) (operations []*graphql.RawParams, batch bool, refused *answer) {
	if asked[0] == byGet {
		op, err := fromURL(string(asked[1:]))
		if err != nil {
			return nil, false, refusal(http.StatusBadRequest, council.Invalid, err.Error())
		}
		return []*graphql.RawParams{op}, false, nil
	}
	body := bytes.TrimLeft(asked[1:], " \t\r\n")
	if batch = len(body) > 0 && body[0] == '['; batch {
		err := decodeJSON(bytes.NewReader(body), &operations)
		if err != nil || len(operations) == 0 || len(operations) > maxBatch {
			return nil, true, refusal(http.StatusBadRequest, council.Invalid, "a batch is a JSON array of 1 to 10 operations")
		}
		for _, op := range operations {
			if op == nil {
				return nil, true, refusal(http.StatusBadRequest, council.Invalid, "an operation is a JSON object")
			}
		}
		return operations, true, nil
	}
	op := &graphql.RawParams{}
	if err := decodeJSON(bytes.NewReader(body), op); err != nil {
		return nil, false, refusal(http.StatusBadRequest, council.Invalid, "the body is no JSON object with query and variables")
	}
	return []*graphql.RawParams{op}, false, nil
}

func fromURL(query string) (*graphql.RawParams, error) {
	values, err := url.ParseQuery(query)
	if err != nil {
		return nil, errors.New("the address is malformed")
	}
	op := &graphql.RawParams{Query: values.Get("query"), OperationName: values.Get("operationName")}
	if op.Query == "" {
		return nil, errors.New("this is the GraphQL address: ask by POST, or by GET with ?query=")
	}
	if v := values.Get("variables"); v != "" {
		if err := decodeJSON(strings.NewReader(v), &op.Variables); err != nil {
			return nil, errors.New("the variables are no JSON object")
		}
	}
	return op, nil
}

// decodeJSON reads one JSON value and nothing behind it. Numbers keep their digits.
func decodeJSON(r io.Reader, into any) error {
	dec := json.NewDecoder(r)
	dec.UseNumber()
	if err := dec.Decode(into); err != nil {
		return err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one value")
	}
	return nil
}

// refusal is the answer to a request that is not GraphQL.
func refusal(status int, code council.Code, message string) *answer {
	a := &answer{status: status, failed: true}
	res := result{response: &graphql.Response{Errors: gqlerror.List{{Message: message, Extensions: map[string]any{"code": code}}}}}
	var body bytes.Buffer
	_ = res.write(&body) // strings always can be
	a.body = body.Bytes()
	return a.seal()
}

// send writes an answer. asked is the key it may be kept under.
func (h *handler) send(w http.ResponseWriter, r *http.Request, asked []byte, a *answer) {
	head := w.Header()
	accept := r.Header.Get("Accept")
	status := a.status
	head["Content-Type"] = plainJSON
	if strings.Contains(accept, mediaType) {
		head["Content-Type"] = graphqlJSON
		if status == http.StatusUnprocessableEntity {
			status = http.StatusBadRequest // as that media type wants it
		}
	}
	if !a.lasting {
		head["Cache-Control"] = dontKeep
	} else {
		head["Cache-Control"], head["Etag"] = revalidate, a.etag
		if r.Method != http.MethodPost && matches(r.Header.Get("If-None-Match"), a.etag[0]) {
			head.Del("Content-Type")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	body, length := a.body, a.length
	if a.lasting && len(body) >= smallest && h.cache != nil && acceptsGzip(r.Header.Get("Accept-Encoding")) {
		body, length = a.gzipped(func(size int) { h.cache.grown(string(asked), size) })
		head["Content-Encoding"] = gzipEncoding
	}
	head["Content-Length"] = length
	w.WriteHeader(status)
	_, _ = w.Write(body) // a client that has gone is nobody to tell
}

// matches says whether a client already has what the tag stands for.
func matches(ifNoneMatch, etag string) bool {
	if ifNoneMatch == "" {
		return false
	}
	for tag := range strings.SplitSeq(ifNoneMatch, ",") {
		tag = strings.TrimSpace(tag)
		if tag == "*" || strings.TrimPrefix(tag, "W/") == strings.TrimPrefix(etag, "W/") {
			return true
		}
	}
	return false
}

// acceptsGzip says whether a client can unpack gzip.
func acceptsGzip(accepted string) bool {
	if accepted == "gzip" || accepted == "" {
		return accepted != ""
	}
	for coding := range strings.SplitSeq(accepted, ",") {
		name, params, _ := strings.Cut(strings.TrimSpace(coding), ";")
		if strings.TrimSpace(name) == "gzip" {
			q := strings.ReplaceAll(params, " ", "")
			return q != "q=0" && strings.TrimRight(q, "0") != "q=0."
		}
	}
	return false
}
