package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// Several nodes share one database and one folder of files, each with a data folder of its own. So that somebody can
// prove that they see the same files, each running server leaves a mark there and shows the mark's word to the database,
// as the name of its connections.

// applicationPrefix begins the names of our connections: prefix, node, a dot, the mark's word. Dots need no escapes, which
// PostgreSQL's clients read differently.
const applicationPrefix = "ratsfenster."

// longestNode keeps a connection's name within PostgreSQL's 63 bytes.
const longestNode = 40

// filesDir is where the files of papers lie, shared by all nodes.
func (e *environment) filesDir() string {
	if e.cfg.Files != "" {
		return e.cfg.Files
	}
	return filepath.Join(e.data, "files")
}

func (e *environment) markPath(node string) string {
	return filepath.Join(e.filesDir(), ".nodes", node)
}

// markNode leaves this server's mark in the shared folder and names its connections after it. It comes before openStore.
func (e *environment) markNode(node string) error {
	node = node[:min(len(node), longestNode)]
	word := rand.Text()[:8]
	path := e.markPath(node)
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return fmt.Errorf("making the folder of files: %w", err)
	}
	if err := os.WriteFile(path, []byte(word+"\n"), 0o640); err != nil { //nolint:gosec // the other nodes' users may read it
		return fmt.Errorf("writing to the folder of files: %w", err)
	}
	e.application = applicationPrefix + node + "." + word
	return nil
}

// databaseURL is the address of PostgreSQL with the name of our connections, unless the operator gave one.
func (e *environment) databaseURL() string {
	address := string(e.cfg.DatabaseURL)
	u, err := url.Parse(address)
	if address == "" || e.application == "" || err != nil || u.Query().Has("application_name") {
		return address
	}
	q := u.Query()
	q.Set("application_name", e.application)
	u.RawQuery = q.Encode()
	return u.String()
}

// checkFiles compares the marks of all servers that are connected to the database with those in our folder.
func checkFiles(ctx context.Context, x *examination) []finding {
	dir := x.env.filesDir()
	if _, err := os.Stat(dir); err != nil {
		return []finding{worrying("`ratsfenster serve` makes it; with several nodes it is a share that all of them mount", "there is no folder of files %s: %s", dir, reason(err))}
	}
	if _, err := trySync(dir, x.clock); err != nil {
		return []finding{failing("the user of the service must be able to write there", "the folder of files %s cannot be written: %s", dir, reason(err))}
	}
	if x.store == nil {
		return nil
	}
	names, err := x.store.Applications(ctx)
	if err != nil {
		return []finding{failing("see the log of the database", "the other nodes cannot be asked for: %s", messageOf(err))}
	}
	return compareMarks(x.env, names)
}

func compareMarks(e *environment, applications []string) []finding {
	const mend = "mount the same folder on all nodes and name it in RATSFENSTER_FILES"
	var same []string
	for _, name := range applications {
		shown, ours := strings.CutPrefix(name, applicationPrefix)
		dot := strings.LastIndexByte(shown, '.')
		if !ours || dot < 0 {
			continue
		}
		node, word := shown[:dot], shown[dot+1:]
		mark, err := os.ReadFile(e.markPath(filepath.Base(node)))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return []finding{failing(mend, "the node %s writes its files elsewhere: its mark is not in %s", node, e.filesDir())}
		case err != nil:
			return []finding{failing("the users of all nodes must be able to read it", "the mark of the node %s cannot be read: %s", node, reason(err))}
		case strings.TrimSpace(string(mark)) != word:
			return []finding{failing(mend, "the node %s writes its files elsewhere: its mark in %s is an old one", node, e.filesDir())}
		}
		same = append(same, node)
	}
	if len(same) > 1 {
		return []finding{good("%d nodes see the same files: %s", len(same), strings.Join(same, ", "))}
	}
	return []finding{good("%s, of a single node", e.filesDir())}
}
