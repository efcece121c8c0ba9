package archive

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// MeetingChangeKind says what changed about a meeting that somebody may have planned with.
type MeetingChangeKind string

// The kinds of changes.
const (
	ChangeItemAdded      MeetingChangeKind = "ITEM_ADDED"
	ChangeItemRemoved    MeetingChangeKind = "ITEM_REMOVED"
	ChangeItemRenamed    MeetingChangeKind = "ITEM_RENAMED"
	ChangeItemRenumbered MeetingChangeKind = "ITEM_RENUMBERED"
	ChangeItemPublic     MeetingChangeKind = "ITEM_PUBLIC"
	ChangeItemPrivate    MeetingChangeKind = "ITEM_PRIVATE"
	ChangeStart          MeetingChangeKind = "START"
	ChangeEnd            MeetingChangeKind = "END"
	ChangePlace          MeetingChangeKind = "PLACE"
	ChangeName           MeetingChangeKind = "NAME"
	ChangeOrganization   MeetingChangeKind = "ORGANIZATION"
	ChangeCancelled      MeetingChangeKind = "CANCELLED"
	ChangeReinstated     MeetingChangeKind = "REINSTATED"
)

// MeetingChange is one change of a meeting or its agenda that is worth saying: somebody who has read the invitation would
// come at another time, to another place or for another subject.
type MeetingChange struct {
	Kind MeetingChangeKind
	At   time.Time // when it was noticed here
	// ItemID is the agenda item that was renamed, renumbered, opened or closed; empty for other changes.
	ItemID council.ID
	// Before and After are the values as the source wrote them: names, numbers, moments. Of an item that came, After is its
	// number and name; of one that went, Before.
	Before, After string
}

// MeetingHistory is what the revisions of a meeting and its agenda say about it.
type MeetingHistory struct {
	// Sequence counts the changes that a calendar has to know of: 0 at first, then only growing (RFC 5545, 3.8.7.4).
	Sequence int
	// Changes are those worth saying, newest first, since the agenda was first published.
	Changes []MeetingChange
	// Latest is when the newest change of Sequence was noticed, nil if there is none.
	Latest *time.Time
}

// Ahead lists the changes that were noticed before the meeting began: what comes later concerns minutes, not visitors.
func (h MeetingHistory) Ahead(m *council.Meeting) []MeetingChange {
	if m.Start == nil {
		return h.Changes
	}
	return slices.DeleteFunc(slices.Clone(h.Changes), func(c MeetingChange) bool { return !c.At.Before(*m.Start) })
}

// What counts. A calendar entry holds time, place, state, name, organizations and the agenda; a change of any of them
// counts in Sequence. What is merely added to the file (minutes, participants, papers) does not. Worth saying is the same
// without the meeting's state: that invitations went out is no change of what was announced.
var (
	meetingProperties = map[string]MeetingChangeKind{
		"start": ChangeStart, "end": ChangeEnd, "location": ChangePlace, "name": ChangeName, "organization": ChangeOrganization,
		"cancelled": ChangeCancelled, "agendaItem": ChangeItemAdded, "meetingState": "",
	}
	itemProperties = map[string]MeetingChangeKind{
		"name": ChangeItemRenamed, "number": ChangeItemRenumbered, "public": ChangeItemPrivate,
	}
)

// MeetingHistories reads the histories of meetings, also of deleted ones, in three queries.
func (a *Archive) MeetingHistories(ctx context.Context, ids []council.ID) (map[council.ID]MeetingHistory, error) {
	b := batch{ctx: ctx, store: a.store}
	out := b.histories(ids)
	return out, b.err
}

func (b *batch) histories(ids []council.ID) map[council.ID]MeetingHistory {
	if len(ids) == 0 {
		return nil
	}
	return b.historiesBy(ids, b.links(council.LinkFilter{From: ids, Roles: []council.LinkRole{council.LinkMeetingAgendaItem}, Deleted: true}))
}

// historiesBy reads the histories of meetings whose links to their agendas, deleted items included, are known.
func (b *batch) historiesBy(ids []council.ID, links []council.Link) map[council.ID]MeetingHistory {
	own := map[council.ID][]*council.Revision{}
	for _, r := range b.revisions(ids) {
		own[r.ObjectID] = append(own[r.ObjectID], r)
	}
	if b.err != nil {
		return nil
	}
	items, err := b.store.AgendaRevisions(b.ctx, ids)
	b.note(err)
	size := map[council.ID]int{}
	for _, l := range links {
		if l.Role == council.LinkMeetingAgendaItem && !l.ByChild { // those are in no list, and so in no revision of one
			size[l.From]++
		}
	}
	out := make(map[council.ID]MeetingHistory, len(ids))
	for _, id := range ids {
		out[id] = history(own[id], items[id], size[id])
	}
	return out
}

