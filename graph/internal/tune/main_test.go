package main

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/after.txt anew")

// TestTune tunes a piece of what gqlgen writes.
func TestTune(t *testing.T) {
	before, err := os.ReadFile("testdata/before.txt")
	if err != nil {
		t.Fatal(err)
	}
	got, counts, err := tune("before.go", before)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("testdata/after.txt", got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/after.txt")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("got:\n%s\nrun with -update and look at the difference", got)
	}
	for what, n := range map[string]int{"list": 1, "set": 1, "group": 1, "field": 1, "root field": 1, "value": 1, "text": 1, "answer": 1} {
		if counts[what] != n {
			t.Errorf("got %d edits of a %s, want %d", counts[what], what, n)
		}
	}
}

// TestTuneNothing: a folder in which gqlgen's code looks otherwise than it did is an error, not a silent loss of speed.
func TestTuneNothing(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/x.generated.go", []byte("package x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := tuneFolder(dir); err == nil {
		t.Error("got no error, want one for code without lists")
	}
}
