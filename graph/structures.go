package graph

import (
	"context"
	"slices"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// What rules found in the text of files, and what that says of papers and agenda items.

// mostMentions is how many files that mention an object are answered; the schema says so.
const mostMentions = 100

var (
	fileStructure = toOne(func(l *loaders) *loader[council.ID, *council.Structure] { return l.structures }, idOf[*council.File])

	// A structure holds what was found.
	structureReference   = foundIn(func(s *council.Structure) *council.Found { return &s.Reference })
	structureDate        = foundIn(func(s *council.Structure) *council.Found { return &s.Date })
	structureSubject     = foundIn(func(s *council.Structure) *council.Found { return &s.Subject })
	structureDepartment  = foundIn(func(s *council.Structure) *council.Found { return &s.Department })
	structureOriginators = loaded(func(s *council.Structure) []*council.Found { return each(s.Originators) })
	structureStations    = loaded(func(s *council.Structure) []*council.FoundStation { return each(s.Stations) })
	structureItems       = loaded(func(s *council.Structure) []*council.FoundItem { return each(s.Items) })
	structureMentions    = loaded(func(s *council.Structure) []*council.Mention { return each(s.Mentions) })

	// An id tells not what kind of object it names, and finds nothing among others.
	foundPaper        = toOne(papers, idOfFound)
	foundOrganization = toOne(organizations, idOfFound)
	foundPerson       = toOne(persons, idOfFound)

	foundStationOrganization = held(func(s *council.FoundStation) *council.Found { return &s.Organization })
	foundStationMeeting      = toOne(meetings, func(s *council.FoundStation) council.ID { return s.MeetingID })
	foundItemVotes           = loaded(func(i *council.FoundItem) []*council.Vote { return each(i.Votes) })
	foundItemAgendaItem      = toOne(agendaItems, func(i *council.FoundItem) council.ID { return i.ItemID })
	voteFile                 = toOne(files, func(v *council.Vote) council.ID { return v.FileID })
	voteAgendaItem           = toOne(agendaItems, func(v *council.Vote) council.ID { return v.AgendaItemID })

	mentionPaper        = toOne(papers, mentionOf(council.MentionPaper))
	mentionDistrict     = toOne(districts, mentionOf(council.MentionDistrict))
	mentionOrganization = toOne(organizations, mentionOf(council.MentionOrganization))
	mentionMeeting      = toOne(meetings, mentionOf(council.MentionMeeting))
	fileMentionFile     = toOne(files, func(m *council.FileMention) council.ID { return m.FileID })

	agendaItemVotes = toMany(
		func(l *loaders) *loader[council.ID, []*council.Vote] { return l.votesUnder }, idOf[*council.AgendaItem])
	agendaItemVote = relation[*council.AgendaItem, *council.Vote]{read: readDecidingVotes}

	paperDecision    = passage(func(p *archive.Passages) *archive.Passage { return p.Decision })
	paperReasons     = passage(func(p *archive.Passages) *archive.Passage { return p.Reasons })
	paperFinance     = passage(func(p *archive.Passages) *archive.PaperFinance { return p.Finance })
	passageFile      = toOneLoaded(func(p *archive.Passage) *council.File { return p.File })
	paperFinanceFile = toOneLoaded(func(f *archive.PaperFinance) *council.File { return f.File })

	paperMentionedIn = relation[*council.Paper, *council.FileMention]{read: readMentionedIn, roles: paperFileRoles}
)

// paperFileRoles are the roles of a paper's own files.
var paperFileRoles = []council.LinkRole{council.LinkPaperMainFile, council.LinkPaperAuxiliaryFile}

// foundIn follows something that a structure has a place for; without words it was not found.
func foundIn(of func(*council.Structure) *council.Found) relation[*council.Structure, *council.Found] {
	return held(func(s *council.Structure) *council.Found {
		if f := of(s); f.Text != "" {
			return f
		}
		return nil
	})
}

// each points to the values of a list.
func each[V any](values []V) []*V {
	out, _ := pointers(values, nil)
	return out
}

func idOfFound(f *council.Found) council.ID { return f.ID }

// mentionOf gives the id of what a mention of one kind names.
func mentionOf(kind council.MentionKind) func(*council.Mention) council.ID {
	return func(m *council.Mention) council.ID {
		if m.Kind != kind {
			return ""
		}
		return m.ID
	}
}

// passage follows a part of what a paper's documents say.
func passage[C any](of func(*archive.Passages) *C) relation[*council.Paper, *C] {
	return relation[*council.Paper, *C]{read: func(ctx context.Context, l *loaders, parents []*council.Paper) ([][]*C, error) {
		passages, err := l.passages.load(ctx, idsOf(parents, idOf[*council.Paper]))
		if err != nil {
			return nil, err
		}
		children := make([][]*C, len(parents))
		for i, p := range passages {
			if p == nil {
				continue
			}
			if c := of(p); c != nil {
				children[i] = []*C{c}
			}
		}
		return children, nil
	}}
}

// readDecidingVotes finds the vote by which each agenda item was decided.
func readDecidingVotes(ctx context.Context, l *loaders, parents []*council.AgendaItem) ([][]*council.Vote, error) {
	votes, err := l.votesUnder.load(ctx, idsOf(parents, idOf[*council.AgendaItem]))
	if err != nil {
		return nil, err
	}
	children := make([][]*council.Vote, len(parents))
	for i, list := range votes {
		if v := archive.DecidingVote(list); v != nil {
			children[i] = []*council.Vote{v}
		}
	}
	return children, nil
}

// readMentionedIn finds which files mention each paper. Its own bear its number, which says nothing.
func readMentionedIn(ctx context.Context, l *loaders, parents []*council.Paper) ([][]*council.FileMention, error) {
	own, err := linksOf(ctx, l, parents, func(council.Link) bool { return true }, paperFileRoles...)
	if err != nil {
		return nil, err
	}
	mentions, err := l.mentionsOf.load(ctx, idsOf(parents, idOf[*council.Paper]))
	if err != nil {
		return nil, err
	}
	children := make([][]*council.FileMention, len(parents))
	for i, list := range mentions {
		for _, m := range list {
			seen := slices.ContainsFunc(children[i], func(other *council.FileMention) bool { return other.FileID == m.FileID })
			isOwn := slices.ContainsFunc(own[i], func(k council.Link) bool { return k.To == m.FileID })
			if !seen && !isOwn && len(children[i]) < mostMentions {
				children[i] = append(children[i], m)
			}
		}
	}
	return children, nil
}
