package main

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// names are the words beginning with "kern-" that our own sources mention: classes in templates and
// Go, custom properties in style sheets. Whatever of KERN they do not reach is left out.
type names map[string]bool

var (
	kernName  = regexp.MustCompile(`kern-[a-z0-9]+(?:(?:--?|__)[a-z0-9]+)*`)
	kernClass = regexp.MustCompile(`\.(kern-[a-zA-Z0-9_-]+)`)
	varUse    = regexp.MustCompile(`var\(--([\w-]+)`)
)

// correctKERN turns the published style sheet of KERN UX into the part we use, in a form that old
// browsers understand. What it corrects, and why, stands at each step.
func correctKERN(source string, used names) (string, error) {
	rules, err := parseCSS(source)
	if err != nil {
		return "", fmt.Errorf("reading KERN: %w", err)
	}
	walk(rules, correctSelectors(used))
	rules = filter(rules, func(r *rule) bool { return r.prelude != "" })
	rules = lightByDefault(rules)
	walk(rules, visibleInForcedColors)
	walk(rules, withoutFallbacks)
	rules = usedProperties(rules, used)
	if err := plainColors(rules); err != nil {
		return "", fmt.Errorf("converting the colours of KERN: %w", err)
	}
	rules = usedProperties(rules, used) // again: mixed colours no longer read their parts
	var b strings.Builder
	printCSS(&b, rules)
	return b.String(), nil
}

// correctSelectors drops the selectors that reach nothing here or do harm; a rule without any
// selector left gets an empty prelude.
func correctSelectors(used names) func(*rule) {
	return func(r *rule) {
		if strings.HasPrefix(r.prelude, "@") {
			return
		}
		var kept []string
		for _, s := range r.selectors() {
			if s = correctSelector(s, used); s != "" {
				kept = append(kept, s)
			}
		}
		r.prelude = strings.Join(kept, ",\n")
	}
}

func correctSelector(s string, used names) string {
	switch {
	case strings.HasPrefix(s, ":is(body,"):
		// Old browsers do not know :is(); we have one level and no theme switch.
		return "body"
	case strings.Contains(s, ":has("):
		// Would cost old browsers the whole rule; KERN uses it for looks that our own sheets set.
		return ""
	case strings.Contains(s, "data-kern-theme"), strings.HasPrefix(s, ".kern-dark"), strings.HasPrefix(s, ".kern-light"):
		// Light and dark follow the system.
		return ""
	case strings.HasPrefix(s, "*:not("):
		// A font on every single element breaks inheritance; base.css sets it once.
		return ""
	case strings.HasSuffix(s, ":focus:focus-visible"):
		// Takes the keyboard's focus ring away from scrollable regions (WCAG 2.4.7).
		return ""
	}
	for _, m := range kernClass.FindAllStringSubmatch(s, -1) {
		if !used[m[1]] {
			return ""
		}
	}
	return s
}

// lightByDefault puts the light colours first and without a media query, so that browsers which do
// not know prefers-color-scheme have colours at all, and keeps the dark ones off paper.
func lightByDefault(rules []*rule) []*rule {
	var light, rest []*rule
	for _, r := range rules {
		switch r.prelude {
		case "@media (prefers-color-scheme: light)":
			light = append(light, r.rules...)
		case "@media (prefers-color-scheme: dark)":
			r.prelude = "@media screen and (prefers-color-scheme: dark)"
			rest = append(rest, r)
		default:
			rest = append(rest, r)
		}
	}
	return append(light, rest...)
}

// visibleInForcedColors lets icons take the text colour: KERN paints them white, also on the white
// ground of a light contrast theme.
func visibleInForcedColors(r *rule) {
	if !r.isAt("media (forced-colors") {
		return
	}
	for _, inner := range r.rules {
		for i, d := range inner.decls {
			if d.value == "var(--kern-color-white) !important" {
				inner.decls[i].value = "CanvasText !important"
			}
		}
	}
}

