package oparl

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

func TestDistrictName(t *testing.T) {
	for _, tt := range []struct{ name, classification, organizationType, want string }{
		{"Ortsbeirat Mainz-Neustadt", "", "", "Mainz-Neustadt"},
		{"Ortsbeirat Neustadt", "", "Gremium", "Neustadt"},
		{"Ortsbeirat des Ortsbezirks Mombach", "", "", "Mombach"},
		{"Ortsbeirat für den Ortsbezirk Gonsenheim", "", "", "Gonsenheim"},
		{"Ortsbeirat: Ebersheim", "", "", "Ebersheim"},
		{"Ortsbeirat - Drais", "", "", "Drais"},
		{"Ortsbeirat – Drais", "", "", "Drais"},
		{"Ortschaftsrat Durlach", "", "", "Durlach"},
		{"Bezirksvertretung 3", "", "", "3"},
		{"Bezirksbeirat Ost", "", "", "Ost"},
		{"Mitglieder des Ortsbeirates Laubenheim", "", "", "Laubenheim"},
		{"Mombach", "Ortsbeirat", "Gremium", "Mombach"},
		{"Mombach", "", "Ortsbeirat", "Mombach"},
		{"Ortsbeirat", "Ortsbeirat", "", ""},
		{"Stadtrat", "", "Gremium", ""},
		{"Bauausschuss", "Ausschuss", "Ortsbeirat", ""},
		{"AG der Ortsbeiräte", "", "", ""},
		{"", "", "", ""},
	} {
		if got := districtName(tt.name, tt.classification, tt.organizationType); got != tt.want {
			t.Errorf("%+v: got %q", tt, got)
		}
	}
}

// TestDistrictIsOneForAll: every spelling of an Ortsbezirk in one body leads to the same
// district, and those of two bodies are two.
func TestDistrictIsOneForAll(t *testing.T) {
	district := func(body council.ID, name string) council.ID {
		t.Helper()
		var id council.ID
		f := &flattener{drop: func(council.Kind, string) {}, emit: func(o occurrence) {
			record, err := Record(o.raw)
			if err != nil {
				t.Fatal(err)
			}
			if record.District == nil || record.District.BodyID != body {
				t.Fatalf("%s: got district %+v", name, record.District)
			}
			id = record.District.ID
		}}
		f.top(map[string]any{"id": "https://x.example/o", "name": name}, council.KindOrganization, body)
		return id
	}
	if district("mainz", "Ortsbeirat Neustadt") != district("mainz", "Ortsbeirat des Ortsbezirks NEUSTADT") {
		t.Error("two spellings made two districts")
	}
	if district("mainz", "Ortsbeirat Neustadt") == district("worms", "Ortsbeirat Neustadt") {
		t.Error("two towns share a district")
	}
}

func TestParseTime(t *testing.T) {
	for in, want := range map[string]string{
		"2026-03-14T10:00:00+01:00":            "2026-03-14T09:00:00Z",
		"2026-03-14T10:00:00Z":                 "2026-03-14T10:00:00Z",
		"2026-03-14T10:00:00.987654+01:00":     "2026-03-14T09:00:00Z",
		"2026-03-14T10:00:00+0100":             "2026-03-14T09:00:00Z",
		"2026-03-14T10:00+01:00":               "2026-03-14T09:00:00Z",
		"2026-07-14T10:00:00":                  "2026-07-14T08:00:00Z", // in the towns' own zone
		"2026-03-14 10:00:00":                  "2026-03-14T09:00:00Z",
		"2026-03-14":                           "2026-03-13T23:00:00Z",
		"":                                     "",
		"gestern":                              "",
		"0000-00-00T00:00:00Z":                 "",
		"0001-01-01T00:00:00+01:00":            "",
		"2026-02-30T10:00:00Z":                 "",
		"14.03.2026":                           "",
		"2026-03-14T10:00:00+01:00[Europe/XX]": "",
	} {
		got := ""
		if p := parseTime(in); p != nil {
			got = p.Format(time.RFC3339)
		}
		is(t, in, got, want)
	}
}

