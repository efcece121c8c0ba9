package main

import (
	"strings"
	"testing"
)

// TestColors compares with colours whose sRGB values KERN itself states as fallbacks.
func TestColors(t *testing.T) {
	for _, tt := range []struct{ oklch, want string }{
		{"oklch(42.84% 0.1689 265.02)", "#2044aa"}, // darkblue-700
		{"oklch(100% 0 0)", "#ffffff"},
		{"oklch(0% 0 0)", "#000000"},
		{"oklch(20.23% 0.0321 277.67)", "#131525"}, // neutral-950
	} {
		color, err := parseOKLCH(tt.oklch)
		if err != nil {
			t.Errorf("%s: %v", tt.oklch, err)
			continue
		}
		if got := color.css(); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.oklch, got, tt.want)
		}
	}
	if _, err := parseOKLCH("oklch(from red l c h)"); err == nil {
		t.Error("an unknown form of oklch(): got no error")
	}
}

func TestMix(t *testing.T) {
	white, black := oklch{1, 0, 0, 1}, oklch{0, 0, 0, 1}
	for _, tt := range []struct {
		base  oklch
		other string
		share float64
		want  string
	}{
		{black, "white", 1, "#ffffff"},
		{white, "black", 1, "#000000"},
		{white, "transparent", 0.88, "rgba(255, 255, 255, 0.12)"},
	} {
		mixed, err := tt.base.mix(tt.other, tt.share)
		if err != nil {
			t.Errorf("%s: %v", tt.other, err)
		}
		if got := mixed.css(); got != tt.want {
			t.Errorf("mixing %s: got %s, want %s", tt.other, got, tt.want)
		}
	}
	if _, err := white.mix("red", 0.5); err == nil {
		t.Error("mixing red: got no error")
	}
}

func TestCorrectKERN(t *testing.T) {
	const source = `@charset "UTF-8";
:root { --kern-color-x: oklch(42.84% 0.1689 265.02); --kern-color-unused: oklch(0% 0 0); --kern-share: 92%; }
@media (prefers-color-scheme: dark) { :root { --kern-color-x: oklch(100% 0 0); } }
@media (prefers-color-scheme: light) { :root { --kern-hover: color-mix(in oklch, var(--kern-color-x), transparent calc(100% - var(--kern-share))); } }
:is(body, .kern-dark):not([class*=kern-level-]) { --kern-color-y: var(--kern-color-x); }
*:not(i) { font-family: serif; }
[tabindex]:focus, [tabindex]:focus:focus-visible { outline: 0; }
.kern-used, .kern-used:has(.kern-icon), .kern-other { color: var(--kern-color-y, #123); background: var(--kern-hover); content: "a;{}"; }
.kern-other { color: red; }
@media (forced-colors: active) { .kern-used { background-color: var(--kern-color-white) !important; } }`
	got, err := correctKERN(source, names{"kern-used": true})
	if err != nil {
		t.Fatal(err)
	}
	want := `:root {
--kern-hover: rgba(32, 68, 170, 0.92);
}
:root {
--kern-color-x: #2044aa;
}
@media screen and (prefers-color-scheme: dark) {
:root {
--kern-color-x: #ffffff;
}
}
body {
--kern-color-y: var(--kern-color-x);
}
[tabindex]:focus {
outline: 0;
}
.kern-used {
color: var(--kern-color-y);
background: var(--kern-hover);
content: "a;{}";
}
@media (forced-colors: active) {
.kern-used {
background-color: CanvasText !important;
}
}
`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// TestUnknownFormsFail: a new version of KERN must not slip through half converted.
func TestUnknownFormsFail(t *testing.T) {
	for _, source := range []string{
		".kern-a { color: color-mix(in srgb, red, blue); }",
		".kern-a { color: oklch(var(--kern-l) 0 0); }",
		".kern-a { color: red",
		".kern-a } color: red",
	} {
		if out, err := correctKERN(source, names{"kern-a": true}); err == nil {
			t.Errorf("%s: got %s, want an error", source, strings.TrimSpace(out))
		}
	}
}
