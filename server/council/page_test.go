package council

import "testing"

// TestFilePath: a file whose name is that of a form does not stand in its place.
func TestFilePath(t *testing.T) {
	for name, want := range map[string]string{
		"Straßenbau: Pläne": "/dateien/abc/strassenbau-plaene",
		"Barrierefrei":      "/dateien/abc/barrierefrei-",
	} {
		if got := FilePath(&File{Object: Object{ID: "abc"}, Name: name}); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}
