package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// TestIcons decodes what was drawn and looks at points of it.
func TestIcons(t *testing.T) {
	files, err := icons(filepath.Join("..", ".."))
	if err != nil || len(files) != 2 {
		t.Fatalf("got %d files, %v, want two icons", len(files), err)
	}
	favicon, touch := files[0].Contents, files[1].Contents
	if !bytes.HasPrefix(favicon, []byte{0, 0, 1, 0, 1, 0, 32, 32}) {
		t.Errorf("the favicon begins with % x, want the header of an icon of 32 pixels", favicon[:8])
	}
	for _, tt := range []struct {
		name    string
		picture []byte
		size    int
		points  map[[2]int][4]uint32 // in 256ths
	}{
		{"favicon", favicon[22:], 32, map[[2]int][4]uint32{{0, 0}: {0, 0, 0, 0}, {16, 4}: {0x20, 0x44, 0xaa, 255}, {10, 20}: {255, 255, 255, 255}}},
		{"touch icon", touch, 180, map[[2]int][4]uint32{{0, 0}: {255, 255, 255, 255}, {90, 40}: {0x20, 0x44, 0xaa, 255}, {65, 110}: {255, 255, 255, 255}}},
	} {
		img, err := png.Decode(bytes.NewReader(tt.picture))
		if err != nil || img.Bounds().Dx() != tt.size || img.Bounds().Dy() != tt.size {
			t.Fatalf("%s: %v, %v", tt.name, img.Bounds(), err)
		}
		for at, want := range tt.points {
			r, g, b, a := img.At(at[0], at[1]).RGBA()
			if got := [4]uint32{r >> 8, g >> 8, b >> 8, a >> 8}; got != want {
				t.Errorf("%s at %v: got %v, want %v", tt.name, at, got, want)
			}
		}
	}
}

func TestIconErrors(t *testing.T) {
	for _, svg := range []string{
		"", `<svg viewBox="0 0 16 16"><path fill="#fff" d="M0 0z"/></svg>`, `<svg viewBox="0 0 32 32"/>`,
		`<svg viewBox="0 0 32 32"><path fill="red" d="M0 0z"/></svg>`, `<svg viewBox="0 0 32 32"><path fill="#fff" d="M0 0c1 1"/></svg>`,
		`<svg viewBox="0 0 32 32"><path fill="#fff" d="M0"/></svg>`, `<svg viewBox="0 0 32 32"><path fill="#fff" d="M0 x"/></svg>`,
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "icon.svg"), []byte(svg), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := icons(dir); err == nil {
			t.Errorf("no error for %s", svg)
		}
	}
	if _, err := icons(t.TempDir()); err == nil {
		t.Error("no error without an icon")
	}
}
