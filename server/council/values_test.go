package council

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for in, want := range map[string]Date{
		"2026-03-14": "2026-03-14", "2026-03-14T00:00:00+01:00": "2026-03-14", "2024-02-29": "2024-02-29", "2026-03-14 10:00": "2026-03-14",
		"2023-02-29": "", "14.03.2026": "", "2026-3-14": "", "": "", "2026": "", "2026-13-01": "", "unbekannt!": "",
	} {
		got, ok := ParseDate(in)
		if got != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v, want %q", in, got, ok, want)
		}
	}
}

func TestDate(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	late := time.Date(2026, 3, 14, 23, 30, 0, 0, time.UTC)
	if got := DateOf(late); got != "2026-03-14" {
		t.Errorf("in UTC: got %s", got)
	}
	if got := DateOf(late.In(berlin)); got != "2026-03-15" {
		t.Errorf("in Berlin: got %s", got)
	}
	if got := Date("2026-07-01").Time(berlin); !got.Equal(time.Date(2026, 6, 30, 22, 0, 0, 0, time.UTC)) {
		t.Errorf("midnight in Berlin: got %v", got)
	}
	for d, want := range map[Date]int{"2026-07-01": 2026, "": 0, "garbage": 0} {
		if got := d.Year(); got != want {
			t.Errorf("year of %q: got %d, want %d", d, got, want)
		}
	}
	if !Date("").Time(berlin).IsZero() {
		t.Error("an unknown date has a time")
	}
}

func TestIDs(t *testing.T) {
	id := NewID("https://ris.example/papers/1")
	if len(id) != 20 || id != NewID("https://ris.example/papers/1") || id == NewID("https://ris.example/papers/2") {
		t.Errorf("got %q", id)
	}
	if got, err := ParseID(id.String()); err != nil || got != id {
		t.Errorf("got %q, %v", got, err)
	}
	for _, s := range []string{"", "x", strings.Repeat("a", 19), strings.Repeat("a", 21), strings.Repeat("A", 20), strings.Repeat("1", 20), strings.Repeat("ä", 10), "aaaaaaaaaaaaaaaaaaa'", strings.Repeat("\x00", 20)} {
		if _, err := ParseID(s); CodeOf(err) != NotFound {
			t.Errorf("%q: got error %v, want NOT_FOUND", s, err)
		}
	}
	if want := NewID("https://ris.example/papers/1"); want != "pe3bj3ehn2ssngqrwtvq" {
		t.Errorf("got %q: IDs stand in addresses and must never change", want)
	}
}

func TestErrors(t *testing.T) {
	cause := errors.New("connection refused")
	err := Errorf(Unavailable, "the town hall does not answer: %w", cause)
	if !errors.Is(err, cause) || CodeOf(err) != Unavailable {
		t.Errorf("got %v, %s", err, CodeOf(err))
	}
	wrapped := fmt.Errorf("importing: %w", err)
	for _, tt := range []struct {
		err     error
		code    Code
		message string
	}{
		{nil, "", "internal error"},
		{cause, Internal, "internal error"},
		{wrapped, Unavailable, "the town hall does not answer: connection refused"},
		{&Error{Code: Internal, Message: "secret path"}, Internal, "internal error"},
		{InvalidField("first", "at most %d", 200), Invalid, "at most 200"},
		{fmt.Errorf("outer: %w", &Error{Code: Gone, Err: InvalidField("x", "y")}), Gone, ""},
	} {
		if got := CodeOf(tt.err); got != tt.code {
			t.Errorf("%v: got code %q, want %q", tt.err, got, tt.code)
		}
		if got := MessageOf(tt.err); got != tt.message && tt.err != nil {
			t.Errorf("%v: got message %q, want %q", tt.err, got, tt.message)
		}
	}
	for want, err := range map[string]error{
		"first: at most 200":          InvalidField("first", "at most 200"),
		"GONE":                        &Error{Code: Gone},
		"GONE: connection refused":    &Error{Code: Gone, Err: cause},
		"url: no: connection refused": &Error{Code: Invalid, Field: "url", Message: "no", Err: cause},
	} {
		if err.Error() != want {
			t.Errorf("got %q, want %q", err.Error(), want)
		}
	}
}

func TestNameOf(t *testing.T) {
	for want, e := range map[string]Entity{
		"S": &System{Name: "S"}, "B": &Body{Name: "B"}, "T": &LegislativeTerm{Name: "T"}, "O": &Organization{Name: "O"}, "P": &Person{Name: "P"},
		"Vorsitz": &Membership{Role: "Vorsitz"}, "Rat": &Meeting{Name: "Rat"}, "1.2 Haushalt": &AgendaItem{Number: "1.2", Name: "Haushalt"},
		"Haushalt": &AgendaItem{Name: "Haushalt"}, "Antrag": &Paper{Name: "Antrag"}, "Vorberatung": &Consultation{Role: "Vorberatung"}, "F": &File{Name: "F"},
		"Rathaus": &Location{Description: "Rathaus", Locality: "Mainz"}, "Markt 1 Mainz": &Location{StreetAddress: "Markt 1", Locality: "Mainz"}, "": &Location{},
	} {
		if got := NameOf(e); got != want {
			t.Errorf("%s: got %q, want %q", e.Kind(), got, want)
		}
	}
}