var varFallback = regexp.MustCompile(`var\((--kern-(?:color|metric|typography|component)-[\w-]+),\s*[^()]*\)`)

// withoutFallbacks shortens var(--kern-x, fallback): every token is defined, so the fallback never
// applies, and where a token's value is invalid it would not help either.
func withoutFallbacks(r *rule) {
	for i := range r.decls {
		r.decls[i].value = varFallback.ReplaceAllString(r.decls[i].value, "var($1)")
	}
}

// usedProperties drops custom properties that nothing reads, until nothing changes.
func usedProperties(rules []*rule, used names) []*rule {
	for {
		read := map[string]bool{}
		count := 0
		walk(rules, func(r *rule) {
			for _, d := range r.decls {
				for _, m := range varUse.FindAllStringSubmatch(d.value, -1) {
					read[m[1]] = true
				}
			}
		})
		walk(rules, func(r *rule) {
			kept := r.decls[:0]
			for _, d := range r.decls {
				name, custom := strings.CutPrefix(d.name, "--")
				if !custom || read[name] || used[name] {
					kept = append(kept, d)
				} else {
					count++
				}
			}
			r.decls = kept
		})
		if count == 0 {
			return filter(rules, func(*rule) bool { return true })
		}
	}
}

// plainColors replaces oklch() and color-mix() by sRGB. A fallback beside them would not do: a custom
// property holds any text, and the browser finds out too late that it cannot use it.
func plainColors(rules []*rule) error {
	light := tokens{}
	for _, r := range rules {
		if r.prelude == ":root" {
			light.add(r)
		}
	}
	for _, r := range rules {
		scope := light
		if strings.Contains(r.prelude, "prefers-color-scheme: dark") {
			scope = tokens{}
			scope.addAll(light)
			walk(r.rules, scope.add)
		}
		var failed error
		walk([]*rule{r}, func(r *rule) {
			for i, d := range r.decls {
				value, err := scope.plain(d.value)
				if err != nil {
					failed = fmt.Errorf("%s: %w", d.name, err)
					return
				}
				r.decls[i].value = value
			}
		})
		if failed != nil {
			return failed
		}
	}
	return nil
}

// tokens are the custom properties that hold at one place, before conversion.
type tokens map[string]string

func (t tokens) add(r *rule) {
	for _, d := range r.decls {
		if strings.HasPrefix(d.name, "--") {
			t[d.name] = d.value
		}
	}
}

func (t tokens) addAll(other tokens) {
	for name, value := range other {
		t[name] = value
	}
}

var colorMix = regexp.MustCompile(`^color-mix\(in oklch, (var\(--[\w-]+\)), (white|black|transparent) (?:calc\(100% - (var\(--[\w-]+\))\)|(var\(--[\w-]+\)))\)$`)

// plain converts a value that is a colour; any other value comes back as it is.
func (t tokens) plain(value string) (string, error) {
	if m := colorMix.FindStringSubmatch(value); m != nil {
		base, err := parseOKLCH(t.resolve(m[1]))
		if err != nil {
			return "", err
		}
		share, err := strconv.ParseFloat(strings.TrimSuffix(t.resolve(m[3]+m[4]), "%"), 64)
		if err != nil {
			return "", fmt.Errorf("reading the share of %q: %w", value, err)
		}
		if m[3] != "" {
			share = 100 - share
		}
		mixed, err := base.mix(m[2], share/100)
		return mixed.css(), err
	}
	if strings.Contains(value, "color-mix(") {
		return "", fmt.Errorf("unknown form of color-mix: %q", value)
	}
	if !strings.Contains(value, "oklch(") {
		return value, nil
	}
	color, err := parseOKLCH(value)
	return color.css(), err
}

// resolve follows var(--x) until something else stands there.
func (t tokens) resolve(value string) string {
	for {
		name, ok := strings.CutPrefix(value, "var(")
		if !ok {
			return value
		}
		value = t[strings.TrimSuffix(name, ")")]
	}
}
