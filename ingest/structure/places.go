package structure

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// streetEndings are how names of streets end, folded.
var streetEndings = []string{
	"strasse", "weg", "platz", "allee", "gasse", "ring", "ufer", "damm", "pfad", "steig", "promenade", "chaussee", "stieg", "twiete",
}

// streetWords are the endings that also stand as a word of their own: "Bunsenbrücker Allee".
var streetWords = map[string]bool{
	"strasse": true, "weg": true, "platz": true, "allee": true, "gasse": true, "ring": true, "ufer": true, "damm": true, "pfad": true, "steig": true,
}

// commonNouns end like streets and name none. They are compared by their last part too, so that "Grundschulspielplatz" is
// none either.
var commonNouns = []string{
	// -weg
	"radweg", "gehweg", "fussweg", "schulweg", "feldweg", "waldweg", "wirtschaftsweg", "rechtsweg", "umweg", "ausweg", "hinweg", "rueckweg",
	"verkehrsweg", "rettungsweg", "dienstweg", "wanderweg", "zufahrtsweg", "verbindungsweg", "heimweg", "privatweg", "transportweg", "loesungsweg",
	"vertriebsweg", "kommunikationsweg", "arbeitsweg", "pilgerweg", "rundweg", "fluchtweg", "mittelweg", "reitweg", "betriebsweg", "seitenweg",
	"meldeweg", "klageweg", "postweg", "verwaltungsweg", "fuss- und radweg", "geh- und radweg", "laufweg", "sichtweg", "anlagenweg", "bildungsweg",
	"fahrweg", "nebenweg", "schleichweg", "weg", "bremsweg", "leitungsweg", "parkweg", "hauptweg", "begleitweg", "halbweg", "abweg", "beschwerdeweg", "versorgungsweg",
	"verfahrensweg", "berufsweg", "zugangsweg", "zuweg", "lehrweg", "lebensweg", "uferweg", "unterhaltungsweg",
	// -platz
	"parkplatz", "spielplatz", "sportplatz", "arbeitsplatz", "stellplatz", "bolzplatz", "standplatz", "stehplatz", "sitzplatz", "bauplatz",
	"kitaplatz", "ausbildungsplatz", "studienplatz", "betreuungsplatz", "schulplatz", "praktikumsplatz", "lagerplatz", "grillplatz", "zeltplatz",
	"campingplatz", "rastplatz", "wohnplatz", "liegeplatz", "therapieplatz", "pflegeplatz", "krippenplatz", "kindergartenplatz", "fussballplatz",
	"tennisplatz", "trainingsplatz", "stadtplatz", "quartiersplatz", "ortsplatz", "dorfplatz", "vorplatz", "festplatz", "wendeplatz",
	"wertstoffplatz", "containerplatz", "abstellplatz", "schlafplatz", "rasenplatz", "kunstrasenplatz", "autohofplatz", "messplatz", "hartplatz", "pausenplatz",
	"ganztagsplatz", "flugplatz", "eckplatz", "grundstuecksplatz", "ratsplatz", "schrottplatz", "fahrtweg", "antragsweg", "lastenstrasse", "hortplatz", "einsatzplatz", "freizeitplatz", "schreibtischarbeitsplatz", "marktplatz", "ladeplatz", "handelsplatz", "nistplatz", "umschlagplatz",
	"unterkunftsplatz", "behindertenparkplatz", "badeplatz", "tagespflegeplatz", "taxiplatz", "schauplatz", "urnenplatz", "grabplatz", "wohnheimplatz",
	// -straße
	"bundesstrasse", "landesstrasse", "landstrasse", "kreisstrasse", "fahrradstrasse", "spielstrasse", "einbahnstrasse", "anliegerstrasse", "wohnstrasse",
	"gemeindestrasse", "ortsstrasse", "erschliessungsstrasse", "schulstrasse", "stichstrasse", "nebenstrasse", "sammelstrasse", "umgehungsstrasse",
	"verkehrsstrasse", "durchgangsstrasse", "zufahrtsstrasse", "innenstadtstrasse", "baustrasse", "planstrasse", "ringstrassen", "wasserstrasse",
	"staatsstrasse", "hauptverkehrsstrasse", "quartierstrasse", "quartiersstrasse", "privatstrasse", "fernstrasse", "bundesfernstrasse", "schnellstrasse", "einkaufsstrasse",
	"ausfallstrasse", "tempo-30-strasse", "stadtstrasse", "querstrasse", "parallelstrasse", "verbindungsstrasse", "kindergartenstrasse", "industriestrassen", "betriebsstrasse",
	"umleitungsstrasse", "seitenstrasse", "einfallstrasse", "allgemeinstrasse", "sackstrasse", "vorfahrtsstrasse", "vorfahrtstrasse", "haupterschliessungsstrasse",
	// -ring, -damm, -ufer, -allee, -steig, -pfad
	"jugendring", "kulturring", "ehering", "foerderring", "monitoring", "leasing", "hering", "sponsoring", "catering", "engineering", "scoring", "tutoring",
	"mentoring", "hearing", "sharing", "carsharing", "bikesharing", "foodsharing", "factoring", "contracting", "gering", "stadtring", "pfadring", "verkehrsring",
	"maschinenring", "tauschring", "lesering", "dichtring", "bahndamm", "hochwasserdamm", "staudamm", "schutzdamm", "gewaesserufer", "seeufer", "flussufer", "bahnsteig",
	"anstieg", "einstieg", "ausstieg", "aufstieg", "abstieg", "umstieg", "wiedereinstieg", "bachufer", "trampelpfad", "lehrpfad", "zeitpfad", "naturlehrpfad", "bussteig", "haltesteig",
	"reduktionspfad", "entwicklungspfad", "klimapfad", "absenkpfad", "dekarbonisierungspfad", "wachstumspfad", "barfusspfad", "preisanstieg", "kostenanstieg", "zielpfad",
	"buergersteig", "klettersteig", "quereinstieg", "berufseinstieg", "temperaturanstieg", "mietenanstieg", "minderungspfad", "emissionsminderungspfad", "anstiegspfad",
}