func TestMembershipCurrent(t *testing.T) {
	for _, tt := range []struct {
		start, end Date
		want       bool
	}{
		{"", "", true},
		{"2026-01-01", "", true},
		{"", "2026-12-31", true},
		{"2026-03-14", "2026-03-14", true},
		{"2026-03-15", "", false},
		{"", "2026-03-13", false},
		{"2019-01-01", "2024-06-08", false},
	} {
		if got := (&Membership{StartDate: tt.start, EndDate: tt.end}).Current("2026-03-14"); got != tt.want {
			t.Errorf("%s to %s: got %v, want %v", tt.start, tt.end, got, tt.want)
		}
	}
}

func TestContains(t *testing.T) {
	for role, want := range map[LinkRole]bool{
		LinkMeetingAgendaItem: true, LinkPaperConsultation: true, LinkPersonMembership: true, LinkOrganizationMembership: true,
		LinkPaperMainFile: true, LinkPaperAuxiliaryFile: true, LinkMeetingInvitation: true, LinkAgendaItemResolutionFile: true,
		LinkPaperRelated: false, LinkMeetingOrganization: false, LinkMeetingParticipant: false, LinkPaperLocation: false, LinkFileDerivative: false, "Paper.unknown": false,
	} {
		if got := role.Contains(); got != want {
			t.Errorf("%s: got %v, want %v", role, got, want)
		}
	}
}

func TestCursors(t *testing.T) {
	start := time.Date(2026, 3, 14, 18, 0, 0, 0, time.FixedZone("", 3600))
	for want, c := range map[string]Cursor{
		"2026-03-14":           CursorOfPaper(&Paper{SortDate: "2026-03-14"}),
		"2026-03-14T17:00:00Z": CursorOfMeeting(&Meeting{Start: &start}),
		"":                     CursorOfMeeting(&Meeting{}),
		"aeltestenrat":         CursorOfOrganization(&Organization{Name: "Ältestenrat"}),
		"mueller":              CursorOfPerson(&Person{Name: "Ada Müller", FamilyName: "Müller"}),
		"ada":                  CursorOfPerson(&Person{Name: "Ada"}),
		"2026-01-01":           CursorOfFile(&File{Date: "2026-01-01"}),
	} {
		if c.Key != want {
			t.Errorf("got key %q, want %q", c.Key, want)
		}
	}
}

func TestViewer(t *testing.T) {
	if got := ViewerFrom(t.Context()); got.Role != RoleGuest {
		t.Errorf("nobody in particular: got %v", got)
	}
	if got := ViewerFrom(WithViewer(t.Context(), Viewer{Role: "ADMIN"})); got.Role != "ADMIN" {
		t.Errorf("got %v", got)
	}
}

// TestPublicUnlessSaidOtherwise: silence means public, and that a meeting takes place.
func TestPublicUnlessSaidOtherwise(t *testing.T) {
	yes, no := true, false
	if !(&AgendaItem{}).IsPublic() || !(&AgendaItem{Public: &yes}).IsPublic() || (&AgendaItem{Public: &no}).IsPublic() {
		t.Error("IsPublic is wrong")
	}
	if (&Meeting{}).IsCancelled() || !(&Meeting{Cancelled: &yes}).IsCancelled() || (&Meeting{Cancelled: &no}).IsCancelled() {
		t.Error("IsCancelled is wrong")
	}
}

func TestParseAddress(t *testing.T) {
	if u, err := ParseAddress(" https://ris.example\n"); err != nil || u.String() != "https://ris.example" {
		t.Errorf("with spaces around it: got %v, %v", u, err)
	}
	for in, want := range map[string]string{
		"https://ris.example/system": "https://ris.example/system", "http://RIS.example:80/a?b#c": "http://RIS.example:80/a?b#c",
		"ftp://ris.example": "", "ris.example": "", "https://": "", "https://user@ris.example": "", "": "", "https://[::1": "", "mailto:a@ris.example": "",
	} {
		u, err := ParseAddress(in)
		switch {
		case want == "" && (err == nil || err.Error() != fmt.Sprintf("%q is no http or https address", in)):
			t.Errorf("%q: got %v, %v", in, u, err)
		case want != "" && (err != nil || u.String() != want):
			t.Errorf("%q: got %v, %v, want %s", in, u, err, want)
		}
	}
}
