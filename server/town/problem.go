package town

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Severity says what a problem leads to.
type Severity int

// Errors keep new settings from being shown; warnings do not.
const (
	Error Severity = iota
	Warning
)

// String is "error" or "warning".
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Problem is one thing in the settings that is wrong or should be looked at.
type Problem struct {
	File     string // within the folder; empty where it is about the folder itself
	Line     int    // from 1; 0 where it is about the whole file
	Text     string // a sentence for whoever edits the file: what is wrong and what to write instead
	Severity Severity
}

// String is "town.toml:12: error: …".
func (p Problem) String() string {
	place := p.File
	if p.Line > 0 {
		place = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	if place != "" {
		place += ": "
	}
	return place + p.Severity.String() + ": " + p.Text
}

// Wrong reports whether there is an error among the problems.
func Wrong(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity == Error })
}

// tooMany problems of one file say no more than the first ones do.
const tooMany = 30

// report collects problems.
type report struct{ problems []Problem }

func (r *report) wrong(file string, line int, format string, args ...any) {
	r.add(Problem{file, line, fmt.Sprintf(format, args...), Error})
}

func (r *report) warn(file string, line int, format string, args ...any) {
	r.add(Problem{file, line, fmt.Sprintf(format, args...), Warning})
}

func (r *report) add(p Problem) {
	same := 0
	for _, other := range r.problems {
		if other.File == p.File && other.Severity == p.Severity {
			same++
		}
	}
	switch {
	case same < tooMany:
		r.problems = append(r.problems, p)
	case same == tooMany:
		p.Line, p.Text = 0, fmt.Sprintf("there is more to say about this file; only the first %d are listed", tooMany)
		r.problems = append(r.problems, p)
	}
}

// sorted lists errors before warnings, each by file and line.
func (r *report) sorted() []Problem {
	slices.SortStableFunc(r.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Severity, b.Severity), strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return r.problems
}

// quoted shows what somebody wrote, short enough for a message.
func quoted(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return fmt.Sprintf("%q", s)
}
