package frontend

import (
	"fmt"
	"path"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// signLanguagePage shows the video in German Sign Language that belongs to the start page (BITV 2.0 §4).
type signLanguagePage struct {
	page
	Video   *council.Video
	Text    council.Text // beside the video
	HasText bool
}

func (s *Site) signLanguage(r *request) (reply, error) {
	if r.town.SignLanguage == nil {
		return s.unknown(r)
	}
	text, given := r.town.Text(council.TextSignLanguage, r.Code)
	p := signLanguagePage{page: s.newPage(r, r.titleOf(text, r.T("town.sign.title")), ""), Video: r.town.SignLanguage, Text: text, HasText: given}
	return show(signLanguageView(p))
}

// download says what comes with the link: format, size, length (BITV 2.0, Anlage 2 Teil 1).
func (p signLanguagePage) download() string {
	format := strings.ToUpper(strings.TrimPrefix(path.Ext(p.Video.File), "."))
	if p.Video.Seconds == 0 {
		return p.T("town.sign.download", format, p.Size(p.Video.Size))
	}
	length := fmt.Sprintf("%d:%02d", p.Video.Seconds/60, p.Video.Seconds%60)
	return p.T("town.sign.download.length", format, p.Size(p.Video.Size), length)
}
