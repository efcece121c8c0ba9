package structure

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// items cuts minutes into agenda items and reads the votes of each. A document that tells of one vote and has no heading
// is a single item without a number.
func (r *reader) items() {
	heads := r.itemHeads()
	if len(heads) == 0 {
		if r.out.Type == council.DocumentExtract {
			r.singleItem()
		}
		return
	}
	var group []int // items whose headings stand above each other: they share the text below
	for i, h := range heads {
		end := len(r.lines)
		if i+1 < len(heads) {
			end = heads[i+1].at
		}
		title, body := r.itemTitle(h, end)
		item := council.FoundItem{
			Number: h.number, Name: title, Text: flow(body), Page: r.lines[h.at].page, EndPage: r.lines[end-1].page,
		}
		r.out.Items = append(r.out.Items, item)
		group = append(group, len(r.out.Items)-1)
		if i+1 < len(heads) && onlyLetterhead(body) && (len(body) > 0 || strings.HasPrefix(heads[i+1].number, h.number+".")) {
			continue
		}
		r.giveVotes(group, body)
		group = nil
	}
}

// itemTitle separates the title of an item, which may take several lines, from its text.
func (r *reader) itemTitle(h itemHead, end int) (title string, body []line) {
	lines := []line{{text: h.title, fold: council.Fold(h.title), full: r.lines[h.at].full}}
	n := h.at + 1
	if h.title == "" { // the number stands alone; the title is the paragraph below
		lines = nil
		for ; n < end && len(lines) < 4 && (len(lines) == 0 || !r.lines[n].gap) && !startsText(r.lines[n].fold); n++ {
			lines = append(lines, r.lines[n])
		}
		return shorten(oneLine(lines), 400), r.lines[n:end]
	}
	for sure := r.titleTo(n, end); n < end && n < h.at+8; n++ {
		if n < sure {
			lines = append(lines, r.lines[n])
			continue
		}
		l, last := r.lines[n], lines[len(lines)-1]
		if l.gap || startsText(l.fold) || speech(l.fold) || originatorLine.MatchString(l.text) {
			break
		}
		open := strings.Count(oneLine(lines), "„") > strings.Count(oneLine(lines), "“")
		if !open && !last.full && !hyphenated(last.text, l.text) && !endsOpen(last.fold) && !startsLower(l.text) {
			break
		}
		lines = append(lines, l)
	}
	return shorten(oneLine(lines), 400), r.lines[h.at+1+len(lines)-1 : end]
}

// titleTo is where a title ends for sure: at the number of its paper or its origin, if one stands below with nothing but
// the title between. It is 0 where none does.
func (r *reader) titleTo(from, end int) int {
	for n := from; n < end && n < from+7; n++ {
		l := r.lines[n]
		switch {
		case startsAny(l.fold, "vorlage:", "vorlage nr", "drucksache") || originatorLine.MatchString(l.text):
			return n
		case l.gap || startsText(l.fold) || speech(l.fold):
			return 0
		}
	}
	return 0
}

func startsLower(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first)
}

// startsText reports whether a line below an item's number is no part of its title.
func startsText(fold string) bool {
	return fold == "beschluss" || startsAny(fold, "vorlage:", "vorlage nr", "beschluss:", "beschlussvorschlag", "abstimmung", "antrag:", "anfrage:", "ergebnis:", "aenderungsantrag", "ergaenzungsantrag", "interfraktionell", "der antrag", "drucksache", "berichterstatt", "die vorlage", "es berichte")
}

// onlyLetterhead reports whether nothing but the number and the origin of a paper stands below a heading.
func onlyLetterhead(body []line) bool {
	if len(body) > 5 {
		return false
	}
	list := false // of originators, which may take several lines
	for _, l := range body {
		origin, number := originatorLine.MatchString(l.text), startsAny(l.fold, "vorlage", "drucksache")
		goesOn := list && len(l.text) < longestTitle && !startsText(l.fold) && !speech(l.fold)
		if !origin && !number && !goesOn {
			return false
		}
		list = origin || list && !number
	}
	return true
}

// singleItem makes one item of a document without headings.
func (r *reader) singleItem() {
	votes := r.votesIn(r.lines)
	for i := 0; i < len(r.lines) && len(votes) == 0; i++ { // the sheet of a voting machine: counts below its title
		if countLabel.MatchString(r.lines[i].text) && tellsCounts(r.lines[i].fold) {
			votes, _ = resultBlock(r.lines, i, "")
		}
	}
	if len(votes) == 0 {
		return
	}
	item := council.FoundItem{Text: flow(r.lines), Page: r.lines[0].page, EndPage: r.lines[len(r.lines)-1].page, Votes: votes}
	below := false
	for _, l := range r.lines[:min(len(r.lines), headLines)] { // the first line below the title that can be its subject
		_, isTitle := titleType(l.fold)
		_, isResult := labelledResult(l)
		switch {
		case isTitle || isResult:
			below = true
		case below && utf8.RuneCountInString(l.text) > 10 && !resultWord(l.fold) && !labelled.MatchString(l.text):
			item.Name = shorten(l.text, 400)
		}
		if item.Name != "" {
			break
		}
	}
	r.out.Items = []council.FoundItem{item}
}

