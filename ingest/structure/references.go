package structure

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// referenceForm finds everything that may be the number of a paper: groups of digits, and letters before them, joined by
// strokes or hyphens. What it is, the groups and the words before it tell.
var referenceForm = regexp.MustCompile(`(?:\b[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,6}[/-])?\b\d{1,5}(?:[/-]\d{1,5}){1,3}(?:[/-]\d{1,3})?\b`)

// paperWords stand before the numbers of papers, folded.
var paperWords = map[string]bool{
	"ds": true, "ds.": true, "drs": true, "drs.": true, "drucks": true, "drucks.": true, "vl": true, "bv": true, "mv": true, "vo-vorlage": true, "drucksache": true, "drucksachen": true,
	"vorlage": true, "vorlagen": true, "antrag": true, "antrags": true, "anfrage": true, "beschluss": true, "mitteilung": true, "beschlussvorlage": true, "informationsvorlage": true,
	"aenderungsantrag": true, "ergaenzungsantrag": true, "mitteilungsvorlage": true, "sitzungsvorlage": true, "antraege": true, "anfragen": true,
}

// foreignWords stand before numbers that are no papers': of laws, of other offices' files, of plots and telephones.
var foreignWords = map[string]bool{
	"az": true, "az.": true, "aktenzeichen": true, "geschaeftszeichen": true, "zeichen": true, "verordnung": true, "richtlinie": true, "eu)": true, "eg)": true, "(eu)": true, "(eg)": true, "eu": true,
	"rl": true, "vo": true, "flst": true, "flst.": true, "flurst": true, "flurst.": true, "flurstueck": true, "flurstuecks": true, "flurstuecke": true, "flur": true, "parzelle": true,
	"tel": true, "tel.": true, "telefon": true, "fax": true, "bebauungsplan": true, "bebauungsplans": true, "bebauungsplanes": true, "b-plan": true, "bplan": true, "iso": true, "din": true, "en": true,
	"norm": true, "rn": true, "rn.": true, "seite": true, "s.": true, "art.": true, "art": true, "artikel": true, "konto": true, "urteil": true, "rechtssache": true, "c": true, "§": true, "§§": true,
}

// looksBack is how many bytes before a number are looked at for a word that tells what it is.
const looksBack = 40

// wordBefore gives the folded word before a number, leaving out "Nr." and a colon.
func wordBefore(text string, at int) string {
	before := council.Fold(strings.ToValidUTF8(text[max(0, at-looksBack):at], ""))
	for range 3 {
		before = strings.TrimRight(before, " :-–")
		for _, nr := range []string{" nr.", " nr", "-nr.", "-nr", " nummer"} {
			before = strings.TrimSuffix(before, nr)
		}
	}
	if strings.HasSuffix(before, "§") {
		return "§"
	}
	if strings.Contains(before, "bgbl") {
		return "az"
	}
	return before[strings.LastIndexAny(before, " (,;/\t")+1:]
}

// referencesIn finds the numbers of papers in a line, as they stand there: 0474/2022, 2024/1264/1, BV/0197/2026, DS 474/22.
func referencesIn(text string) []string {
	if !strings.ContainsAny(text, "/-") || !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var out []string
	for _, m := range referenceForm.FindAllStringIndex(text, -1) {
		start, end := m[0], m[1]
		if !standsAlone(text, start, end) {
			continue
		}
		ref, before := text[start:end], wordBefore(text, start)
		if isReference(ref, paperWords[before], foreignWords[before]) {
			out = append(out, ref)
		}
	}
	return out
}

// standsAlone refuses numbers that are part of something longer: an amount, a date, a file's number, an address.
func standsAlone(text string, start, end int) bool {
	if start > 0 && strings.IndexByte("/-.,_@", text[start-1]) >= 0 {
		return false
	}
	if end >= len(text) {
		return true
	}
	switch text[end] {
	case '/', '_', '-':
		return false
	case '.', ',':
		return end+1 >= len(text) || text[end+1] < '0' || text[end+1] > '9'
	default:
		return true
	}
}

// isReference decides by the groups of a number and by what stands before it.
func isReference(ref string, paper, foreign bool) bool {
	groups := strings.FieldsFunc(ref, func(r rune) bool { return r == '/' || r == '-' })
	letters := ""
	if g := groups[0]; g[0] > '9' {
		letters, groups = g, groups[1:]
	}
	if foreign && !paper || len(groups) < 2 {
		return false
	}
	if !paper && !strings.Contains(ref, "/") && letters == "" {
		return false // 0474-2022 may be anything; DS 0474-2022 is a paper
	}
	if letters != "" && !paper && !strings.Contains(ref, "/") && (len(letters) > 4 || len(groups) > 2) {
		return false // "Halle-12-2024", the file number "BauR-123-04-5-2020"
	}
	if !paper && len(groups[0]) == 5 && groups[0][0] == '0' {
		return false // a telephone number
	}
	first, second := groups[0], groups[1]
	switch {
	case year(first) && year(second):
		return paper && !consecutive(first, second) // 2025/2026 is a school year
	case year(first):
		return len(second) >= 3 || paper && len(second) >= 2 && !consecutive(first, second) || letters != "" && len(second) >= 2
	case year(second):
		return len(first) >= 3 || paper || letters != "" && len(groups) >= 2 && letters != "FY" // 12/2024 is a month
	case len(groups) >= 3 && year(groups[2]):
		return paper || len(second) >= 2 // 12/345/2021
	case letters != "":
		return paper || !strings.Contains(ref, "-") && (len(first) == 2 && len(second) >= 3 || len(second) == 2 && len(first) >= 3)
	case len(second) == 2:
		return len(groups) == 2 && (paper && len(first) >= 2 || len(first) == 4 && first[0] == '0')
	default:
		return false
	}
}

// year reports whether a group of digits is a year in which papers have such numbers.
func year(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && len(s) == 4 && n >= 1970 && n <= 2079
}

// consecutive reports whether the second year is near the first: a school year, a double budget, a span of years.
func consecutive(first, second string) bool {
	a, _ := strconv.Atoi(first)
	b, _ := strconv.Atoi(second)
	if len(second) == 2 {
		b += a / 100 * 100
	}
	return b-a >= -1 && b-a <= 12
}

// referenceKey brings the spellings of a number to one: separators equal, case ignored, zeros in front dropped, and the
// year in four digits where it stands last.
func referenceKey(ref string) string {
	groups := strings.FieldsFunc(council.Fold(ref), func(r rune) bool { return r == '/' || r == '-' || r == ' ' })
	for i, g := range groups {
		if short := strings.TrimLeft(g, "0"); short != "" && g[0] <= '9' {
			groups[i] = short
		}
	}
	if n := len(groups); n >= 2 && len(groups[n-1]) == 2 && groups[0][0] <= '9' && !year(groups[0]) && n == 2 {
		groups[1] = "20" + groups[1]
	}
	return strings.Join(groups, "/")
}
