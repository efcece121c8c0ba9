package archive

import (
	"context"
	"net"
	"net/url"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// Sources are where imports come from: registering, pausing and removing them.
type Sources struct {
	store council.Store
	now   func() time.Time
}

// NewSources returns the use-cases over a store.
func NewSources(store council.Store, now func() time.Time) *Sources {
	return &Sources{store: store, now: now}
}

// Registration says how a source is to be read.
type Registration struct {
	URL string
	// Folder is the name of a folder of files, in place of an address.
	Folder string
	// AllowPrivate permits the address's own host and port, and no other, to be a private
	// or loopback address.
	AllowPrivate bool
	// InsecureTLS does not verify the certificate chain of the address's own host and port.
	InsecureTLS bool
	// Rewrite maps prefixes of addresses to those they should have.
	Rewrite map[string]string
	// Demo: the invented town.
	Demo bool
}

// Register finds the source with this address or makes it, and adds the permissions.
//
// It returns INVALID for an address or a name that is none, and CONFLICT for a real source
// beside the demo town or the other way round: nobody shall take invented papers for
// real ones.
func (s *Sources) Register(ctx context.Context, r Registration) (*council.Source, error) {
	u, err := r.address()
	if err != nil {
		return nil, err
	}
	sources, err := s.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	source := &council.Source{State: council.SourceActive, Demo: r.Demo, Created: s.now(), URL: u.String(), Name: u.Host}
	if r.Folder != "" {
		source.URL, source.Name = council.FolderScheme+r.Folder, r.Folder
	}
	source.ID = council.NewID("source:" + source.URL)
	for _, old := range sources {
		switch {
		case old.ID == source.ID && old.State == council.SourceRemoved:
			return nil, council.Errorf(council.Conflict, "%s is being removed", old.URL)
		case old.ID == source.ID:
			source = old
		case old.Demo && !r.Demo:
			return nil, council.Errorf(council.Conflict, "the invented demo town is loaded; remove it first: ratsfenster source remove demo")
		case !old.Demo && r.Demo:
			return nil, council.Errorf(council.Conflict, "the demo town is not loaded beside a real source")
		}
	}
	if r.AllowPrivate {
		source.AllowPrivate = add(source.AllowPrivate, hostPort(u))
	}
	if r.InsecureTLS {
		source.InsecureTLS = add(source.InsecureTLS, hostPort(u))
	}
	if len(r.Rewrite) > 0 {
		source.Rewrite = r.Rewrite
	}
	return source, s.put(ctx, source)
}

// address is where the source is, an empty address for a folder.
func (r Registration) address() (*url.URL, error) {
	if r.Folder == "" {
		return entryPoint(r.URL)
	}
	const longest = 200
	if !utf8.ValidString(r.Folder) || len(r.Folder) > longest || strings.TrimSpace(r.Folder) != r.Folder || strings.ContainsFunc(r.Folder, unnamable) {
		return nil, council.InvalidField("name", "%.200q cannot name a folder: it shall be short and hold none of / ? # %%", r.Folder)
	}
	return &url.URL{}, nil
}

// unnamable are the signs that end the name of a folder in an address, and those that nobody sees.
func unnamable(r rune) bool { return strings.ContainsRune("/?#%", r) || !unicode.IsPrint(r) }

// entryPoint reads an address and brings it into its usual form.
func entryPoint(address string) (*url.URL, error) {
	u, err := council.ParseAddress(address)
	if err != nil {
		return nil, council.InvalidField("url", "%s", err)
	}
	u.Fragment, u.Host = "", strings.ToLower(u.Host)
	return u, nil
}

func add(list []string, s string) []string {
	for _, e := range list {
		if e == s {
			return list
		}
	}
	return append(list, s)
}

func hostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return net.JoinHostPort(u.Hostname(), port)
}

func (s *Sources) put(ctx context.Context, source *council.Source) error {
	return s.store.Update(ctx, func(tx council.Tx) error {
		if err := tx.PutSource(ctx, source); err != nil {
			return err
		}
		return tx.BumpDataVersion(ctx) // readers see sources and whether they are paused
	})
}

// List lists all sources, oldest first.
func (s *Sources) List(ctx context.Context) ([]*council.Source, error) { return s.store.Sources(ctx) }

// Find finds a source by its id, its address, or the word "demo". The address of a folder is "folder:" and its name.
func (s *Sources) Find(ctx context.Context, name string) (*council.Source, error) {
	sources, err := s.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	address := name
	if u, err := entryPoint(name); err == nil {
		address = u.String()
	}
	for _, source := range sources {
		if string(source.ID) == name || source.URL == address || (source.Demo && name == "demo") {
			return source, nil
		}
	}
	return nil, council.Errorf(council.NotFound, "there is no source %q; `ratsfenster source list` shows them", name)
}

// SetState pauses or resumes the scheduled imports of a source.
func (s *Sources) SetState(ctx context.Context, source *council.Source, state council.SourceState) error {
	err := s.store.Update(ctx, func(tx council.Tx) error {
		if err := tx.SetSourceState(ctx, source.ID, state); err != nil {
			return err
		}
		return tx.BumpDataVersion(ctx) // /stand shows it
	})
	if err == nil {
		source.State = state
	}
	return err
}

// Remove deletes a source with everything that came from it, in small transactions.
// Asked again after an interruption it goes on.
func (s *Sources) Remove(ctx context.Context, source *council.Source) error {
	const slice = 500
	if err := s.SetState(ctx, source, council.SourceRemoved); err != nil {
		return err
	}
	for done := false; !done; {
		err := s.store.Update(ctx, func(tx council.Tx) (err error) {
			if done, err = tx.RemoveSource(ctx, source.ID, slice); err != nil {
				return err
			}
			return tx.BumpDataVersion(ctx)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// Due is a source whose scheduled import has come.
type Due struct {
	Source *council.Source
	Mode   council.RunMode
}

// Due lists the sources to import now: hourly what changed, weekly in full. A folder is imported when somebody hands it
// over again.
func (s *Sources) Due(ctx context.Context) ([]Due, error) {
	sources, err := s.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	now := s.now()
	var due []Due
	for _, source := range sources {
		if source.State != council.SourceActive || source.Demo || source.IsFolder() {
			continue
		}
		switch {
		case source.NextFull == nil || !source.NextFull.After(now):
			due = append(due, Due{source, council.RunFull})
		case source.NextIncremental == nil || !source.NextIncremental.After(now):
			due = append(due, Due{source, council.RunIncremental})
		}
	}
	return due, nil
}
