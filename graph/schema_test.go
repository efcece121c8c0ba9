package graph

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"testing"

	gqlast "github.com/vektah/gqlparser/v2/ast"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func schema() *gqlast.Schema {
	return generated.NewExecutableSchema(generated.Config{}).Schema()
}

// ours are the types of the schema that are not GraphQL's own.
func ours() []*gqlast.Definition {
	var types []*gqlast.Definition
	for _, def := range schema().Types {
		if !def.BuiltIn {
			types = append(types, def)
		}
	}
	slices.SortFunc(types, func(a, b *gqlast.Definition) int { return strings.Compare(a.Name, b.Name) })
	return types
}

// TestEverythingIsDescribed walks the whole schema: it is the manual of the API.
func TestEverythingIsDescribed(t *testing.T) {
	described := 0
	check := func(what, description string) {
		described++
		if len(strings.TrimSpace(description)) < 5 {
			t.Errorf("%s has no description", what)
		}
	}
	for _, def := range ours() {
		check(def.Name, def.Description)
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			check(def.Name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				check(def.Name+"."+f.Name+"("+a.Name+")", a.Description)
			}
		}
		for _, v := range def.EnumValues {
			check(def.Name+"."+v.Name, v.Description)
		}
	}
	if described < 400 {
		t.Errorf("got %d things described, want the whole schema", described)
	}
}

// TestStepsAreComplete holds that every field that leads from objects to objects can be read ahead. One that is missing
// would cost a query per object of a list.
func TestStepsAreComplete(t *testing.T) {
	for _, def := range ours() {
		if def.Kind != gqlast.Object || def.Name == "Query" {
			continue
		}
		leads := steps[def.Name].fields
		for _, f := range def.Fields {
			target := schema().Types[f.Type.Name()]
			_, known := leads[f.Name]
			if want := isNode(target) || hasNodes(target); want && !known && !holdsItself(def) {
				t.Errorf("%s.%s leads to %s and is no step", def.Name, f.Name, target.Name)
			}
		}
		for name := range leads {
			if def.Fields.ForName(name) == nil {
				t.Errorf("the step %s.%s is no field of the schema", def.Name, name)
			}
		}
	}
}

// isNode says whether a type leads on to others.
func isNode(def *gqlast.Definition) bool {
	_, ok := steps[def.Name]
	return ok
}

func hasNodes(def *gqlast.Definition) bool { return strings.HasSuffix(def.Name, "Connection") }

// holdsItself says whether a type's objects already hold what its fields give.
func holdsItself(def *gqlast.Definition) bool {
	return strings.HasSuffix(def.Name, "Connection") || strings.HasSuffix(def.Name, "Edge")
}

// TestErrorCodes holds the enum of the schema and the codes of the domain together.
func TestErrorCodes(t *testing.T) {
	codes := []council.Code{
		council.NotFound, council.Gone, council.Invalid, council.Unauthenticated, council.Forbidden, council.Conflict,
		council.RateLimited, council.Unavailable, council.Internal,
	}
	var got []string
	for _, v := range schema().Types["ErrorCode"].EnumValues {
		got = append(got, v.Name)
	}
	for _, c := range codes {
		if !slices.Contains(got, string(c)) {
			t.Errorf("the schema does not know the code %s", c)
		}
	}
	if len(got) != len(codes) {
		t.Errorf("got the codes %v, want those of council: %v", got, codes)
	}
}

// TestEnumsOfDocuments holds the enums of documents and the words of the domain together: a value that the schema does not
// know is a fault to every client that checks answers.
func TestEnumsOfDocuments(t *testing.T) {
	domain := map[string][]string{}
	for _, name := range []string{"document", "structure"} {
		file, err := parser.ParseFile(token.NewFileSet(), "../server/council/"+name+".go", nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || spec.Type == nil || len(spec.Values) != 1 {
				return true
			}
			if word, ok := spec.Values[0].(*ast.BasicLit); ok && word.Value != `""` {
				enum := spec.Type.(*ast.Ident).Name
				domain[enum] = append(domain[enum], strings.ToUpper(strings.Trim(word.Value, `"`)))
			}
			return true
		})
	}
	for _, enum := range []string{"ReadingStage", "ReadingFault", "PageMethod", "DocumentType", "SectionKind", "VoteKind", "MentionKind"} {
		var got []string
		for _, v := range schema().Types[enum].EnumValues {
			got = append(got, v.Name)
		}
		slices.Sort(got)
		want := slices.Sorted(slices.Values(domain[enum]))
		if len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%s: got %v in the schema, want %v", enum, got, want)
		}
	}
}

// TestPersonsArePrivate holds that nothing personal beyond the office is in the schema, whatever sources send.
func TestPersonsArePrivate(t *testing.T) {
	for _, f := range schema().Types["Person"].Fields {
		for _, personal := range []string{"phone", "mail", "location", "address", "gender", "life", "vendor"} {
			if strings.Contains(strings.ToLower(f.Name), personal) && f.Name != "formOfAddress" {
				t.Errorf("the schema shows Person.%s", f.Name)
			}
		}
	}
}

// TestSourcesShowNoInternals holds that how a source is fetched stays inside.
func TestSourcesShowNoInternals(t *testing.T) {
	for _, f := range schema().Types["Source"].Fields {
		for _, internal := range []string{"private", "insecure", "tls", "rewrite", "next"} {
			if strings.Contains(strings.ToLower(f.Name), internal) {
				t.Errorf("the schema shows Source.%s", f.Name)
			}
		}
	}
}

// TestModels holds that gqlgen generates only what GraphQL alone needs: a type of the domain that turns up in graph/model
// has lost its binding.
func TestModels(t *testing.T) {
	allowed := regexp.MustCompile(`(Input|Payload|Order|Count)$`)
	file, err := parser.ParseFile(token.NewFileSet(), "model/models_gen.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.TypeSpec); ok {
			found++
			if !allowed.MatchString(spec.Name.Name) {
				t.Errorf("gqlgen generated %s; bind it to a type of the domain in gqlgen.yml", spec.Name.Name)
			}
		}
		return true
	})
	if found == 0 {
		t.Error("got no generated models; does the test look at the right file?")
	}
}
