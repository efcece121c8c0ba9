package main

import (
	"fmt"
	"strings"
)

// rule is one CSS block: a style rule (prelude is its selector list) or an at-rule
// (prelude starts with @). A rule has declarations or inner rules, hardly ever both.
type rule struct {
	prelude string
	decls   []decl
	rules   []*rule
}

// decl is one declaration; value still carries its !important.
type decl struct{ name, value string }

// isAt says whether the rule is an at-rule of that name, as in isAt("media").
func (r *rule) isAt(name string) bool {
	return strings.HasPrefix(r.prelude, "@"+name)
}

// selectors splits the prelude of a style rule at its top-level commas.
func (r *rule) selectors() []string {
	return splitTop(r.prelude, ',')
}

// parseCSS reads the part of CSS that KERN and we write: blocks, declarations, comments, strings.
// Statements without a block (@charset) are left out. It fails on unbalanced braces.
func parseCSS(source string) ([]*rule, error) {
	p := &parser{text: withoutComments(source)}
	root := &rule{}
	if err := p.block(root, true); err != nil {
		return nil, err
	}
	return root.rules, nil
}

type parser struct {
	text string
	pos  int
}

// block fills r until its closing brace, or until the end of the text for the outermost block.
func (p *parser) block(r *rule, outermost bool) error {
	for {
		end := indexTop(p.text[p.pos:], "{;}")
		if end < 0 {
			if outermost && strings.TrimSpace(p.text[p.pos:]) == "" {
				return nil
			}
			return fmt.Errorf("unbalanced block near %q", excerpt(p.text[p.pos:]))
		}
		head, stop := strings.TrimSpace(p.text[p.pos:p.pos+end]), p.text[p.pos+end]
		p.pos += end + 1
		switch stop {
		case '{':
			inner := &rule{prelude: strings.Join(strings.Fields(head), " ")}
			if err := p.block(inner, false); err != nil {
				return err
			}
			r.rules = append(r.rules, inner)
		case ';', '}':
			if name, value, ok := strings.Cut(head, ":"); ok && !strings.HasPrefix(head, "@") {
				r.decls = append(r.decls, decl{strings.TrimSpace(name), strings.TrimSpace(value)})
			}
			if stop == '}' {
				if outermost {
					return fmt.Errorf("closing brace without a block near %q", excerpt(head))
				}
				return nil
			}
		}
	}
}

// printCSS writes rules in a plain form; esbuild makes it small.
func printCSS(b *strings.Builder, rules []*rule) {
	for _, r := range rules {
		b.WriteString(r.prelude + " {\n")
		for _, d := range r.decls {
			b.WriteString(d.name + ": " + d.value + ";\n")
		}
		printCSS(b, r.rules)
		b.WriteString("}\n")
	}
}

// walk calls visit for every rule, outer rules first.
func walk(rules []*rule, visit func(*rule)) {
	for _, r := range rules {
		visit(r)
		walk(r.rules, visit)
	}
}

// filter keeps the rules that keep accepts, and drops blocks that end up empty.
func filter(rules []*rule, keep func(*rule) bool) []*rule {
	var kept []*rule
	for _, r := range rules {
		if !keep(r) {
			continue
		}
		r.rules = filter(r.rules, keep)
		if len(r.decls)+len(r.rules) > 0 {
			kept = append(kept, r)
		}
	}
	return kept
}

// splitTop splits at sep outside of brackets and strings, and trims the parts.
func splitTop(text string, sep byte) []string {
	var parts []string
	for {
		i := indexTop(text, string(sep))
		if i < 0 {
			return append(parts, strings.TrimSpace(text))
		}
		parts = append(parts, strings.TrimSpace(text[:i]))
		text = text[i+1:]
	}
}

// indexTop finds the first of the bytes in chars outside of brackets and strings, or -1.
func indexTop(text, chars string) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"' || c == '\'':
			end := strings.IndexByte(text[i+1:], c)
			if end < 0 {
				return -1
			}
			i += end + 1
		case depth == 0 && strings.IndexByte(chars, c) >= 0:
			return i
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		}
	}
	return -1
}

func withoutComments(text string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "/*")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, text, _ = strings.Cut(rest, "*/")
	}
}

func excerpt(text string) string {
	text = strings.TrimSpace(text)
	return text[:min(len(text), 60)]
}
