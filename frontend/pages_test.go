package frontend_test

import "testing"

func TestSmoke(t *testing.T) {
	w := open(t)
	for _, p := range []string{"/", "/vorlagen", "/sitzungen", "/gremien", "/personen", "/dateien", "/stand", "/einfach", "/en/vorlagen?seite=2", "/nix"} {
		a := w.get(t, p)
		t.Log(p, a.status, len(a.body), a.text("h1"))
	}
	w.path(t, "/vorlagen", w.changed)
}
