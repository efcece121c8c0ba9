// Package relay holds what GraphQL clients know from Relay: nodes, connections with their edges, and cursors.
package relay

import (
	"context"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Node is any object with an id of ours. Go needs no method for it: the schema says which types are nodes.
type Node any

// Connection is one page of a longer list.
type Connection[T any] struct {
	Nodes   []T
	hasNext bool
	hasPrev bool
	cursor  func(T) council.Cursor
	count   func(context.Context) (int, error)
}

// Edge is an entry of a list with its place in it.
type Edge[T any] struct {
	Node   T
	Cursor string
}

// PageInfo says where a page lies in its list. The cursors are nil on an empty page.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// NewConnection makes a page of its entries. Cursors are made and the whole list is counted only when a client asks.
func NewConnection[T any](
	nodes []T, hasNext, hasPrev bool, cursor func(T) council.Cursor, count func(context.Context) (int, error),
) *Connection[T] {
	return &Connection[T]{Nodes: nodes, hasNext: hasNext, hasPrev: hasPrev, cursor: cursor, count: count}
}

// Edges lists the entries with their cursors.
func (c *Connection[T]) Edges() []Edge[T] {
	edges := make([]Edge[T], len(c.Nodes))
	for i, n := range c.Nodes {
		edges[i] = Edge[T]{Node: n, Cursor: EncodeCursor(c.cursor(n))}
	}
	return edges
}

// PageInfo says where the page lies.
func (c *Connection[T]) PageInfo() PageInfo {
	info := PageInfo{HasNextPage: c.hasNext, HasPreviousPage: c.hasPrev}
	if n := len(c.Nodes); n > 0 {
		start, end := EncodeCursor(c.cursor(c.Nodes[0])), EncodeCursor(c.cursor(c.Nodes[n-1]))
		info.StartCursor, info.EndCursor = &start, &end
	}
	return info
}

// TotalCount counts the whole list.
func (c *Connection[T]) TotalCount(ctx context.Context) (int, error) {
	return c.count(ctx)
}

// The connections of the schema, under the names that the generated code looks for.
type (
	// PaperConnection is a page of papers.
	PaperConnection = Connection[*council.Paper]
	// PaperEdge is a paper in a list.
	PaperEdge = Edge[*council.Paper]
	// MeetingConnection is a page of meetings.
	MeetingConnection = Connection[*council.Meeting]
	// MeetingEdge is a meeting in a list.
	MeetingEdge = Edge[*council.Meeting]
	// OrganizationConnection is a page of organizations.
	OrganizationConnection = Connection[*council.Organization]
	// OrganizationEdge is an organization in a list.
	OrganizationEdge = Edge[*council.Organization]
	// PersonConnection is a page of people.
	PersonConnection = Connection[*council.Person]
	// PersonEdge is a person in a list.
	PersonEdge = Edge[*council.Person]
	// FileConnection is a page of files.
	FileConnection = Connection[*council.File]
	// FileEdge is a file in a list.
	FileEdge = Edge[*council.File]
)
