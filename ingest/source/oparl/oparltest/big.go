// Package oparltest makes a large OParl server out of a small one, for benchmarks.
package oparltest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Base is where the large server pretends to be; its ids begin with it.
const Base = "http://127.0.0.1:1"

// SystemURL is its entry point.
const SystemURL = Base + "/system"

// Big is a body with as many papers as asked for, made from a recorded harvest: every
// object is repeated under further ids until there are enough.
type Big struct {
	lists map[string][]json.RawMessage
}

// NewBig reads the Karlsruhe harvest of a corpus folder and grows it.
func NewBig(corpus string, papers int) (*Big, error) {
	root := filepath.Join(corpus, "oparl", "karlsruhe")
	p, err := lines(filepath.Join(root, "papers.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	m, err := lines(filepath.Join(root, "meetings.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	raw, err := os.ReadFile(filepath.Join(root, "organizations.json"))
	if err != nil {
		return nil, err
	}
	var orgs []json.RawMessage
	if err := json.Unmarshal(localize(raw), &orgs); err != nil {
		return nil, err
	}
	alive := p[:0]
	for _, o := range p {
		if !bytes.Contains(o, []byte(`"deleted"`)) {
			alive = append(alive, o)
		}
	}
	b := &Big{lists: map[string][]json.RawMessage{"organization": orgs, "person": {}}}
	copies := (papers + len(alive) - 1) / len(alive)
	for i := range copies {
		for _, o := range alive {
			if len(b.lists["paper"]) < papers {
				b.lists["paper"] = append(b.lists["paper"], clone(o, i))
			}
		}
		for _, o := range m {
			b.lists["meeting"] = append(b.lists["meeting"], clone(o, i))
		}
	}
	return b, nil
}

func localize(raw []byte) []byte {
	return bytes.ReplaceAll(raw, []byte("https://web1.karlsruhe.de/oparl/bodies/0001"), []byte(Base+"/body/1"))
}

func lines(path string) ([]json.RawMessage, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var out []json.RawMessage
	s := bufio.NewScanner(z)
	s.Buffer(nil, 64<<20)
	for s.Scan() {
		out = append(out, localize(bytes.Clone(s.Bytes())))
	}
	return out, s.Err()
}

// clone gives an object and all that belongs to it ids of their own.
func clone(o json.RawMessage, i int) json.RawMessage {
	if i == 0 {
		return o
	}
	for _, part := range []string{"papers", "files", "consultations", "meetings", "agendaitems"} {
		o = bytes.ReplaceAll(o, []byte("/body/1/"+part+"/"), []byte(fmt.Sprintf("/body/1/%s/%d-", part, i)))
	}
	return o
}

// RoundTrip answers in process.
func (b *Big) RoundTrip(r *http.Request) (*http.Response, error) {
	answer := func(status int, body []byte) (*http.Response, error) {
		return &http.Response{
			StatusCode: status, Status: http.StatusText(status), Header: http.Header{"Content-Type": {"application/json"}},
			Body: readCloser{bytes.NewReader(body)}, Request: r, ProtoMajor: 1, ProtoMinor: 1,
		}, nil
	}
	name := strings.TrimPrefix(r.URL.Path, "/body/1/")
	switch {
	case r.URL.Path == "/system":
		return answer(200, []byte(`{"id":"`+SystemURL+`","type":"https://schema.oparl.org/1.1/System","oparlVersion":"https://schema.oparl.org/1.1/","name":"Large","body":"`+Base+`/body"}`))
	case r.URL.Path == "/body":
		return answer(200, []byte(`{"data":[{"id":"`+Base+`/body/1","type":"https://schema.oparl.org/1.1/Body","name":"Large town","organization":"`+Base+`/body/1/organization","person":"`+Base+`/body/1/person","meeting":"`+Base+`/body/1/meeting","paper":"`+Base+`/body/1/paper"}],"links":{}}`))
	case b.lists[name] != nil:
		return answer(200, b.page(name, r))
	}
	return answer(404, []byte(`{}`))
}

func (b *Big) page(name string, r *http.Request) []byte {
	number := func(key string, otherwise int) int {
		if n, err := strconv.Atoi(r.URL.Query().Get(key)); err == nil && n > 0 {
			return n
		}
		return otherwise
	}
	size, n := number("limit", 100), number("page", 1)
	rows := b.lists[name]
	from, to := min((n-1)*size, len(rows)), min(n*size, len(rows))
	links := map[string]string{}
	if to < len(rows) {
		q := r.URL.Query()
		q.Set("page", strconv.Itoa(n+1))
		links["next"] = Base + r.URL.Path + "?" + q.Encode()
	}
	out, err := json.Marshal(map[string]any{"data": rows[from:to], "links": links})
	if err != nil {
		panic(err) // raw messages were read as JSON
	}
	return out
}

type readCloser struct{ *bytes.Reader }

func (readCloser) Close() error { return nil }