// TestEveryField of OParl 1.1 that a type has arrives.
func TestEveryField(t *testing.T) {
	const common = `"license":"https://l.example","keyword":["a","b"],"web":"https://w.example","created":"2026-01-01T00:00:00Z","modified":"2026-01-02T00:00:00Z","v:x":1`
	o := mapped[*council.Organization](t, council.KindOrganization, `{"id":"https://x.example/o",`+common+`,"name":"N","shortName":"S","post":["Vorsitz"],"subOrganizationOf":"https://x.example/p",
		"organizationType":"T","classification":"C","startDate":"2026-01-01","endDate":"2026-12-31","website":"W","location":"https://x.example/l","externalBody":"https://x.example/b","meeting":"https://x.example/ms","consultation":"https://x.example/cs"}`)
	is(t, "organization", words(o.License, o.Keyword, o.Web, o.Created.Day(), o.Modified.Day(), o.Vendor, o.Name, o.ShortName, o.Post, o.OrganizationType, o.Classification, o.StartDate, o.EndDate, o.Website, o.ExternalBody),
		"https://l.example [a b] https://w.example 1 2 map[v:x:1] N S [Vorsitz] T C 2026-01-01 2026-12-31 W https://x.example/b")
	is(t, "above", o.SubOrganizationOfID, council.NewID("https://x.example/p"))
	is(t, "place", o.LocationID, council.NewID("https://x.example/l"))

	p := mapped[*council.Person](t, council.KindPerson, `{"id":"https://x.example/pe",`+common+`,"name":"N","familyName":"F","givenName":"G","formOfAddress":"Frau","affix":"jun.","title":["Dr."],"gender":"female",
		"phone":["1"],"email":["e"],"status":["s"],"life":"L","lifeSource":"LS"}`)
	is(t, "person", words(p.Name, p.FamilyName, p.GivenName, p.FormOfAddress, p.Affix, p.Title, p.Gender, p.Phone, p.Email, p.Status, p.Life, p.LifeSource, p.Vendor),
		"N F G Frau jun. [Dr.] female [1] [e] [s] L LS map[v:x:1]")

	ms := mapped[*council.Membership](t, council.KindMembership, `{"id":"https://x.example/ms",`+common+`,"person":"https://x.example/1","organization":"https://x.example/2","onBehalfOf":"https://x.example/3","role":"R","votingRight":false,"startDate":"2026-01-01","endDate":"2026-12-31"}`)
	is(t, "membership", words(ms.Role, *ms.VotingRight, ms.StartDate, ms.EndDate, ms.PersonID == council.NewID("https://x.example/1"), ms.OrganizationID == council.NewID("https://x.example/2"), ms.OnBehalfOfID == council.NewID("https://x.example/3")),
		"R false 2026-01-01 2026-12-31 true true true")

	f := mapped[*council.File](t, council.KindFile, `{"id":"https://x.example/f",`+common+`,"name":"N","fileName":"n.pdf","mimeType":"application/pdf","date":"2026-01-01","size":"1234","sha1Checksum":"1","sha512Checksum":"512",
		"text":"T","accessUrl":"A","downloadUrl":"D","externalServiceUrl":"E","masterFile":"https://x.example/m","fileLicense":"L"}`)
	is(t, "file", words(f.Name, f.FileName, f.MimeType, f.Date, f.Size, f.SHA1Checksum, f.SHA512Checksum, f.Text, f.AccessURL, f.DownloadURL, f.ExternalServiceURL, f.MasterFileID == council.NewID("https://x.example/m"), f.FileLicense),
		"N n.pdf application/pdf 2026-01-01 1234 1 512 T A D E true L")

	b := mapped[*council.Body](t, council.KindBody, `{"id":"https://x.example/b",`+common+`,"system":"https://x.example/s","shortName":"S","name":"N","website":"W","licenseValidSince":"2026-01-01T00:00:00Z","oparlSince":"2026-01-02T00:00:00Z",
		"ags":"07315000","rgs":"073150000000","equivalent":["https://e"],"contactEmail":"CE","contactName":"CN","classification":"C","location":"https://x.example/l","paper":"https://x.example/papers"}`)
	is(t, "body", words(b.SystemID == council.NewID("https://x.example/s"), b.ShortName, b.Name, b.Website, b.LicenseValidSince.Day(), b.OparlSince.Day(), b.AGS, b.RGS, b.Equivalent, b.ContactEmail, b.ContactName, b.Classification, b.LocationID == council.NewID("https://x.example/l"), b.Vendor),
		"true S N W 1 2 07315000 073150000000 [https://e] CE CN C true map[v:x:1]")

	s := mapped[*council.System](t, council.KindSystem, `{"id":"https://x.example/s",`+common+`,"oparlVersion":"V","otherOparlVersions":["O"],"name":"N","contactEmail":"CE","contactName":"CN","website":"W","vendor":"VE","product":"P","body":"https://x.example/bodies"}`)
	is(t, "system", words(s.OparlVersion, s.OtherOparlVersions, s.Name, s.ContactEmail, s.ContactName, s.Website, s.VendorURL, s.Product, s.Vendor), "V [O] N CE CN W VE P map[v:x:1]")

	l := mapped[*council.Location](t, council.KindLocation, `{"id":"https://x.example/l",`+common+`,"description":"D","streetAddress":"S","room":"R","postalCode":"55116","subLocality":"SL","locality":"L","papers":["https://x.example/p"]}`)
	is(t, "location", words(l.Description, l.StreetAddress, l.Room, l.PostalCode, l.SubLocality, l.Locality, l.Vendor), "D S R 55116 SL L map[v:x:1]")

	a := mapped[*council.AgendaItem](t, council.KindAgendaItem, `{"id":"https://x.example/a",`+common+`,"meeting":"https://x.example/m","number":"1.2","order":3,"name":"N","public":true,"consultation":"https://x.example/c","result":"vertagt","resolutionText":"RT","start":"2026-01-01T00:00:00Z","end":"2026-01-02T00:00:00Z"}`)
	is(t, "agenda item", words(a.Number, a.Order, a.Name, *a.Public, a.Result, a.Outcome, a.ResolutionText, a.Start.Day(), a.End.Day(), a.MeetingID == council.NewID("https://x.example/m"), a.ConsultationID == council.NewID("https://x.example/c")),
		"1.2 3 N true vertagt POSTPONED RT 1 2 true true")

	c := mapped[*council.Consultation](t, council.KindConsultation, `{"id":"https://x.example/c",`+common+`,"paper":"https://x.example/p","meeting":"https://x.example/m","agendaItem":"https://x.example/a","authoritative":true,"role":"R"}`)
	is(t, "consultation", words(c.PaperID == council.NewID("https://x.example/p"), c.MeetingID == council.NewID("https://x.example/m"), c.AgendaItemID == council.NewID("https://x.example/a"), *c.Authoritative, c.Role), "true true true true R")

	m := mapped[*council.Meeting](t, council.KindMeeting, `{"id":"https://x.example/m",`+common+`,"name":"N","meetingState":"eingeladen","cancelled":"true","start":"2026-01-01T00:00:00Z","end":"2026-01-01T01:00:00Z","location":"https://x.example/l"}`)
	is(t, "meeting", words(m.Name, m.MeetingState, m.IsCancelled(), m.Start.Hour(), m.End.Hour(), m.LocationID == council.NewID("https://x.example/l")), "N eingeladen true 0 1 true")
}

