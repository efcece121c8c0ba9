// Command tune makes the executor that gqlgen wrote fast. Run after gqlgen, with the folder of the generated code:
//
//   - lists and fields are resolved one after the other, by package graph/internal/serial instead of by goroutines;
//   - a field that only reads a struct's value is written at once, without the context and the closures that resolvers
//     and middleware would need: there are none on such fields;
//   - an empty text in a nullable field is null (scalar.MarshalText);
//   - an answer ends where it gets too long (serial.Write).
//
// It fails if it does not find what it looks for: then gqlgen's templates have changed, and this has to follow.
package main

import (
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const (
	module = "github.com/ratsfenster/ratsfenster/graph/"
	notice = "// Tuned by graph/internal/tune.\n"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("tune: ")
	if len(os.Args) != 2 {
		log.Fatal("usage: tune FOLDER")
	}
	if err := tuneFolder(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func tuneFolder(dir string) error {
	paths, err := filepath.Glob(filepath.Join(dir, "*.generated.go"))
	if err != nil {
		return fmt.Errorf("listing %s: %w", dir, err)
	}
	total := map[string]int{}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		out, counts, err := tune(path, src)
		if err != nil {
			return err
		}
		for name, n := range counts {
			total[name] += n
		}
		if err := os.WriteFile(path, out, 0o644); err != nil { //nolint:gosec // source code is for everybody to read
			return err
		}
	}
	for _, name := range []string{"list", "set", "group", "field", "root field", "value", "text", "answer"} {
		if total[name] == 0 {
			return fmt.Errorf("found no %s to tune in %s: has gqlgen changed?", name, dir)
		}
	}
	return nil
}

// edit replaces the bytes from start to end.
type edit struct {
	start, end int
	text       string
}

// tune returns the source of one file with its edits made, and how many of each kind there were.
func tune(path string, src []byte) ([]byte, map[string]int, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, src, parser.ParseComments)
	if err != nil {
		return nil, nil, fmt.Errorf("parsing: %w", err)
	}
	t := &tuner{src: src, at: func(p token.Pos) int { return files.Position(p).Offset }, counts: map[string]int{}, imports: map[string]bool{}}
	t.findLeaves(file)
	for _, decl := range file.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Body != nil {
			t.function(f)
		}
	}
	if len(t.edits) == 0 {
		return src, t.counts, nil
	}
	t.addImports(file)
	t.edits = append(t.edits, edit{t.at(file.Package), t.at(file.Package), notice + "\n"})
	out, err := format.Source(t.apply())
	if err != nil {
		return nil, nil, fmt.Errorf("formatting %s: %w", path, err)
	}
	return out, t.counts, nil
}

type tuner struct {
	src     []byte
	at      func(token.Pos) int
	edits   []edit
	counts  map[string]int
	imports map[string]bool
	leaves  map[string]bool // "Type_field" of scalars and enums without arguments
}

// findLeaves notes the fields whose context gqlgen makes as that of a scalar.
func (t *tuner) findLeaves(file *ast.File) {
	t.leaves = map[string]bool{}
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		if name, ok := strings.CutPrefix(f.Name.Name, "fieldContext_"); ok && strings.Contains(t.text(f.Body), "graphql.NewScalarFieldContext(") {
			t.leaves[name] = true
		}
	}
}

func (t *tuner) function(f *ast.FuncDecl) {
	if f.Name.Name == "marshalOString2string" {
		t.optionalText(f)
	}
	if t.leaves[strings.TrimPrefix(f.Name.Name, "_")] {
		t.plainValue(f)
	}
	ast.Inspect(f.Body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		switch t.text(call.Fun) {
		case "graphql.MarshalSliceConcurrently":
			t.call("list", call, "serial.MarshalSlice")
		case "graphql.NewFieldSet":
			t.call("set", call, "serial.NewFieldSet")
		case "graphql.NewDeferredGroup":
			t.call("group", call, "serial.NewDeferredGroup")
		case "out.ResolveConcurrently":
			t.call("field", call, "out.Resolve")
			t.edits = append(t.edits, edit{t.at(call.Args[0].Pos()), t.at(call.Args[0].Pos()), "ctx, "})
		case "out.ResolveRootConcurrently":
			t.call("root field", call, "out.ResolveRoot")
		case "data.MarshalGQL":
			t.call("answer", call, "serial.Write")
			t.edits = append(t.edits, edit{t.at(call.Args[0].Pos()), t.at(call.Args[0].End()), "ctx, " + t.text(call.Args[0]) + ", data"})
		}
		return true
	})
}

