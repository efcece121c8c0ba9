package store

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/ratsfenster/ratsfenster/server/council"
)

type linkRow struct {
	bun.BaseModel `bun:"links,alias:l"`
	FromID        council.ID       `bun:",pk"`
	Role          council.LinkRole `bun:",pk"`
	ToID          council.ID       `bun:",pk"`
	Position      int
	Orphaned      bool
	ByChild       bool
}

func (r *linkRow) link() council.Link {
	return council.Link{From: r.FromID, Role: r.Role, To: r.ToID, Position: r.Position, Orphaned: r.Orphaned, ByChild: r.ByChild}
}

// linkKey is what makes a link one link, within the links of one object.
type linkKey struct {
	role council.LinkRole
	to   council.ID
}

func (r *linkRow) key() linkKey { return linkKey{r.Role, r.ToID} }

// containing are the roles in which an object contains another.
var containing = containingRoles()

func containingRoles() []council.LinkRole {
	roles := append([]council.LinkRole{
		council.LinkMeetingAgendaItem, council.LinkPaperConsultation, council.LinkPersonMembership, council.LinkOrganizationMembership,
	}, council.FileRoles...)
	for _, r := range roles {
		if !r.Contains() {
			panic("store: " + string(r) + " does not contain")
		}
	}
	return roles
}

// childKind says what a containing role contains.
func childKind(r council.LinkRole) council.Kind {
	switch r {
	case council.LinkMeetingAgendaItem:
		return council.KindAgendaItem
	case council.LinkPaperConsultation:
		return council.KindConsultation
	case council.LinkPersonMembership, council.LinkOrganizationMembership:
		return council.KindMembership
	default:
		return council.KindFile
	}
}

const notDeleted = "NOT EXISTS (SELECT 1 FROM tombstones AS t WHERE t.id = ?)"

// Links implements council.Reader: ordered by naming object, role and position.
func (s *Store) Links(ctx context.Context, f council.LinkFilter) ([]council.Link, error) {
	var rows []linkRow
	q := s.read.NewSelect().Model(&rows).OrderExpr("l.from_id, l.role, l.position, l.to_id")
	anyOf(q, "l.from_id", f.From)
	anyOf(q, "l.to_id", f.To)
	if len(f.Roles) > 0 {
		q.Where("l.role IN (?)", bun.List(f.Roles))
	}
	if !f.Orphaned {
		q.Where("NOT l.orphaned")
	}
	if !f.Deleted {
		q.Where(notDeleted, bun.Ident("l.from_id")).Where(notDeleted, bun.Ident("l.to_id"))
	}
	if err := q.Scan(ctx); err != nil {
		return nil, translate(ctx, "listing links", err)
	}
	out := make([]council.Link, len(rows))
	for i := range rows {
		out[i] = rows[i].link()
	}
	return out, nil
}

// naming makes a query for the ids of the objects that name any of these (ids or a query
// for ids) in one of these roles.
func naming(q *bun.SelectQuery, named any, roles ...council.LinkRole) *bun.SelectQuery {
	return q.NewSelect().TableExpr("links AS l").ColumnExpr("l.from_id").
		Where("l.role IN (?)", bun.List(roles)).Where("l.to_id IN (?)", idList(named)).Where("NOT l.orphaned")
}

// idList makes ids or a query for ids fit into IN (?).
func idList(ids any) any {
	if list, ok := ids.([]council.ID); ok {
		return bun.List(list)
	}
	return ids
}

// organizationsOf makes a query for the Ortsbeiräte of districts.
func organizationsOf(q *bun.SelectQuery, districts []council.ID) *bun.SelectQuery {
	return q.NewSelect().TableExpr("organizations AS g").ColumnExpr("g.id").
		Where("g.district_id IN (?)", bun.List(districts)).Where("NOT g.deleted")
}

// inListOf keeps the objects that are in the lists of these parents, in the order of the
// lists.
func inListOf(q *bun.SelectQuery, parents []council.ID, role council.LinkRole, orphaned bool) {
	q.Join("JOIN links AS l ON l.to_id = o.id AND l.role = ?", role)
	anyOf(q, "l.from_id", parents)
	if !orphaned {
		q.Where("NOT l.orphaned")
	}
	q.OrderExpr("l.from_id, l.position")
}
