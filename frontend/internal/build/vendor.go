package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// vendored is one third-party package in frontend/vendor/vendor.json.
type vendored struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Licence string `json:"licence"`
	Home    string `json:"home"`
	// Files maps a path below frontend to the SHA-256 of the file as its makers published it.
	Files map[string]string `json:"files"`
}

// verifyVendor fails when a vendored file is missing or differs from its recorded SHA-256.
func verifyVendor(source string) error {
	text, err := os.ReadFile(filepath.Join(source, "vendor", "vendor.json"))
	if err != nil {
		return fmt.Errorf("reading the list of vendored files: %w", err)
	}
	var packages []vendored
	if err := json.Unmarshal(text, &packages); err != nil {
		return fmt.Errorf("reading the list of vendored files: %w", err)
	}
	for _, p := range packages {
		for path, want := range p.Files {
			content, err := os.ReadFile(filepath.Join(source, filepath.FromSlash(path)))
			if err != nil {
				return fmt.Errorf("reading %s %s: %w", p.Name, p.Version, err)
			}
			sum := sha256.Sum256(content)
			if got := hex.EncodeToString(sum[:]); got != want {
				return fmt.Errorf("%s of %s %s has SHA-256 %s, want %s", path, p.Name, p.Version, got, want)
			}
		}
	}
	return nil
}
