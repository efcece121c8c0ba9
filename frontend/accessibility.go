package frontend

import (
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// accessibilityPage is the statement that the law wants of every public site (BITV RP §1), in the order of the model
// statement (EU Implementing Decision 2018/1523).
type accessibilityPage struct {
	page
	Statement *council.AccessibilityStatement // nil while the town has made none
	Text      council.Text
	HasText   bool
}

func (s *Site) accessibility(r *request) (reply, error) {
	p := accessibilityPage{page: s.newPage(r, r.T("town.access.title"), ""), Statement: r.town.Accessibility}
	p.Text, p.HasText = r.town.Text(council.TextAccessibility, r.Code)
	p.NoIndex = p.Statement == nil
	return show(accessibilityView(p))
}

// grounds are the three of the model statement, in its order.
var grounds = []string{"noncompliance", "burden", "outside"}

// exceptions of one ground.
func (p accessibilityPage) exceptions(ground string) []council.AccessibilityException {
	var list []council.AccessibilityException
	for _, e := range p.Statement.Exceptions {
		if e.Ground == ground {
			list = append(list, e)
		}
	}
	return list
}

// made says when and how the statement was made.
func (p accessibilityPage) made() string {
	day := p.Date(p.Statement.Date.Time(time.UTC))
	return p.T("town.access.made."+or(p.Statement.Method, "on"), day)
}
