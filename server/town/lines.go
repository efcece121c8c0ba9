package town

import (
	"regexp"
	"strconv"
	"strings"
)

// lines knows where in a TOML file a key stands: "colours.accent", "accessibility.exceptions[1].what". The parser has
// taken the file by then; where it is written in a way that we do not follow (tables within one line), the line of
// the table is near enough.
type lines map[string]int

var (
	tomlTable = regexp.MustCompile(`^\s*(\[\[?)\s*([^\]]+?)\s*\]`)
	tomlKey   = regexp.MustCompile(`^\s*([A-Za-z0-9_."' -]+?)\s*=\s*(.*)$`)
)

func indexLines(text string) lines {
	index, counts := lines{}, map[string]int{}
	table, quote := "", ""
	for i, line := range strings.Split(text, "\n") {
		if quote != "" { // within a text of several lines
			if strings.Contains(line, quote) {
				quote = ""
			}
			continue
		}
		if m := tomlTable.FindStringSubmatch(line); m != nil {
			table = plainKey(m[2])
			if m[1] == "[[" {
				n := counts[table]
				counts[table]++
				table += "[" + strconv.Itoa(n) + "]"
			}
			index.add(table, i+1)
			table += "."
			continue
		}
		m := tomlKey.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		index.add(table+plainKey(m[1]), i+1)
		for _, q := range []string{`"""`, "'''"} {
			if strings.Count(m[2], q)%2 == 1 {
				quote = q
			}
		}
	}
	return index
}

func plainKey(key string) string { return strings.NewReplacer(`"`, "", "'", "", " ", "").Replace(key) }

func (l lines) add(path string, line int) {
	if _, there := l[path]; !there {
		l[path] = line
	}
}

// of is the line of a key, or of the nearest table around it; 0 if nothing is known.
func (l lines) of(path string) int {
	for path != "" {
		if line, ok := l[path]; ok {
			return line
		}
		path = path[:max(strings.LastIndexAny(path, ".["), 0)]
	}
	return 0
}
