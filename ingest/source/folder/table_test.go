package folder

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// shown writes rows as "line file field=value …".
func shown(t *Table) string {
	var out []string
	for _, r := range t.rows {
		line := fmt.Sprint(r.line, " ", r.file)
		for _, s := range r.said {
			line += fmt.Sprintf(" %s=%s", s.field, s.value)
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func problems(t *Table) string {
	var out []string
	for _, p := range t.Problems {
		out = append(out, p.String())
	}
	return strings.Join(out, "\n")
}

func TestTable(t *testing.T) {
	windows := func(s string) string {
		out, err := charmap.Windows1252.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	wide := func(s string) string {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	const german = "Dateiname;Vorlagennummer;Datum;Gremium;Betreff;Art;Sitzung\nV1.pdf;0474/2022;11.05.2022;Stadtrat;Radweg für die Uferstraße;Antrag;18.05.2022\n"
	const read = "2 V1.pdf reference=0474/2022 date=2022-05-11 organization=Stadtrat name=Radweg für die Uferstraße paperType=Antrag meeting=2022-05-18 Stadtrat"
	for name, tt := range map[string]struct{ in, want, problems string }{
		"German, semicolons":          {in: german, want: read},
		"commas":                      {in: strings.ReplaceAll(german, ";", ","), want: read},
		"tabs":                        {in: strings.ReplaceAll(german, ";", "\t"), want: read},
		"Windows":                     {in: windows(strings.ReplaceAll(german, "\n", "\r\n")), want: read},
		"with a byte order mark":      {in: "\ufeff" + german, want: read},
		"what Excel calls Unicode":    {in: wide(strings.ReplaceAll(german, ";", "\t")), want: read},
		"what Excel says to itself":   {in: "sep=;\n" + german, want: strings.Replace(read, "2 V1", "3 V1", 1)},
		"an old Mac":                  {in: strings.ReplaceAll(german, "\n", "\r"), want: read},
		"English":                     {in: "file,reference,date,organization,title,paperType,meeting\nV1.pdf,0474/2022,2022-05-11,Stadtrat,Radweg,Antrag,2022-05-18\n", want: "2 V1.pdf reference=0474/2022 date=2022-05-11 organization=Stadtrat name=Radweg paperType=Antrag meeting=2022-05-18 Stadtrat"},
		"headers as people write":     {in: " DATEI ;Vorlagen-Nr.;\n V1.pdf ; 1/22 ;\n", want: "2 V1.pdf reference=1/22"},
		"quotes":                      {in: "file;title\n\"V1.pdf\";\"Der \"\"Radweg\"\"; ein\nzweiter Anlauf\"\nV2.pdf;Das \"Bad\"\n", want: "2 V1.pdf name=Der \"Radweg\"; ein zweiter Anlauf\n4 V2.pdf name=Das \"Bad\""},
		"a quote inside":              {in: "file;title\nV1.pdf;\"Radweg\" am Wehr\nV2.pdf;\"Das \"Bad\" bleibt\"\n", want: "2 V1.pdf name=\"Radweg\" am Wehr\n3 V2.pdf name=Das \"Bad\" bleibt"},
		"a quote without end":         {in: "file;title\nV1.pdf;\"Radweg\nV2.pdf;Bad\n", want: "3 V2.pdf name=Bad", problems: "line 2: a quote (\") is opened here and never closed"},
		"empty lines and cells":       {in: "file;title\n\n;;\nV1.pdf;\n\n", want: "4 V1.pdf"},
		"fewer cells":                 {in: "file;title;date\nV1.pdf\n", want: "2 V1.pdf"},
		"more cells":                  {in: "file;title\nV1.pdf;x;\nV2.pdf;x;y\n", want: "2 V1.pdf name=x", problems: "line 3: there are more columns than in the first line"},
		"unknown columns":             {in: "file;Federführung;title\nV1.pdf;Tiefbauamt;Bad\n", want: "2 V1.pdf name=Bad", problems: `line 1: the column "Federführung" means nothing here and is left out`},
		"no file":                     {in: "file;title\n;Bad\n", problems: "line 2: it names no file"},
		"a wrong date":                {in: "file;date\nV1.pdf;31.02.2022\nV2.pdf;05/11/2022\nV3.pdf;1.3.22\n", want: "4 V3.pdf date=2022-03-01", problems: "line 2: date: \"31.02.2022\" is no date like 11.05.2022 or 2022-05-11\nline 3: date: \"05/11/2022\" is no date like 11.05.2022 or 2022-05-11"},
		"paths":                       {in: "file;title\n./2022\\V1.pdf;a\n2022//V2.pdf;b\n", want: "2 2022/V1.pdf name=a\n3 2022/V2.pdf name=b"},
		"decomposed umlauts":          {in: "file;title\nAntra\u0308ge.pdf;fu\u0308r\n", want: "2 Anträge.pdf name=für"},
		"a meeting in words":          {in: "file;meeting\nV1.pdf;12. Sitzung des Stadtrates am 18. Mai 2022\n", want: "2 V1.pdf meeting=2022-05-18 Stadtrat"},
		"a meeting of nobody":         {in: "file;meeting\nV1.pdf;18.05.2022\n", problems: `line 2: meeting: whose meeting it is stands neither in "18.05.2022" nor in a column Gremium`},
		"a meeting of no day":         {in: "file;meeting;Gremium\nV1.pdf;nächste;Stadtrat\n", problems: `line 2: meeting: there is no date like 11.05.2022 or 2022-05-11 in "nächste"`},
		"minutes are of their day":    {in: "file;Art;Datum;Gremium\nN.pdf;Niederschrift;18.05.2022;Stadtrat\n", want: "2 N.pdf paperType=Niederschrift date=2022-05-18 organization=Stadtrat meeting=2022-05-18 Stadtrat"},
		"papers are not":              {in: "file;Art;Datum;Gremium\nV.pdf;Antrag;18.05.2022;Stadtrat\n", want: "2 V.pdf paperType=Antrag date=2022-05-18 organization=Stadtrat"},
		"a date with the time of day": {in: "file;date\nV1.pdf;2022-05-11 17:00:00\nV2.pdf;11.05.2022, 17.00 Uhr\nV3.pdf;2022-05-11T17:00:00+02:00\n", want: "2 V1.pdf date=2022-05-11\n3 V2.pdf date=2022-05-11\n4 V3.pdf date=2022-05-11"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := ReadTable(strings.NewReader(tt.in))
			if err != nil {
				t.Fatal(err)
			}
			is(t, "rows", shown(got), tt.want)
			is(t, "problems", problems(got), tt.problems)
		})
	}
	for name, in := range map[string]string{
		"nothing": "", "blank lines": "\n\n;;\n", "no names": "V1.pdf;0474/2022\n", "no file": "Datum;Betreff\n1.1.2022;x\n", "the file twice": "file;Datei\na;b\n",
	} {
		_, err := ReadTable(strings.NewReader(in))
		code(t, name, err, council.Invalid)
	}
}

// FuzzTable: whatever comes, a table is read to its end; each line is a row, a problem, blank, or part of one; and what is a
// date is one.
func FuzzTable(f *testing.F) {
	for _, s := range []string{"file;date\na;1.1.2022\n", "file,title\n\"a\",\"b\"\"c\"\n", "\xff\xfef\x00i\x00", "file\n\"", "sep=,\nfile\n", "Datei\tSitzung\nx\tStadtrat 1.1.22\n", "file;title\r\rx;\xfc"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		table, err := ReadTable(strings.NewReader(string(raw)))
		if err != nil {
			return
		}
		last := 0
		for _, r := range table.rows {
			if r.line <= last || r.file == "" {
				t.Errorf("got row %+v behind line %d", r, last)
			}
			last = r.line
			for _, s := range r.said {
				if _, ok := council.ParseDate(s.value); s.field == council.ProposedDate && !ok {
					t.Errorf("got the date %q", s.value)
				}
				if m := parseMeeting(s.value); s.field == council.ProposedMeeting && (m.organization == "" || m.String() != s.value) {
					t.Errorf("got the meeting %q", s.value)
				}
			}
		}
		for _, p := range table.Problems {
			if p.Line < 1 || p.Reason == "" {
				t.Errorf("got problem %+v", p)
			}
		}
	})
}

func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		"am Mittwoch, dem 11. Mai 2022": "2022-05-11", "11.05.2022": "2022-05-11", "11.5.22": "2022-05-11", "1. März 1999": "1999-03-01", "31. Jänner 2022": "2022-01-31",
		"5. 5. 2022": "2022-05-05", "2022-05-11T10:00": "2022-05-11", "vom 3.4.98": "1998-04-03", "20. Sept. 2021": "2021-09-20", "vom 3.4. und 5.6.2022": "2022-06-05",
		"30.02.2022": "", "11.13.2022": "", "11.05.": "", "§ 5.2.2": "", "Nr. 12.345.2022": "", "2022": "", "1234-05-11": "", "0.5.2022": "", "": "",
	} {
		d, from, to := dateIn(in)
		if string(d) != want || (from >= 0) != (want != "") || to < 0 {
			t.Errorf("%q: got %q at %d to %d, want %q", in, d, from, to, want)
		}
	}
}