var isCommonNoun = func() map[string]bool {
	m := map[string]bool{}
	for _, n := range commonNouns {
		m[n] = true
	}
	return m
}()

// streetAt finds the name of a street that begins at a word, and how many words it has.
func streetAt(words []word, i int) (name string, length int) {
	w := &words[i]
	if !w.capital() {
		return "", 0
	}
	if name, length := prepositionStreet(words, i); length > 0 {
		return name, length
	}
	full, isStreet := streetWord(w)
	switch {
	case isStreet && !streetWords[council.Fold(full)]:
		return full, 1
	case i+1 < len(words) && words[i+1].capital() && words[i+1].before == 0 && adjectival(w.text):
		if second, ok := streetWord(&words[i+1]); ok && streetWords[council.Fold(second)] && words[i+1].line == w.line {
			return w.text + " " + second, 2
		}
	}
	return "", 0
}

// streetWord reports whether a word ends like a street and gives it without abbreviation.
func streetWord(w *word) (full string, ok bool) {
	text := w.text
	if len(text) < 3 || len(text) > 60 || !mayEndStreet(text) || strings.ContainsAny(text, "0123456789") {
		return "", false
	}
	if w.after == '.' && (strings.HasSuffix(text, "str") || strings.HasSuffix(text, "Str")) {
		text += "aße"
	}
	fold := council.Fold(text)
	if isCommonNoun[fold] && !streetWords[fold] {
		return "", false
	}
	if strings.HasSuffix(fold, "strassen") || !endsLikeStreet(fold) || noStreet(fold) {
		return "", false
	}
	if last := fold[strings.LastIndexByte(fold, '-')+1:]; last != fold {
		// "Konrad-Adenauer-Platz" is one, "Park-and-Ride-Parkplatz" is none
		return text, endsLikeStreet(last) && !isCommonNoun[last] || streetWords[last]
	}
	for n := range len(fold) - 4 { // "Waldspielplatz" ends with a common noun
		if isCommonNoun[fold[n+1:]] && len(fold)-n > 6 {
			return "", false
		}
	}
	return text, true
}

// mayEndStreet looks at the last two bytes only, so that most words need no folding.
func mayEndStreet(text string) bool {
	switch text[len(text)-2:] {
	case "\x9fe", "se", "eg", "tz", "ee", "ng", "er", "mm", "ad", "ig", "de", "te", "tr", "SE", "EG", "TZ", "EE", "NG":
		return true
	default:
		return false
	}
}

