package frontend

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// face is what the town's own looks add to the assets: a style sheet with its colours, its arms, its icon. Their
// addresses hold the hash of their content; empty ones are those of things that the town has not given.
type face struct {
	sheet, arms, icon, iconType string
	files                       map[string]asset // by hashed name
}

// drawingPolicy is for a drawing that is opened by itself: it may show its own styles and nothing else.
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

func newFace(t *council.Town) *face {
	f := &face{files: map[string]asset{}}
	if sheet := townSheet(t.Colours); sheet != "" {
		f.sheet = f.add("town", ".css", asset{body: []byte(sheet), kind: "text/css; charset=utf-8"})
	}
	f.arms = f.picture("town-arms", t.Arms)
	icon := t.Icon
	if icon == nil {
		icon = t.Arms
	}
	if f.icon = f.picture("town-icon", icon); f.icon != "" {
		f.iconType = icon.MimeType
	}
	return f
}

func (f *face) picture(name string, p *council.Picture) string {
	if p == nil || len(p.Body) == 0 {
		return ""
	}
	return f.add(name, strings.ToLower(path.Ext(p.Name)), asset{body: p.Body, kind: p.MimeType, policy: drawingPolicy})
}

// pictureAddress is where the town's arms or icon lie.
func (p page) pictureAddress(picture *council.Picture) string {
	if picture == p.town.Arms {
		return p.face.arms
	}
	return p.face.icon
}

// add keeps a file and returns its address. What cannot be packed goes out as it is.
func (f *face) add(name, ending string, a asset) string {
	sum := sha256.Sum256(a.body)
	name += "-" + base32.StdEncoding.EncodeToString(sum[:5]) + ending
	a.gzipped, _ = compressed(a.body)
	f.files[name] = a
	return assetPrefix + name
}

// townSheet sets KERN's colours of action to the town's: for light and paper, and for dark screens. Forced colours are
// the reader's own and need nothing. Without colours there is no sheet.
func townSheet(c council.Colours) string {
	var b strings.Builder
	switch {
	case c.Accent == "":
	case c.AccentDark != "":
		fmt.Fprintf(&b, ":root{%s}\n", actionColours(c.Accent, "#000000"))
	default: // KERN's own must stay in the dark
		fmt.Fprintf(&b, "@media print,(prefers-color-scheme:light){:root{%s}}\n", actionColours(c.Accent, "#000000"))
	}
	if c.AccentDark != "" {
		fmt.Fprintf(&b, "@media screen and (prefers-color-scheme:dark){:root{%s}}\n", actionColours(c.AccentDark, "#ffffff"))
	}
	return b.String()
}

// actionColours derives KERN's tokens from one colour. KERN mixes the ground into what is pointed at; we mix away from
// it, so that the contrast that was checked only grows, and keep the tints below buttons faint for the same reason.
func actionColours(accent, away string) string {
	const token = "--kern-color-action-"
	rgb := council.RGB(accent)
	tint := func(share float64) string { return fmt.Sprintf("rgba(%g,%g,%g,%g)", rgb[0], rgb[1], rgb[2], share) }
	return strings.Join([]string{
		token + "default:" + accent,
		token + "state-indicator-shade-hover:" + council.MixColours(accent, away, 0.12),
		token + "state-indicator-shade-active:" + council.MixColours(accent, away, 0.24),
		token + "state-indicator-tint-hover-opacity:" + tint(tintHover),
		token + "state-indicator-tint-active-opacity:" + tint(tintActive),
	}, ";")
}

// How much of the colour shows below a button that is pointed at or pressed.
const (
	tintHover  = 0.03
	tintActive = 0.05
)

// keptFaces is how many former faces stay: pages that were sent before a change still ask for them.
const keptFaces = 4

// faces keeps the newest face and a few before it.
type faces struct {
	mu   sync.Mutex
	of   *council.Town // whom the newest belongs to
	kept []*face       // newest first
}

// at is the face of a town. A town that comes again keeps its own.
func (fs *faces) at(t *council.Town) *face {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if fs.of != t || len(fs.kept) == 0 {
		fs.of = t
		fs.kept = slices.Insert(fs.kept, 0, newFace(t))
		fs.kept = fs.kept[:min(len(fs.kept), keptFaces)]
	}
	return fs.kept[0]
}

// find looks for a file of a face by its hashed name.
func (fs *faces) find(t *council.Town, name string) (asset, bool) {
	fs.at(t)
	fs.mu.Lock()
	defer fs.mu.Unlock()
	for _, f := range fs.kept {
		if a, ok := f.files[name]; ok {
			return a, true
		}
	}
	return asset{}, false
}