func (t *tuner) call(what string, call *ast.CallExpr, name string) {
	t.counts[what]++
	t.imports["internal/serial"] = true
	t.edits = append(t.edits, edit{t.at(call.Fun.Pos()), t.at(call.Fun.End()), name})
}

func (t *tuner) optionalText(f *ast.FuncDecl) {
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && t.text(call.Fun) == "graphql.MarshalString" {
			t.counts["text"]++
			t.imports["scalar"] = true
			t.edits = append(t.edits, edit{t.at(call.Fun.Pos()), t.at(call.Fun.End()), "scalar.MarshalText"})
		}
		return true
	})
}

// plainValue finds `return graphql.ResolveField(…)` whose resolver is `return obj.Field, nil` and which has no
// middleware, and puts the direct way before it.
func (t *tuner) plainValue(f *ast.FuncDecl) {
	ret, ok := f.Body.List[0].(*ast.ReturnStmt)
	if !ok || len(ret.Results) != 1 {
		return
	}
	call, ok := ret.Results[0].(*ast.CallExpr)
	if !ok || t.text(call.Fun) != "graphql.ResolveField" || t.text(call.Args[5]) != "nil" {
		return
	}
	value, marshal := t.onlyReturn(call.Args[4]), t.onlyReturn(call.Args[6])
	if value == nil || marshal == nil || !isFieldOf(value.Results[0], "obj") {
		return
	}
	marshaller, ok := marshal.Results[0].(*ast.CallExpr)
	if !ok {
		return
	}
	t.counts["value"]++
	t.imports["internal/serial"] = true
	at := t.at(ret.Pos())
	t.edits = append(t.edits, edit{at, at, fmt.Sprintf("if !serial.Standard {\nreturn %s(ctx, field.Selections, %s)\n}\n",
		t.text(marshaller.Fun), t.text(value.Results[0]))})
}

// onlyReturn is the statement of a function literal that does nothing but return.
func (t *tuner) onlyReturn(e ast.Expr) *ast.ReturnStmt {
	f, ok := e.(*ast.FuncLit)
	if !ok || len(f.Body.List) != 1 {
		return nil
	}
	ret, ok := f.Body.List[0].(*ast.ReturnStmt)
	if !ok || len(ret.Results) == 0 {
		return nil
	}
	return ret
}

func isFieldOf(e ast.Expr, name string) bool {
	sel, ok := e.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && x.Name == name
}

// addImports puts the packages that the edits call into the file's import list.
func (t *tuner) addImports(file *ast.File) {
	for name := range t.imports {
		path := `"` + module + name + `"`
		if slices.ContainsFunc(file.Imports, func(i *ast.ImportSpec) bool { return i.Path.Value == path }) {
			continue
		}
		at := t.at(file.Imports[len(file.Imports)-1].End())
		t.edits = append(t.edits, edit{at, at, "\n" + path})
	}
}

func (t *tuner) apply() []byte {
	slices.SortStableFunc(t.edits, func(a, b edit) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return strings.Compare(a.text, b.text)
	})
	var out []byte
	pos := 0
	for _, e := range t.edits {
		out = append(out, t.src[pos:e.start]...)
		out = append(out, e.text...)
		pos = e.end
	}
	return append(out, t.src[pos:]...)
}

func (t *tuner) text(n ast.Node) string {
	return string(t.src[t.at(n.Pos()):t.at(n.End())])
}