// history reads the revisions of a meeting and of its agenda items, both newest first. The agenda now names so many items.
func history(meeting, items []*council.Revision, size int) MeetingHistory {
	var h MeetingHistory
	for _, r := range meeting {
		matters := r.Kind != council.RevisionChanged
		for _, c := range r.Changes {
			kind, known := meetingProperties[c.Property]
			matters = matters || known
			switch kind {
			case "":
			case ChangeItemAdded:
				size += len(c.Removed) - len(c.Added) // what it was before
				h.Changes = append(h.Changes, agendaChanges(r.At, c, size)...)
			default:
				h.Changes = append(h.Changes, meetingChanges(r.At, kind, c)...)
			}
		}
		h.count(r, matters)
	}
	for _, r := range items {
		matters := false
		for _, c := range r.Changes {
			kind, known := itemProperties[c.Property]
			matters = matters || known || c.Property == "meeting" && c.Before != "" // it moved: one agenda lost it
			if known {
				h.Changes = append(h.Changes, itemChanges(r, kind, c)...)
			}
		}
		h.count(r, matters)
	}
	slices.SortStableFunc(h.Changes, func(a, b MeetingChange) int { return b.At.Compare(a.At) })
	return h
}

func (h *MeetingHistory) count(r *council.Revision, matters bool) {
	if !matters {
		return
	}
	h.Sequence++
	if h.Latest == nil || r.At.After(*h.Latest) {
		h.Latest = &r.At
	}
}

// agendaChanges tells what came and what went. Before the agenda was published there was nothing to change; and an item that
// a server drops and names again under another address has not changed for a reader.
func agendaChanges(at time.Time, c council.Change, before int) []MeetingChange {
	if before <= 0 {
		return nil
	}
	var out []MeetingChange
	for _, name := range c.Added {
		if !slices.Contains(c.Removed, name) {
			out = append(out, MeetingChange{Kind: ChangeItemAdded, At: at, After: unaddressed(name)})
		}
	}
	for _, name := range c.Removed {
		if !slices.Contains(c.Added, name) {
			out = append(out, MeetingChange{Kind: ChangeItemRemoved, At: at, Before: unaddressed(name)})
		}
	}
	return out
}

func meetingChanges(at time.Time, kind MeetingChangeKind, c council.Change) []MeetingChange {
	before, after := c.Before, c.After
	switch kind {
	case ChangeCancelled:
		if (before == "true") == (after == "true") { // false instead of silence is no change
			return nil
		}
		if after != "true" {
			kind = ChangeReinstated
		}
		before, after = "", ""
	case ChangeOrganization:
		before, after = strings.Join(c.Removed, ", "), strings.Join(c.Added, ", ")
	case ChangeEnd:
		if before == "" || after == "" { // an end that was left open is no promise
			return nil
		}
	default: // before and after say it
	}
	return []MeetingChange{{Kind: kind, At: at, Before: unaddressed(before), After: unaddressed(after)}}
}

func itemChanges(r *council.Revision, kind MeetingChangeKind, c council.Change) []MeetingChange {
	before, after := c.Before, c.After
	if kind == ChangeItemPrivate {
		if (before == "false") == (after == "false") { // true instead of silence is no change
			return nil
		}
		if after != "false" {
			kind = ChangeItemPublic
		}
		before, after = "", ""
	}
	return []MeetingChange{{Kind: kind, At: r.At, ItemID: r.ObjectID, Before: before, After: after}}
}

// unaddressed leaves out what is only the address of something without a name.
func unaddressed(name string) string {
	if strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://") {
		return ""
	}
	return name
}

// Revised says of each of these meetings that is still to come when its newest change worth saying was noticed; meetings
// without one are left out.
func (a *Archive) Revised(ctx context.Context, meetings []*council.Meeting) (map[council.ID]time.Time, error) {
	b := batch{ctx: ctx, store: a.store}
	out := b.revised(meetings, a.now())
	return out, b.err
}

func (b *batch) revised(meetings []*council.Meeting, now time.Time) map[council.ID]time.Time {
	var ids []council.ID
	for _, m := range meetings {
		if m.Start != nil && m.Start.After(now) {
			ids = append(ids, m.ID)
		}
	}
	out := map[council.ID]time.Time{}
	for id, h := range b.histories(ids) {
		if len(h.Changes) > 0 {
			out[id] = h.Changes[0].At
		}
	}
	return out
}
