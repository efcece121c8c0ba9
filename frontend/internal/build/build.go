package main

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// entries are what pages load by name. Fonts follow from the style sheet, but have a name too,
// because pages ask for them early.
var entries = []string{"site.css", "icon.svg"}

// build writes the hashed files and manifest.json to out, which is emptied first.
// source is the folder frontend.
func build(source, out string) error {
	if err := verifyVendor(source); err != nil {
		return err
	}
	used, err := namesUsed(source)
	if err != nil {
		return err
	}
	files, err := bundle(source, used)
	if err != nil {
		return err
	}
	pictures, err := icons(source)
	if err != nil {
		return err
	}
	files = append(files, pictures...)
	if err := os.RemoveAll(out); err != nil {
		return fmt.Errorf("emptying %s: %w", out, err)
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return fmt.Errorf("making %s: %w", out, err)
	}
	manifest := map[string]string{}
	for _, f := range files {
		name := filepath.Base(f.Path)
		manifest[unhashed(name)] = name
		if err := os.WriteFile(filepath.Join(out, name), f.Contents, 0o644); err != nil {
			return fmt.Errorf("writing an asset: %w", err)
		}
	}
	text, err := json.MarshalIndent(manifest, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding the manifest: %w", err)
	}
	return os.WriteFile(filepath.Join(out, "manifest.json"), append(text, '\n'), 0o644)
}

// bundle runs esbuild in memory. The targets are the oldest browsers that we promise to serve.
func bundle(source string, used names) ([]api.OutputFile, error) {
	dir, err := filepath.Abs(source)
	if err != nil {
		return nil, fmt.Errorf("finding the sources: %w", err)
	}
	result := api.Build(api.BuildOptions{
		AbsWorkingDir:     dir,
		EntryPoints:       entries,
		Outdir:            filepath.Join(dir, "dist"),
		EntryNames:        "[name]-[hash]",
		AssetNames:        "[name]-[hash]",
		Bundle:            true,
		MinifySyntax:      true,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		LegalComments:     api.LegalCommentsInline,
		Loader:            map[string]api.Loader{".woff2": api.LoaderFile, ".svg": api.LoaderCopy},
		Engines: []api.Engine{
			{Name: api.EngineChrome, Version: "80"},
			{Name: api.EngineFirefox, Version: "78"},
			{Name: api.EngineSafari, Version: "13"},
		},
		Plugins: []api.Plugin{kernPlugin(used)},
	})
	var failed []error
	for _, m := range append(result.Errors, result.Warnings...) {
		failed = append(failed, errors.New(describe(m)))
	}
	return result.OutputFiles, errors.Join(failed...)
}

// kernPlugin lets the corrections of KERN happen where a style sheet imports it.
func kernPlugin(used names) api.Plugin {
	return api.Plugin{Name: "kern", Setup: func(b api.PluginBuild) {
		b.OnLoad(api.OnLoadOptions{Filter: `/kern\.css$`}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			text, err := os.ReadFile(args.Path)
			if err != nil {
				return api.OnLoadResult{}, err
			}
			corrected, err := correctKERN(string(text), used)
			return api.OnLoadResult{Contents: &corrected, Loader: api.LoaderCSS}, err
		})
	}}
}

// namesUsed collects the names of KERN that templates, Go code and our style sheets mention.
func namesUsed(source string) (names, error) {
	used := names{}
	for _, pattern := range []string{"*.templ", "*.go", "*.css"} {
		paths, err := filepath.Glob(filepath.Join(source, pattern))
		if err != nil {
			return nil, fmt.Errorf("listing sources: %w", err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				return nil, fmt.Errorf("reading a source: %w", err)
			}
			for _, name := range kernName.FindAllString(string(text), -1) {
				used[name] = true
			}
		}
	}
	return used, nil
}

// hashed is a file with a hash of its content in its name, as esbuild gives them to its own.
func hashed(name string, content []byte) api.OutputFile {
	const length = 8
	sum := sha256.Sum256(content)
	ext := filepath.Ext(name)
	hash := base32.StdEncoding.EncodeToString(sum[:])[:length]
	return api.OutputFile{Path: strings.TrimSuffix(name, ext) + "-" + hash + ext, Contents: content}
}

// unhashed turns site-ABCDEFGH.css into site.css.
func unhashed(name string) string {
	ext := filepath.Ext(name)
	base, _ := cutLast(strings.TrimSuffix(name, ext), "-")
	return base + ext
}

func cutLast(s, sep string) (before, after string) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i+len(sep):]
}

func describe(m api.Message) string {
	if m.Location == nil {
		return m.Text
	}
	return fmt.Sprintf("%s:%d: %s", m.Location.File, m.Location.Line, m.Text)
}
