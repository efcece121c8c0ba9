package config

import (
	"fmt"
	"strings"
)

// Reference is docs/config.md: every variable with its meaning, default and an example, as Markdown.
func Reference() string {
	var b strings.Builder
	b.WriteString("# Configuration\n\n" +
		"Everything is set by environment variables; nothing has to be set. What a command takes as flags says `ratsfenster COMMAND --help`.\n" +
		"This page is generated from `server/config/variables.go` by `make generate`.\n")
	for _, v := range variables {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\nDefault: %s. Example: `%s`\n", v.name, v.text, v.absent, v.example)
	}
	return b.String()
}
