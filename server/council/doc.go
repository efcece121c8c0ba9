// Package council is the domain of Ratsfenster: what a town council has and does, in
// OParl's words, the errors everybody speaks, who is looking (Viewer), and the
// interfaces behind which storage stands.
//
// It imports the standard library only and knows no database, no HTTP and no HTML.
// Rules and rights live here and in the services below it, never in an edge.
package council
