package graph

import (
	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/council/archive"
)

// Resolver answers the fields of the schema. A resolver asks a relation, a list or the archive, and returns; what is
// loaded how stands in relations.go and pages.go, what may be seen is the archive's matter.
type Resolver struct {
	archive *archive.Archive
	town    func() *council.Town
}
