package folder

import (
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// columnFile is the column that names the file; the others are fields of council.Proposal.
const columnFile council.ProposalField = "file"

// columns are the names of columns, without capitals and all that is no letter.
var columns = map[string]council.ProposalField{
	"dateiname": columnFile, "datei": columnFile, "file": columnFile, "filename": columnFile, "pfad": columnFile, "path": columnFile, "pdf": columnFile,
	"vorlagennummer": council.ProposedReference, "vorlagenummer": council.ProposedReference, "vorlagennr": council.ProposedReference,
	"vorlagenr": council.ProposedReference, "vorlage": council.ProposedReference, "nummer": council.ProposedReference, "nr": council.ProposedReference,
	"drucksache": council.ProposedReference, "drucksachennummer": council.ProposedReference, "drucksachennr": council.ProposedReference,
	"reference": council.ProposedReference, "number": council.ProposedReference,
	"datum": council.ProposedDate, "date": council.ProposedDate,
	"gremium": council.ProposedOrganization, "organization": council.ProposedOrganization, "organisation": council.ProposedOrganization,
	"betreff": council.ProposedName, "titel": council.ProposedName, "title": council.ProposedName, "name": council.ProposedName, "bezeichnung": council.ProposedName,
	"art": council.ProposedPaperType, "typ": council.ProposedPaperType, "type": council.ProposedPaperType, "papertype": council.ProposedPaperType,
	"vorlagenart": council.ProposedPaperType, "dokumentart": council.ProposedPaperType,
	"sitzung": council.ProposedMeeting, "sitzungsdatum": council.ProposedMeeting, "sitzungstag": council.ProposedMeeting,
	"sitzungstermin": council.ProposedMeeting, "meeting": council.ProposedMeeting,
}

func columnOf(header string) council.ProposalField {
	letters := func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}
	return columns[strings.Map(letters, council.Fold(header))]
}

// Table is what somebody says of the files of a folder.
type Table struct {
	rows []row
	// Problems are the lines that were left out, and columns that mean nothing here.
	Problems []Problem
}

// row is what one line says of a file.
type row struct {
	line int
	file string
	said []statement
}

// statement is one cell: its meaning in the form in which it is kept, and the name of its column.
type statement struct {
	field  council.ProposalField
	value  string
	header string
}

// ReadTable reads a CSV file: columns separated by semicolons, commas or tabs, their names in German or English in the
// first line. Lines that are wrong are named among the Problems. INVALID if there is no line with names, or none of them
// is that of the file.
func ReadTable(r io.Reader) (*Table, error) {
	text, err := decodeTable(r)
	if err != nil {
		return nil, err
	}
	skipped := 0
	if first, rest, _ := strings.Cut(text, "\n"); strings.HasPrefix(first, "sep=") { // Excel's word to itself
		text, skipped = rest, 1
	}
	rows, problems := records(text, commaOf(text))
	if len(rows) == 0 {
		return nil, council.InvalidField("csv", "the table is empty")
	}
	t := &Table{}
	header, err := t.header(rows[0])
	if err != nil {
		return nil, err
	}
	t.Problems = append(t.Problems, problems...)
	for _, r := range rows[1:] {
		row, err := header.row(r)
		if err != nil {
			t.Problems = append(t.Problems, Problem{r.line, err.Error()})
			continue
		}
		t.rows = append(t.rows, row)
	}
	for i := range t.rows {
		t.rows[i].line += skipped
	}
	for i := range t.Problems {
		t.Problems[i].Line += skipped
	}
	slices.SortStableFunc(t.Problems, func(a, b Problem) int { return a.Line - b.Line })
	return t, nil
}

// commaOf finds by which sign columns are separated: by the one that makes most names of columns of the first line.
func commaOf(text string) byte {
	best, most := byte(';'), 0
	for _, comma := range []byte{';', '\t', ','} {
		cells, _, err := nextRecord(text, comma)
		n := 0
		for _, c := range cells {
			if columnOf(c) != "" {
				n++
			}
		}
		if err == nil && n > most {
			best, most = comma, n
		}
	}
	return best
}

// header says what each column means, "" for those that mean nothing here.
type header struct {
	fields []council.ProposalField
	names  []string
}

func (t *Table) header(first record) (*header, error) {
	h := &header{names: first.cells}
	for _, name := range first.cells {
		field := columnOf(name)
		switch {
		case field == "" && name != "":
			t.Problems = append(t.Problems, Problem{first.line, fmt.Sprintf("the column %q means nothing here and is left out", name)})
		case field != "" && slices.Contains(h.fields, field):
			return nil, council.InvalidField("csv", "two columns of the table say the %s: %q is the second", field, name)
		}
		h.fields = append(h.fields, field)
	}
	if !slices.Contains(h.fields, columnFile) {
		return nil, council.InvalidField("csv", "no column of the table names the files: its first line should have %q or %q", "Dateiname", "file")
	}
	return h, nil
}

// row reads a line. What it says of date, body and meeting is brought into one form.
func (h *header) row(r record) (row, error) {
	out := row{line: r.line}
	for i, cell := range r.cells {
		if cell == "" {
			continue
		}
		if i >= len(h.fields) {
			return row{}, errors.New("there are more columns than in the first line")
		}
		if cell = strings.Join(strings.Fields(printable(cell)), " "); cell == "" {
			continue
		}
		switch field := h.fields[i]; field {
		case "":
		case columnFile:
			out.file = path.Clean(strings.ReplaceAll(cell, `\`, "/"))
		case council.ProposedDate:
			d, err := parseDate(cell)
			if err != nil {
				return row{}, fmt.Errorf("%s: %w", h.names[i], err)
			}
			out.said = append(out.said, statement{field, string(d), h.names[i]})
		default:
			out.said = append(out.said, statement{field, cell, h.names[i]})
		}
	}
	if out.file == "" {
		return row{}, errors.New("it names no file")
	}
	if err := out.bindMeeting(); err != nil {
		return row{}, err
	}
	out.bindMinutes()
	return out, nil
}

func (r *row) find(field council.ProposalField) *statement {
	for i := range r.said {
		if r.said[i].field == field {
			return &r.said[i]
		}
	}
	return nil
}

// bindMeeting brings day and body of the meeting together. The body stands in a column of its own or beside the day.
func (r *row) bindMeeting() error {
	s := r.find(council.ProposedMeeting)
	if s == nil {
		return nil
	}
	day, from, to := dateIn(s.value)
	if from < 0 {
		return fmt.Errorf("%s: there is no date like 11.05.2022 or 2022-05-11 in %q", s.header, s.value)
	}
	m := meeting{date: day}
	if o := r.find(council.ProposedOrganization); o != nil {
		m.organization = o.value
	} else if m.organization = organizationIn(s.value[:from] + "\n" + s.value[to:]); m.organization == "" {
		return fmt.Errorf("%s: whose meeting it is stands neither in %q nor in a column Gremium", s.header, s.value)
	}
	s.value = m.String()
	return nil
}

// bindMinutes takes the date of minutes and invitations for the day of their meeting, where there is no other.
func (r *row) bindMinutes() {
	kind, day, body := r.find(council.ProposedPaperType), r.find(council.ProposedDate), r.find(council.ProposedOrganization)
	if kind == nil || !ofMeeting(kind.value) || r.find(council.ProposedMeeting) != nil || day == nil || body == nil {
		return
	}
	m := meeting{date: council.Date(day.value), organization: body.value}
	r.said = append(r.said, statement{council.ProposedMeeting, m.String(), day.header})
}
