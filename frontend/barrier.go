package frontend

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/feedback"
)

const barrierPath = "/barriere-melden"

// barrierPage is the form by which anybody reports a barrier (BITV RP §1).
type barrierPage struct {
	page
	Form   *form
	Token  string
	Due    string // by when somebody who writes today gets an answer
	Months int    // for which what they write is kept
}

// barrierSentPage says what became of a report; nothing of what was written.
type barrierSentPage struct {
	page
	Case, Due string
	File      *council.File // of which an accessible version was asked for; nil: none, or it is gone
}

func (s *Site) barrier(r *request) (reply, error) {
	if s.Feedback == nil {
		return s.unknown(r)
	}
	f := &form{request: r, values: url.Values{}}
	if from := s.ownAddress(r, r.URL.Query().Get("seite")); (feedback.Draft{What: "-", Page: from}).Check() == nil {
		f.values.Set("adresse", from)
	}
	return show(barrierView(s.newBarrierPage(f, feedback.NewToken())))
}

func (s *Site) newBarrierPage(f *form, token string) barrierPage {
	p := barrierPage{page: s.newPage(f.request, f.T("barrier.title"), ""), Form: f, Token: token, Months: s.Feedback.KeptMonths()}
	p.Due = f.request.date(feedback.Due(f.Local(f.now)))
	p.Wrong = len(f.wrong) > 0
	p.NoIndex = f.URL.RawQuery != "" // the same form for each page that leads here
	return p
}

// sendBarrier takes a report in.
func (s *Site) sendBarrier(r *request) (reply, error) {
	if s.Feedback == nil {
		return s.unknown(r)
	}
	f := r.posted()
	draft := s.barrierDraft(f)
	return s.sendReport(f, draft, func(token string) view { return barrierView(s.newBarrierPage(f, token)) })
}

// sendReport takes in what was read from a form, and leads to the receipt. Where that cannot be, again shows the form with
// what was typed.
func (s *Site) sendReport(f *form, draft feedback.Draft, again func(token string) view) (reply, error) {
	r, token := f.request, f.Value("formular")
	if !feedback.ValidToken(token) {
		token = feedback.NewToken()
	}
	if len(f.wrong) > 0 {
		return wrongForm(nil, again(token)), nil
	}
	receipt, err := s.Feedback.Send(r.ctx(), token, draft)
	switch {
	case err == nil:
		return seeOther(r.Path(barrierPath + "/" + token))
	case council.CodeOf(err) == council.Conflict && receipt.Case != "":
		f.note("", "barrier.error.again", receipt.Case)
		token = feedback.NewToken()
	case unsent(err):
		s.Log.ErrorContext(r.ctx(), "a report of a barrier could not be kept", "error", err)
		f.note("", "form.error.unsent")
	default:
		return reply{}, err
	}
	return wrongForm(err, again(token)), nil
}

// barrierFields are the fields of the form by what they are to the service.
var barrierFields = map[string]string{
	"what": "barriere", "page": "adresse", "name": "name", "email": "email", "phone": "telefon", "address": "anschrift",
}

// barrierDraft reads the form and notes what is wrong.
func (s *Site) barrierDraft(f *form) feedback.Draft {
	d := s.readDraft(f, feedback.Draft{})
	if f.Error("adresse") == "" && (feedback.Draft{What: "-", Page: d.Page}).Check() == nil {
		f.values.Set("adresse", d.Page)
	}
	s.checkDraft(f, d)
	return d
}

// readDraft adds to a draft what was written.
func (s *Site) readDraft(f *form, d feedback.Draft) feedback.Draft {
	d.What, d.Page, d.Name = f.written("barriere"), s.ownAddress(f.request, f.written("adresse")), f.written("name")
	d.Email, d.Phone, d.Address, d.Lang = f.written("email"), f.written("telefon"), f.written("anschrift"), f.Code
	return d
}

// checkDraft notes what is wrong with a draft, at its fields.
func (s *Site) checkDraft(f *form, d feedback.Draft) {
	for _, w := range d.Check() {
		field := barrierFields[w.Field]
		switch w.Fault {
		case feedback.FaultMissing:
			f.note(field, "barrier.error.missing")
		case feedback.FaultTooLong:
			f.note(field, "form.error.longer", w.Longest, w.Length)
		case feedback.FaultNotEmail:
			f.note(field, "form.error.email")
		case feedback.FaultNotPhone:
			f.note(field, "form.error.phone")
		case feedback.FaultNotHere:
			f.note(field, "barrier.error.page")
		case feedback.FaultUnclean: // written has taken it out
		case feedback.FaultUnknown: // formats are read from those that are offered
		}
	}
	if f.written(trapName) != "" {
		f.note(trapName, "form.error.trap")
	}
}

// ownAddress makes a path of the address of one of our pages; what is none stays as it is.
func (s *Site) ownAddress(r *request, typed string) string {
	typed = strings.TrimSpace(typed)
	u, err := url.Parse(typed)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return typed
	}
	public, err := url.Parse(s.PublicURL)
	if u.Host != r.Host && (err != nil || u.Host != public.Host) {
		return typed
	}
	if u.Path == "" {
		u.Path = "/"
	}
	return u.RequestURI()
}

// reportPath leads to the form, with the page filled in on which the reader is. What they looked for there stays theirs.
func (p page) reportPath() string {
	if p.URL.Path == barrierPath || strings.HasPrefix(p.URL.Path, barrierPath+"/") {
		return p.Path(barrierPath)
	}
	return withQuery(p.Path(barrierPath), url.Values{"seite": {p.Path(p.URL.Path)}}.Encode())
}

// barrierSent shows the number of the case to whoever sent the form.
func (s *Site) barrierSent(r *request) (reply, error) {
	if s.Feedback == nil {
		return s.unknown(r)
	}
	receipt, err := s.Feedback.Receipt(r.ctx(), r.PathValue("token"))
	if err != nil {
		return reply{}, err
	}
	p := barrierSentPage{Case: receipt.Case, Due: r.date(receipt.Due)}
	if receipt.Kind == council.BarrierAccessibleVersion {
		p.page = s.newPage(r, r.T("accessible.sent.title"), "")
		if p.File, err = s.Archive.File(r.ctx(), receipt.FileID); err != nil && !absent(err) {
			return reply{}, err
		}
	} else {
		p.page = s.newPage(r, r.T("barrier.sent.title"), "", crumb{Text: r.T("barrier.title"), Path: r.Path(barrierPath)})
	}
	p.NoIndex = true
	return reply{status: http.StatusOK, view: barrierSentView(p)}, nil
}

// absent reports whether what was looked for is not there, or no longer.
func absent(err error) bool {
	code := council.CodeOf(err)
	return code == council.NotFound || code == council.Gone
}