// noStreet reports whether a word ends like a street only because surnames, trades and English words do: Döring, Käufer,
// Monitoring.
func noStreet(fold string) bool {
	if before, ok := strings.CutSuffix(fold, "ring"); ok {
		short := len(before) < 5 && before != "" && !rings[before] && !strings.HasSuffix(before, "-")
		english := strings.HasSuffix(before, "e") || strings.HasSuffix(before, "o") || strings.HasSuffix(before, "a") || strings.HasSuffix(before, "u")
		return short || english && !rings[before]
	}
	return strings.HasSuffix(fold, "ungsplatz") || strings.HasSuffix(fold, "ionsplatz") || strings.HasSuffix(fold, "sammelplatz") || strings.HasSuffix(fold, "aeufer") || strings.HasSuffix(fold, "laufer") || strings.HasSuffix(fold, "rufer")
}

// rings are short beginnings of streets that end with "ring".
var rings = map[string]bool{"ost": true, "west": true, "nord": true, "sued": true, "alt": true, "burg": true, "wall": true, "park": true, "wald": true, "see": true}

func endsLikeStreet(fold string) bool {
	for _, e := range streetEndings {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// notAdjectives are capital words before "Straße" or "Platz" that belong to no name.
var notAdjectives = map[string]bool{
	"der": true, "dieser": true, "jeder": true, "einer": true, "unser": true, "unserer": true, "ihrer": true, "dieses": true, "jener": true, "welcher": true,
	"mehrere": true, "alle": true, "die": true, "eine": true, "keine": true, "weitere": true, "oeffentliche": true, "oeffentlicher": true, "erster": true,
	"zweiter": true, "neuer": true, "weiterer": true, "ganze": true, "beide": true, "freie": true, "ueber": true, "unter": true, "hinter": true, "aller": true,
	"aber": true, "oder": true, "hier": true, "diese": true, "ohne": true, "ihre": true, "seine": true, "meine": true, "jede": true, "unsere": true, "fuer": true, "im": true,
}

// adjectival reports whether a capital word can be the first of a street's two: "Alte Gasse", "Lohbrunner Straße".
func adjectival(text string) bool {
	fold := council.Fold(text)
	return len(fold) > 3 && (strings.HasSuffix(fold, "er") || strings.HasSuffix(fold, "e") || strings.HasSuffix(fold, "es")) && !notAdjectives[fold] && !strings.HasSuffix(fold, "strasse")
}

// prepositions begin names of streets: "Am Waldsaum", "An der Stadtmauer", "Auf dem Bruch".
var prepositions = map[string][]string{
	"Am": nil, "Im": nil, "Zum": nil, "Zur": nil, "Beim": nil, "Vorm": nil,
	"An": {"der", "den", "dem"}, "Auf": {"der", "den", "dem"}, "In": {"der", "den", "dem"}, "Hinter": {"der", "den", "dem"}, "Vor": {"der", "den", "dem"},
	"Unter": {"der", "den", "dem"}, "Bei": {"der", "den", "dem"},
}

// beforeStreet reports whether a word can stand right before the name of a street in a sentence: a word without capital,
// or what lies in a street.
func beforeStreet(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first) || lieInStreets[council.Fold(text)]
}

var lieInStreets = map[string]bool{
	"zufahrt": true, "strasse": true, "ecke": true, "kreuzung": true, "einmuendung": true, "bereich": true, "baugebiet": true, "bebauungsplan": true, "haltestelle": true,
	"spielplatz": true, "schule": true, "grundstueck": true, "flurstueck": true, "kita": true, "wohnanlage": true, "quartier": true,
}

// needNumber are prepositions that begin ordinary phrases even in the middle of a line.
var needNumber = map[string]bool{"Bei": true, "Vor": true, "Unter": true, "Hinter": true, "Beim": true, "In": true}

// notPlaces are words after such a preposition that begin sentences and headings, with a number behind them too.
var notPlaces = map[string]bool{
	"jahr": true, "jahre": true, "haushalt": true, "haushaltsjahr": true, "quartal": true, "halbjahr": true, "montag": true, "dienstag": true,
	"mittwoch": true, "donnerstag": true, "freitag": true, "samstag": true, "sonnabend": true, "sonntag": true, "top": true, "punkt": true, "ziffer": true, "abschnitt": true,
	"kapitel": true, "absatz": true, "satz": true, "nummer": true, "schuljahr": true, "durchschnitt": true, "anlage": true, "anhang": true, "seite": true, "tabelle": true,
	"abbildung": true, "standort": true, "alter": true, "umkreis": true, "zeitraum": true, "frage": true, "antrag": true, "beschluss": true, "thema": true, "raum": true, "fall": true,
	"faelle": true, "stufe": true, "paragraph": true, "artikel": true, "teil": true, "stadtteil": true, "gebaeude": true, "haus": true, "bereich": true, "zimmer": true, "sitzung": true,
	"variante": true, "verfahren": true, "jahresabschluss": true, "stand": true, "januar": true, "februar": true, "maerz": true, "april": true, "mai": true, "juni": true,
	"juli": true, "august": true, "september": true, "oktober": true, "november": true, "dezember": true, "kosten": true, "phase": true, "teilhaushalt": true, "los": true, "bauabschnitt": true,
	"zusammenhang": true, "rahmen": true, "anschluss": true, "hinblick": true, "vergleich": true, "gegensatz": true, "auftrag": true, "uebrigen": true, "folgenden": true,
	"anderen": true, "wesentlichen": true, "einzelnen": true, "beispiel": true, "ende": true, "anfang": true, "zuge": true, "sinne": true, "grunde": true, "ergebnis": true, "schluss": true,
}

// prepositionStreet finds a name that begins with a preposition. In the middle of a sentence its capital letter tells it
// ("die Zufahrt Am Waldsaum"); elsewhere only a house number does.
func prepositionStreet(words []word, i int) (name string, length int) {
	w := &words[i]
	articles, ok := prepositions[w.text]
	if !ok || w.after != ' ' {
		return "", 0
	}
	n := i + 1
	name = w.text
	if articles != nil {
		if n >= len(words) || !slices.Contains(articles, words[n].text) {
			return "", 0
		}
		name += " " + words[n].text
		n++
	}
	if n < len(words) && words[n].capital() && adjectival(words[n].text) && n+1 < len(words) && words[n+1].capital() && words[n+1].before == 0 && words[n+1].line == w.line {
		name += " " + words[n].text // "Am Alten Friedhof", written "Am Alter Weiher" in the nominative too
		n++
	}
	if n >= len(words) || !words[n].capital() || words[n].line != w.line || words[n].before != 0 || notPlaces[council.Fold(words[n].text)] || len(words[n].text) > 40 {
		return "", 0
	}
	if fold := council.Fold(words[n].text); len(fold) < 4 || strings.HasSuffix(fold, "ausschuss") || strings.HasSuffix(fold, "rat") {
		return "", 0
	}
	name += " " + words[n].text
	length = n + 1 - i
	inSentence := !needNumber[w.text] && i > 0 && w.before == 0 && words[i-1].line == w.line && beforeStreet(words[i-1].text)
	if !inSentence && !houseNumber(words, n+1) {
		return "", 0
	}
	return name, length
}

// houseNumber reports whether a word is one: up to three digits and a letter, and no date, hour, amount or count follows.
func houseNumber(words []word, i int) bool {
	if i >= len(words) || words[i].before != 0 {
		return false
	}
	w := words[i]
	digits := strings.TrimRightFunc(w.text, func(r rune) bool { return r >= 'a' && r <= 'h' })
	if digits == "" || len(digits) > 3 || len(w.text)-len(digits) > 1 || strings.Trim(digits, "0123456789") != "" {
		return false
	}
	if w.after == '.' || w.after == ':' || w.after == '%' {
		return false
	}
	if i+1 < len(words) && words[i+1].before == 0 && words[i+1].line == w.line {
		switch council.Fold(words[i+1].text) {
		case "uhr", "euro", "prozent", "meter", "millionen", "mio", "tage", "jahre", "personen", "stellen", "januar", "februar", "maerz", "april", "mai", "juni":
			return false
		}
	}
	return true
}