// TestEveryLink of OParl 1.1 arrives, in the order of its list and without repetition.
func TestEveryLink(t *testing.T) {
	for kind, roles := range map[council.Kind][]council.LinkRole{
		council.KindBody:         {council.LinkBodyLegislativeTerm},
		council.KindOrganization: {council.LinkOrganizationMembership},
		council.KindPerson:       {council.LinkPersonMembership},
		council.KindMeeting: {
			council.LinkMeetingOrganization, council.LinkMeetingParticipant, council.LinkMeetingInvitation, council.LinkMeetingResultsProtocol,
			council.LinkMeetingVerbatimProtocol, council.LinkMeetingAuxiliaryFile, council.LinkMeetingAgendaItem,
		},
		council.KindAgendaItem: {council.LinkAgendaItemResolutionFile, council.LinkAgendaItemAuxiliaryFile},
		council.KindPaper: {
			council.LinkPaperMainFile, council.LinkPaperAuxiliaryFile, council.LinkPaperRelated, council.LinkPaperSuperordinated, council.LinkPaperSubordinated,
			council.LinkPaperLocation, council.LinkPaperOriginatorPerson, council.LinkPaperOriginatorOrg, council.LinkPaperUnderDirectionOf, council.LinkPaperConsultation,
		},
		council.KindConsultation: {council.LinkConsultationOrganization},
		council.KindFile:         {council.LinkFileDerivative},
	} {
		for _, role := range roles {
			property := strings.TrimPrefix(string(role), string(kind)+".")
			object := fmt.Sprintf(`{"id":"https://x.example/0","%s":["https://x.example/2","https://x.example/1","https://x.example/2","",null,"nowhere"]}`, property)
			record, err := Record(flattened(t, kind, object)[0].raw)
			if err != nil {
				t.Fatal(err)
			}
			var got []council.Link
			for _, l := range record.Links {
				if l.Role == role {
					got = append(got, l)
				}
			}
			from := council.NewID("https://x.example/0")
			want := []council.Link{{From: from, Role: role, To: council.NewID("https://x.example/2")}, {From: from, Role: role, To: council.NewID("https://x.example/1"), Position: 1}}
			if !properties[kind][property].list {
				want = want[:1] // one is due; more are not lost in the raw object
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: got %+v, want %+v", role, got, want)
			}
		}
	}
}

// TestPageNumbersTheSameTwice: what counts is remembered by its number on the page.
func TestPageNumbersTheSameTwice(t *testing.T) {
	const page = `{"id":"https://x.example/p","consultation":[{"id":"https://x.example/c/1"}],"mainFile":{"id":"https://x.example/f/1"},"auxiliaryFile":[{"id":"https://x.example/f/2"},{"id":"https://x.example/f/3"}],
		"location":[{"id":"https://x.example/l/1"}],"originatorPerson":[{"id":"https://x.example/pe/1"}],"relatedPaper":[{"id":"https://x.example/p/2"}],"underDirectionOf":[{"id":"https://x.example/o/1"}]}`
	order := func() string {
		var urls []string
		for _, o := range flattened(t, council.KindPaper, page) {
			urls = append(urls, o.raw.URL)
		}
		return strings.Join(urls, " ")
	}
	first := order()
	for range 50 {
		if again := order(); again != first {
			t.Fatalf("got %s, and before %s", again, first)
		}
	}
	if !strings.HasSuffix(first, "https://x.example/p") {
		t.Errorf("parts do not come before what contains them: %s", first)
	}
}

// words writes values side by side.
func words(values ...any) string { return strings.TrimSuffix(fmt.Sprintln(values...), "\n") }
