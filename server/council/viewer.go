package council

import "context"

// Role is what somebody may be to a body or district.
type Role string

// RoleGuest is everybody who only reads. What guests may see is what the publisher
// has published and not deleted.
const RoleGuest Role = "GUEST"

// Viewer is who is looking. Edges put it into the context, services ask for it.
type Viewer struct {
	Role Role
}

type viewerKey struct{}

// WithViewer returns a context in which v is looking.
func WithViewer(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, viewerKey{}, v)
}

// ViewerFrom returns who is looking; a guest if nobody said otherwise.
func ViewerFrom(ctx context.Context) Viewer {
	if v, ok := ctx.Value(viewerKey{}).(Viewer); ok {
		return v
	}
	return Viewer{Role: RoleGuest}
}
