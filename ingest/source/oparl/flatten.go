package oparl

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/ingest/fetch"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// positionKey carries an embedded object's place in its parent's list beside its own
// properties. Keys that begin with an underscore are ours and no part of the content.
const positionKey = "_position"

// occurrence is one object as it stood at one place of one page.
type occurrence struct {
	raw      *council.RawObject
	embedded bool
	refs     []ref
}

// ref is an address that an object names.
type ref struct {
	url    string
	kind   council.Kind
	bodyID council.ID // of the object that names it
}

// flattener takes pages apart: every object on its own, parts before what contains
// them, embedded objects replaced by their addresses.
type flattener struct {
	sourceID council.ID
	rewrite  map[string]string
	emit     func(occurrence)
	drop     func(kind council.Kind, reason string)
}

// Reasons for which objects are dropped, as they stand in reports.
const (
	reasonNoID   = "no id"
	reasonNoJSON = "not an object"
)

// top flattens an object that stands in a list or alone.
func (f *flattener) top(v any, kind council.Kind, bodyID council.ID) {
	switch o := v.(type) {
	case map[string]any:
		f.object(o, kind, bodyID, nil, "")
	case string: // a list of addresses instead of objects
		if url := f.address(o); url != "" {
			f.emit(occurrence{refs: []ref{{url, kind, bodyID}}})
		}
	default:
		f.drop(kind, reasonNoJSON)
	}
}

// object emits o and all that is embedded in it, and returns its address.
func (f *flattener) object(o map[string]any, kind council.Kind, bodyID council.ID, parent *council.RawObject, back string) string {
	id, _ := o["id"].(string)
	id = f.address(id)
	if k, ok := kindOf(text(o["type"])); ok {
		kind = k // else what the place says: some servers leave the type out
	}
	if id == "" {
		f.drop(kind, reasonNoID)
		return ""
	}
	raw := &council.RawObject{ID: council.NewID(id), URL: id, SourceID: f.sourceID, BodyID: f.bodyOf(o, kind, id, bodyID), Kind: kind}
	raw.Created, raw.Modified = times(o, parent)
	if parent != nil {
		raw.ParentID = parent.ID
	}
	out := map[string]any{"id": id}
	raw.Deleted = truth(o["deleted"])
	var refs []ref
	if raw.Deleted {
		f.survivors(o, raw)
	} else {
		refs = f.fill(out, o, raw)
		if back != "" && out[back] == nil {
			out[back] = parent.URL
		}
	}
	if p, ok := o[positionKey].(json.Number); ok {
		out[positionKey] = p
	}
	raw.JSON, raw.Hash = canonical(out)
	f.emit(occurrence{raw: raw, embedded: parent != nil, refs: refs})
	return id
}

// fill copies the properties of o into out: cleaned, and references as addresses.
func (f *flattener) fill(out, o map[string]any, raw *council.RawObject) []ref {
	var refs []ref
	known := properties[raw.Kind]
	// In one order, whatever the map says: reading a page twice must number what is
	// embedded in it the same way twice.
	for _, sent := range slices.Sorted(maps.Keys(o)) {
		key, v := cleanString(sent), o[sent]
		switch key {
		case "id", "type", "deleted", positionKey, "":
			continue
		}
		if out[key] != nil {
			continue // the same name twice, but for a control character
		}
		p, isRef := known[key]
		if !isRef {
			if v = f.clean(v); v != nil {
				out[key] = v
			}
			continue
		}
		urls := f.references(v, key, p, raw)
		for _, u := range urls {
			refs = append(refs, ref{u, p.kind, raw.BodyID})
		}
		switch {
		case len(urls) == 0:
		case p.list:
			list := make([]any, len(urls))
			for i, u := range urls {
				list[i] = u
			}
			out[key] = list
		default:
			out[key] = urls[0]
		}
	}
	return refs
}

// survivors takes in what a tombstone still embeds and what does not go with it: places
// and people are there without the paper that named them, its files are not.
func (f *flattener) survivors(o map[string]any, raw *council.RawObject) {
	known := properties[raw.Kind]
	for _, key := range slices.Sorted(maps.Keys(known)) {
		p := known[key]
		switch p.kind {
		case council.KindLocation, council.KindPerson, council.KindOrganization:
			if o[key] != nil {
				f.references(o[key], key, p, raw)
			}
		default: // parts go with their whole
		}
	}
}

