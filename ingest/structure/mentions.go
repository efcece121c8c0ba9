package structure

import (
	"github.com/ratsfenster/ratsfenster/server/council"
)

// mentions collects what the document names, each once at its first page, in the order of the text.
func (r *reader) mentions() {
	seen := map[string]bool{}
	add := func(m council.Mention, key string) {
		key = string(m.Kind) + " " + key
		if !seen[key] && len(r.out.Mentions) < mostMentions {
			seen[key] = true
			r.out.Mentions = append(r.out.Mentions, m)
		}
	}
	for _, l := range r.lines {
		for _, ref := range referencesIn(l.text) {
			if key := referenceKey(ref); !r.own[key] {
				add(council.Mention{Kind: council.MentionPaper, Text: ref, Page: l.page}, key)
			}
		}
	}
	words := wordsOf(r.lines)
	for i := 0; i < len(words); i++ {
		page := r.lines[words[i].line].page
		name, length := r.known.at(words, i)
		street, streetLength := streetAt(words, i)
		switch {
		case streetLength > length: // "Lohbrunner Straße" is no mention of Lohbrunn
			add(council.Mention{Kind: council.MentionStreet, Text: street, Page: page}, council.Fold(street))
			i += streetLength - 1
		case length > 0:
			key := string(name.id)
			if key == "" {
				key = council.Fold(name.name)
			}
			add(council.Mention{Kind: name.kind, Text: name.name, Page: page, ID: name.id}, key)
			i += length - 1
		}
	}
}

// mostMentions is how many mentions of a document are kept: an address book or a list of all streets is no mention of each.
const mostMentions = 500
