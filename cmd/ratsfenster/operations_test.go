package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
)

// docs/operations.md lists exactly the metrics that a server has, and explains every check of the doctor.
func TestOperationsPage(t *testing.T) {
	raw, err := os.ReadFile("../../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(raw)
	documented := map[string]bool{}
	for _, m := range regexp.MustCompile("(?m)^\\| `(ratsfenster_\\w+)` \\|").FindAllStringSubmatch(page, -1) {
		documented[m[1]] = true
	}
	_, srv := start(t, t.TempDir(), serveCommand{NoDemo: true, NoFiles: true})
	there := map[string]bool{}
	descriptions := make(chan *prometheus.Desc, 1000)
	srv.registry.Describe(descriptions)
	close(descriptions)
	for d := range descriptions {
		if name := regexp.MustCompile(`fqName: "(ratsfenster_\w+)"`).FindStringSubmatch(d.String()); name != nil {
			there[name[1]] = true
		}
	}
	for name := range there {
		if !documented[name] {
			t.Errorf("docs/operations.md does not list %s", name)
		}
	}
	for name := range documented {
		if !there[name] {
			t.Errorf("docs/operations.md lists %s, which no server has", name)
		}
	}
	for _, c := range checks {
		if !strings.Contains(page, "\n| `"+c.name+"` |") {
			t.Errorf("docs/operations.md does not explain the check %s", c.name)
		}
	}
}

// Everything that towns run keeps the demo town away.
func TestDeployWithoutDemo(t *testing.T) {
	for _, file := range []string{"ratsfenster.service", "Containerfile"} {
		raw, err := os.ReadFile("../../deploy/" + file)
		if err != nil {
			t.Fatal(err)
		}
		if !regexp.MustCompile(`serve.*--no-demo`).Match(raw) {
			t.Errorf("deploy/%s serves without --no-demo", file)
		}
	}
}
