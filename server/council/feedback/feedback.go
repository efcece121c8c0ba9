// Package feedback takes in what people report about barriers on the town's pages, and of which documents they need an
// accessible version. It keeps count of what the town owes them: an answer within a month (BITV RP §1,
// Landesinklusionsgesetz RP §10), and that what they wrote about themselves is erased when it is no longer needed.
package feedback

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"regexp"
	"strconv"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// KeepMonths is how long what people wrote is kept after a case is closed, unless Options say otherwise.
const KeepMonths = 6

// Options are what the service is made of. Store, Clock, Location and Log are required.
type Options struct {
	Store council.BarrierReports
	Clock func() time.Time
	// Location is the town's time zone: a year of cases begins there.
	Location *time.Location
	Log      *slog.Logger
	// KeepMonths after a case is closed what people wrote is erased; 0 means KeepMonths.
	KeepMonths int
	// Received is called for every new report, to count it; nil: nobody counts.
	Received func()
}

// Feedback takes in, shows and erases reports. Whoever may list, change or erase them must be the town's own staff: so
// far that is who may start commands on the server.
type Feedback struct{ o Options }

// New makes the service.
func New(o Options) *Feedback {
	if o.KeepMonths == 0 {
		o.KeepMonths = KeepMonths
	}
	if o.Received == nil {
		o.Received = func() {}
	}
	return &Feedback{o}
}

// KeptMonths is how many months after the end of a case what people wrote is kept.
func (s *Feedback) KeptMonths() int { return s.o.KeepMonths }

// NewToken makes what a form carries so that sending it twice is one report. Nobody can guess it.
func NewToken() string { return rand.Text() }

var token = regexp.MustCompile(`^[A-Z2-7]{26}$`)

// ValidToken reports whether NewToken can have made it.
func ValidToken(t string) bool { return token.MatchString(t) }

func hash(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// Receipt is what somebody who reported may see again: nothing of what they wrote.
type Receipt struct {
	Case   string
	Due    council.Date
	Kind   council.BarrierKind
	FileID council.ID // of which an accessible version was asked for
}

func receiptOf(r *council.BarrierReport) Receipt { return Receipt{r.Case(), r.Due, r.Kind, r.FileID} }

// Send takes a report in. The same form with the same words is the same case, however often it comes; with other words
// it is a CONFLICT, and the receipt is that of the first. INVALID if a field is wrong: check with Check first.
func (s *Feedback) Send(ctx context.Context, token string, d Draft) (Receipt, error) {
	if !ValidToken(token) {
		return Receipt{}, council.InvalidField("token", "this form was not made here")
	}
	if wrong := d.Check(); len(wrong) > 0 {
		return Receipt{}, council.InvalidField(wrong[0].Field, "%s", wrong[0].Fault)
	}
	r := s.report(token, d)
	err := s.o.Store.AddBarrierReport(ctx, r)
	if council.CodeOf(err) == council.Conflict {
		return s.again(ctx, r)
	}
	if err != nil {
		return Receipt{}, err
	}
	s.o.Received()
	s.o.Log.WarnContext(ctx, "a barrier was reported", "case", r.Case(), "due", r.Due, "kind", r.Kind)
	return receiptOf(r), nil
}

func (s *Feedback) report(token string, d Draft) *council.BarrierReport {
	now := s.o.Clock()
	return &council.BarrierReport{
		Year: now.In(s.o.Location).Year(), TokenHash: hash(token), State: council.BarrierOpen, Kind: d.Kind, FileID: d.FileID,
		Page: d.Page, What: d.text(), Name: d.Name, Email: d.Email, Phone: d.Phone, Address: d.Address, Lang: d.Lang,
		Created: now, Due: Due(now.In(s.o.Location)),
	}
}

// again finds the report that was made of the same form.
func (s *Feedback) again(ctx context.Context, r *council.BarrierReport) (Receipt, error) {
	found, err := s.o.Store.BarrierReports(ctx, council.BarrierFilter{TokenHash: r.TokenHash})
	if err != nil {
		return Receipt{}, err
	}
	if len(found) == 0 { // somebody else's conflict
		return Receipt{}, council.Errorf(council.Conflict, "please send the form again")
	}
	old := found[0]
	receipt := receiptOf(old)
	if !sameWords(old, r) {
		return receipt, council.Errorf(council.Conflict, "this form was already sent, with other words: %s", old.Case())
	}
	return receipt, nil
}

func sameWords(a, b *council.BarrierReport) bool {
	return a.Kind == b.Kind && a.FileID == b.FileID && a.What == b.What && a.Page == b.Page &&
		a.Name == b.Name && a.Email == b.Email && a.Phone == b.Phone && a.Address == b.Address
}

// Receipt finds what was made of a form. NOT_FOUND if nothing was.
func (s *Feedback) Receipt(ctx context.Context, token string) (Receipt, error) {
	if !ValidToken(token) {
		return Receipt{}, council.Errorf(council.NotFound, "there is no report here")
	}
	found, err := s.o.Store.BarrierReports(ctx, council.BarrierFilter{TokenHash: hash(token)})
	if err != nil {
		return Receipt{}, err
	}
	if len(found) == 0 {
		return Receipt{}, council.Errorf(council.NotFound, "there is no report here")
	}
	return receiptOf(found[0]), nil
}

// Due is by when somebody who writes at that moment must have an answer: the day a month later, or the last one of that month where it has no such day.
func Due(t time.Time) council.Date { return council.DateOf(addMonths(t, 1)) }

func addMonths(t time.Time, n int) time.Time {
	to := t.AddDate(0, n, 0)
	if to.Day() != t.Day() { // 31 January and a month is no 3 March
		to = to.AddDate(0, 0, -to.Day())
	}
	return to
}

var caseNumber = regexp.MustCompile(`^[Bb]-(\d{4})-(\d{1,9})$`)

// ParseCase reads the number of a case, B-2026-0007.
func ParseCase(name string) (year, number int, err error) {
	m := caseNumber.FindStringSubmatch(name)
	if m == nil {
		return 0, 0, council.InvalidField("case", "%.40q is no number of a case; it looks like B-2026-0007", name)
	}
	year, _ = strconv.Atoi(m[1])   // digits by the pattern
	number, _ = strconv.Atoi(m[2]) // and few enough
	return year, number, nil
}
