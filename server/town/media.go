package town

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // sizes of pictures
	_ "image/png"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// mediaKinds are the files that texts and pages may show, by ending.
var mediaKinds = map[string]struct {
	mimeType string
	magic    func(head []byte) bool
	most     int64
}{
	".jpg":  {"image/jpeg", begins("\xff\xd8\xff"), maxPicture},
	".jpeg": {"image/jpeg", begins("\xff\xd8\xff"), maxPicture},
	".png":  {"image/png", begins("\x89PNG\r\n\x1a\n"), maxPicture},
	".svg":  {"image/svg+xml", nil, maxArms},
	".pdf":  {"application/pdf", begins("%PDF-"), 50 << 20},
	".mp4":  {"video/mp4", func(head []byte) bool { return len(head) > 8 && string(head[4:8]) == "ftyp" }, maxVideo},
	".webm": {"video/webm", begins("\x1a\x45\xdf\xa3"), maxVideo},
	".vtt":  {"text/vtt; charset=utf-8", func(head []byte) bool { return bytes.HasPrefix(trimBOM(head), []byte("WEBVTT")) }, maxPicture},
}

// mediaEndings names them for messages.
const mediaEndings = "jpg, png, svg, pdf, mp4, webm, vtt"

var mediaName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)

func begins(magic string) func([]byte) bool {
	return func(head []byte) bool { return bytes.HasPrefix(head, []byte(magic)) }
}

func trimBOM(b []byte) []byte { return bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")) }

// readMedia lists what lies in the folder media; of the files themselves it reads beginnings only.
func (r *reader) readMedia(t *council.Town) {
	for _, name := range r.list(mediaFolder) {
		file := mediaFolder + "/" + name
		kind, known := mediaKinds[strings.ToLower(path.Ext(name))]
		switch {
		case !mediaName.MatchString(name):
			r.wrong(file, 0, "the name would not work as an address: only a to z, digits, dot, - and _, no spaces or umlauts")
		case !known:
			r.wrong(file, 0, "files of this kind are not shown; there may be %s", mediaEndings)
		default:
			if p := r.medium(file, kind.mimeType, kind.magic, kind.most); p != nil {
				t.Media[name] = p
			}
		}
	}
}

// medium looks at one file. nil if it is not what its name says, which is a problem.
func (r *reader) medium(file, mimeType string, magic func([]byte) bool, most int64) *council.Picture {
	p := &council.Picture{Name: path.Base(file), MimeType: mimeType}
	if mimeType == "image/svg+xml" {
		checked := r.readSVG(file)
		if checked == nil {
			return nil
		}
		checked.Body = nil
		return checked
	}
	f, info, ok := r.open(file, most)
	if !ok {
		return nil
	}
	defer f.Close()                                                                  //nolint:errcheck // only read from
	fmt.Fprintf(r.sum, "%s\n%d\n%d\n", file, info.Size(), info.ModTime().UnixNano()) //nolint:errcheck // a hash takes everything
	head := make([]byte, 64)
	n, err := io.ReadFull(f, head)
	if n == 0 && err != nil {
		r.wrong(file, 0, "the file is empty")
		return nil
	}
	if !magic(head[:n]) {
		r.wrong(file, 0, "the name says %s, the content does not; save it again in that format", path.Ext(file))
		return nil
	}
	if strings.HasPrefix(mimeType, "image/") {
		config, _, err := image.DecodeConfig(io.MultiReader(bytes.NewReader(head[:n]), f))
		if err != nil {
			r.wrong(file, 0, "the picture is damaged: %v", err)
			return nil
		}
		p.Width, p.Height = config.Width, config.Height
	}
	return p
}

// readVideo reads the section that names the video for the start page (BITV 2.0 §4).
func (r *reader) readVideo(t *table, media map[string]*council.Picture) *council.Video {
	defer t.done()
	v := &council.Video{
		File: t.text("file", maxName), Seconds: t.duration("length"), Captions: t.text("captions", maxName), Poster: t.text("poster", maxName),
	}
	if v.File == "" {
		return nil
	}
	for _, x := range []struct {
		key   string
		file  *string
		kinds []string
	}{
		{"file", &v.File, []string{"video/mp4", "video/webm"}},
		{"captions", &v.Captions, []string{"text/vtt; charset=utf-8"}},
		{"poster", &v.Poster, []string{"image/jpeg", "image/png"}},
	} {
		if *x.file != "" && !t.medium(x.key, *x.file, media, x.kinds) {
			*x.file = ""
		}
	}
	if v.File == "" {
		return nil
	}
	if v.Seconds == 0 {
		t.warn("length", `say how long the video is, as in length = "2:35": people want to know before they load it`)
	}
	if v.Captions == "" {
		t.warn("captions", "the video has no captions; a .vtt file helps everybody who reads along")
	}
	v.MimeType = media[v.File].MimeType
	if info, err := fs.Stat(r.folder, mediaFolder+"/"+v.File); err == nil {
		v.Size = info.Size()
	}
	return v
}

func (t *table) medium(key, name string, media map[string]*council.Picture, kinds []string) bool {
	p := media[name]
	if p == nil {
		t.wrong(key, "the file %s is not in the folder media, or something is wrong with it", quoted(name))
		return false
	}
	for _, k := range kinds {
		if p.MimeType == k {
			return true
		}
	}
	t.wrong(key, "%s is of the wrong kind; want %s", quoted(name), strings.Join(kinds, " or "))
	return false
}