// giveVotes hands the votes of a text to the items whose headings stand above it: to the one whose number or motion they
// name, else to the first. What is noted or referred together is so for each of them.
func (r *reader) giveVotes(group []int, body []line) {
	for _, v := range r.votesIn(body) {
		to := group[:1]
		if len(group) > 1 {
			if i := r.itemNamed(group, v.About); i >= 0 {
				to = []int{i}
			} else if v.About == "" && (v.Kind == council.VoteNoted || v.Kind == council.VoteOther) {
				to = group
			}
		}
		for _, i := range to {
			r.out.Items[i].Votes = append(r.out.Items[i].Votes, v)
		}
	}
}

// aboutNumber is the number of an item in what was voted on: "TOP 13.1, Ziffer 2", "14.2".
var aboutNumber = regexp.MustCompile(`^(?i:top|punkt|tagesordnungspunkt|zu)? ?(\d{1,3}(?:\.\d{1,3})*)\b`)

// itemNamed finds the item that a vote names, by its number or by its motion's origin; -1 if it names none.
func (r *reader) itemNamed(group []int, what string) int {
	if m := aboutNumber.FindStringSubmatch(what); m != nil {
		number := strings.TrimRight(m[1], ".")
		for _, i := range group {
			if r.out.Items[i].Number == number {
				return i
			}
		}
	}
	fold := strings.NewReplacer(":", "", ",", "").Replace(council.Fold(what))
	if !strings.Contains(fold, "antrag") {
		return -1
	}
	found := -1
	for _, i := range group {
		for origin := range strings.SplitSeq(r.out.Items[i].Text, "\n") {
			if !originatorLine.MatchString(origin) {
				continue
			}
			kind, who, _ := strings.Cut(council.Fold(origin), ":")
			if fold == strings.TrimSpace(kind) || strings.Contains(fold, strings.TrimSpace(kind)) && strings.Contains(fold, strings.TrimSpace(strings.ReplaceAll(who, ",", ""))) {
				if found >= 0 && found != i {
					return -1 // several motions of that kind
				}
				found = i
			}
		}
	}
	return found
}

// votesIn finds the votes in a text: below its labels, else in its sentences.
func (r *reader) votesIn(lines []line) []council.Vote {
	var votes []council.Vote
	labels := false
	decision := ""
	var decisionLine line
	for i := 0; i < len(lines) && len(votes) < mostVotes; i++ {
		switch rest, ok := strings.CutPrefix(lines[i].text, "Beschluss:"); {
		case ok && rest == "" && i+1 < len(lines):
			decision, decisionLine = shortDecision(lines[i+1:]), lines[i+1]
		case ok && rest != "":
			decision, decisionLine = strings.TrimSpace(rest), lines[i]
		}
		inline, ok := labelledResult(lines[i])
		if !ok {
			continue
		}
		found, end := resultBlock(lines, i+1, inline)
		labels = labels || len(found) > 0 || hasAny(foldOf(lines[i:min(end+1, len(lines))]), "keine abstimmung")
		votes = append(votes, found...)
		if end > i+1 {
			i = end - 1
		}
	}
	if len(votes) == 0 && decision != "" {
		if v, ok := decisionVote(decision); ok {
			v.Page = decisionLine.page
			return []council.Vote{v}
		}
	}
	if labels || len(votes) > 0 {
		return votes
	}
	return toldVotes(lines)
}

// shortDecision is what was decided, where that is a single paragraph such as "Verwiesen in den Bauausschuss".
func shortDecision(lines []line) string {
	for n := 1; n <= len(lines) && n <= 7; n++ {
		if n == len(lines) || lines[n].gap || startsText(lines[n].fold) {
			if text := oneLine(lines[:n]); len(text) < 500 {
				return text
			}
		}
	}
	return ""
}

// decisionVote reads a decision without a vote: noted, referred, done with.
func decisionVote(text string) (council.Vote, bool) {
	fold := council.Fold(text)
	v := council.Vote{Kind: council.VoteOther, Text: text}
	switch {
	case startsAny(fold, "beratung im", "beratung in", "behandlung im", "behandlung in", "verwiesen", "verweisung", "ueberwiesen"):
		v.Outcome = council.OutcomeReferred
	case startsAny(fold, "kenntnisnahme", "zur kenntnis"), hasAny(fold, " zur kenntnis") && !hasAny(fold, "beschliesst", "stimmt ", "beauftragt"):
		v.Kind, v.Outcome = council.VoteNoted, council.OutcomeNoted
	case len(fold) < 90 && (hasAny(fold, "erledigt", "einverstanden") || startsAny(fold, "vorberaten")):
		v.Outcome = council.OutcomeDone
	case len(fold) < 90 && hasAny(fold, "zurueckgezogen", "vertagt", "abgesetzt", "zurueckgestellt"):
		v.Outcome = council.ParseOutcome(text)
	default:
		return v, false
	}
	return v, true
}