// references reads a property that names or embeds objects: one or several, whatever
// the specification says (Q5, Q6, Q11).
func (f *flattener) references(v any, key string, p property, parent *council.RawObject) []string {
	items, ok := v.([]any)
	if !ok {
		items = []any{v}
	}
	var urls []string
	seen := map[string]bool{}
	for i, item := range items {
		var url string
		switch item := item.(type) {
		case string:
			url = f.address(item)
		case map[string]any:
			if parent.Kind == council.KindMeeting && key == "agendaItem" {
				item[positionKey] = json.Number(fmt.Sprint(i + 1))
			}
			if truth(item["deleted"]) {
				// A tombstone has no place inside its parent, but real servers leave it there.
				f.object(item, p.kind, parent.BodyID, parent, "")
				continue
			}
			url = f.object(item, p.kind, parent.BodyID, parent, p.back)
		}
		if url != "" && !seen[url] {
			seen[url] = true
			urls = append(urls, url)
		}
	}
	return urls
}

// bodyOf finds which body an object belongs to.
func (f *flattener) bodyOf(o map[string]any, kind council.Kind, id string, bodyID council.ID) council.ID {
	switch kind {
	case council.KindSystem:
		return ""
	case council.KindBody:
		return council.NewID(id)
	default:
	}
	if b, ok := o["body"].(string); ok {
		if b = f.address(b); b != "" {
			return council.NewID(b)
		}
	}
	return bodyID
}

// address cleans an address and brings it into the form that the source's ids have
// (Q24). It returns "" for what is no address.
func (f *flattener) address(s string) string {
	s = fetch.Rewrite(f.rewrite, cleanString(s))
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		return ""
	}
	if _, err := council.ParseAddress(s); err != nil {
		return ""
	}
	return s
}

// clean drops what says nothing (Q12) at any depth; nil if nothing is left.
func (f *flattener) clean(v any) any {
	switch v := v.(type) {
	case string:
		if s := cleanString(v); s != "" {
			return s
		}
		return nil
	case []any:
		out := make([]any, 0, len(v))
		for _, e := range v {
			if e = f.clean(e); e != nil {
				out = append(out, e)
			}
		}
		if len(out) == 0 {
			return nil
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for _, sent := range slices.Sorted(maps.Keys(v)) {
			key := cleanString(sent)
			if e := f.clean(v[sent]); e != nil && key != "" && out[key] == nil {
				out[key] = e
			}
		}
		if len(out) == 0 {
			return nil
		}
		return out
	}
	return v
}

// times reads created and modified. What is embedded and has no modified is as new as
// its parent, and nothing is modified before it is created (Q20).
func times(o map[string]any, parent *council.RawObject) (created, modified *time.Time) {
	created, modified = parseTime(text(o["created"])), parseTime(text(o["modified"]))
	if modified == nil && parent != nil {
		modified = parent.Modified
	}
	if created != nil && (modified == nil || modified.Before(*created)) {
		modified = created
	}
	return created, modified
}

// NewRaw is the raw object of what another kind of source says in OParl's words: o is flat, with addresses in place of
// what it names, and has an "id".
func NewRaw(kind council.Kind, sourceID, bodyID council.ID, o map[string]any) *council.RawObject {
	url := text(o["id"])
	raw := &council.RawObject{ID: council.NewID(url), URL: url, SourceID: sourceID, BodyID: bodyID, Kind: kind, Deleted: truth(o["deleted"])}
	raw.Created, raw.Modified = times(o, nil)
	raw.JSON, raw.Hash = canonical(o)
	return raw
}

// canonical writes an object with sorted keys, and hashes its content: what the server
// says of the object, without when it was last touched.
func canonical(o map[string]any) (raw json.RawMessage, hash string) {
	raw = marshal(o)
	content := make(map[string]any, len(o))
	for k, v := range o {
		if k != "modified" && !strings.HasPrefix(k, "_") {
			content[k] = v
		}
	}
	sum := sha256.Sum256(marshal(content))
	return raw, hex.EncodeToString(sum[:])
}

func marshal(o map[string]any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(o); err != nil {
		panic(err) // decoded JSON can always be encoded
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}

func text(v any) string {
	switch v := v.(type) {
	case string:
		return cleanString(v)
	case json.Number:
		return v.String()
	}
	return ""
}

func truth(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case string:
		return strings.EqualFold(strings.TrimSpace(v), "true")
	}
	return false
}
