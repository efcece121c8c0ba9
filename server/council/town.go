package council

// Town is how a town shows itself: its name, its face, its own texts. It is read from the settings files of the town's
// folder (server/town) and may change while the program runs; a value never changes once it is made.
//
// The zero value is a town that has said nothing yet: pages then show the name of the body that was imported.
type Town struct {
	// Version names this state of the settings: another one makes cached pages old.
	Version string
	Name    string // as in "Stadt Mainz"
	Short   string // as in "Mainz", for short places
	Arms    *Picture
	Icon    *Picture // for the browser's tab; the arms if the town gives none
	Colours Colours
	Contact Contact
	// Accessibility is the town's statement (BITV RP §1); nil while the town has made none.
	Accessibility *AccessibilityStatement
	SignLanguage  *Video // for the start page (BITV 2.0 §4), nil while there is none
	// Outlines are the borders of the Ortsbezirke.
	Outlines []Outline
	// Media are the files that texts and pages show, by their name below /stadt/. They stay on disk: Body is empty.
	Media map[string]*Picture
	// Texts by name, then by language (de, de-simple, en), in Markdown. Text finds the one to show.
	Texts map[TextName]map[string]Text
}

// Text is one text of the town.
type Text struct {
	Lang     string // its language: de, de-simple, en
	Title    string // empty: pages use their own
	Markdown string
}

// TextName names a text of the town: the name of its file without language and ending.
type TextName string

// The texts a town may give. Explanations (see ExplanationText) have names of their own.
const (
	TextStart         TextName = "start"
	TextImprint       TextName = "impressum"
	TextPrivacy       TextName = "datenschutz"
	TextAccessibility TextName = "barrierefreiheit"
	// TextEasyLanguage is the start page in Leichte Sprache, written and checked by people. It has no languages.
	TextEasyLanguage TextName = "leichte-sprache"
	// TextSignLanguage stands beside the video in German Sign Language.
	TextSignLanguage TextName = "gebaerdensprache"
)

// ExplanationText is the name of the text that explains a term, in place of ours.
func ExplanationText(term string) TextName { return TextName("erklaerung-" + term) }

// Text finds a text in a language, or in German where the town has not written it in that one; ok is false where there
// is neither. The result says in which language it is.
func (t *Town) Text(name TextName, lang string) (text Text, ok bool) {
	if t == nil {
		return Text{}, false
	}
	if text, ok = t.Texts[name][lang]; !ok {
		text, ok = t.Texts[name]["de"]
	}
	return text, ok
}

// Picture is an image or another file of the town.
type Picture struct {
	Name          string // of the file
	MimeType      string
	Body          []byte
	Width, Height int // pixels, 0 if unknown
	Alt           string
}

// Video is a film of the town's, hosted by itself.
type Video struct {
	File     string // name in Media's folder, served below /stadt/
	MimeType string
	Size     int64 // bytes
	Seconds  int
	Captions string // WebVTT file, empty if there is none
	Poster   string
}

// Colours are the town's own, as sRGB "#rrggbb"; empty ones are ours. Accent carries links, buttons and the header's line.
type Colours struct {
	Accent     string // on light ground
	AccentDark string // on dark ground
}

// Contact is who answers for the site.
type Contact struct {
	Office, Street, Place, Phone, Email string
}

// AccessibilityStatement is what the law wants to know about a site (BITV RP §1, model statement of the EU,
// Implementing Decision 2018/1523).
type AccessibilityStatement struct {
	Date       Date   // when it was made or last looked at
	Method     string // "self" or "external"
	Status     string // "full", "partial" or "none"
	Law        string // what it is made by, in German
	Exceptions []AccessibilityException
	// Enforcement is the body that helps where the town does not answer (BITV RP §1(2) no. 3).
	Enforcement Enforcement
}

// AccessibilityException is a part that is not accessible, and why.
type AccessibilityException struct {
	// Ground is one of the model statement's three: "noncompliance", "burden" (disproportionate), "outside" (of the law).
	Ground                 string
	What, Why, Alternative string
}

// Enforcement is the body that readers may turn to.
type Enforcement struct{ Name, Email, URL string }
