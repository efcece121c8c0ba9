package main

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/ratsfenster/ratsfenster/graph/graphiql"
)

// visit is a page in a browser with what it asked for and complained about.
type visit struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []*network.Request
	told     []string // errors on the console, uncaught ones included
}

// browse opens an address in Chromium, or skips the test where there is none.
func browse(t *testing.T, address string) *visit {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		const lacks = "this test needs Chromium in PATH (Debian: apt-get install chromium)"
		if os.Getenv("RATSFENSTER_TEST_ALL") == "1" {
			t.Fatal(lacks)
		}
		t.Skip(lacks)
	}
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1280, 900),
		chromedp.Flag("disable-component-update", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, closeBrowser := chromedp.NewContext(allocator)
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	t.Cleanup(func() {
		cancel()
		closeBrowser()
		stop()
	})
	v := &visit{t: t, ctx: ctx}
	v.must(chromedp.Do(ctx))
	v.must(chromedp.Listen(ctx, v.hear))
	_, err = chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
		Source: `window.refused = []; document.addEventListener("securitypolicyviolation", e => refused.push(e.violatedDirective + " " + e.sample + " " + e.sourceFile + ":" + e.lineNumber));`,
	})
	v.must(err)
	v.must(chromedp.Do(ctx, chromedp.Navigate(address)))
	return v
}

func (v *visit) hear(ev any) {
	v.mu.Lock()
	defer v.mu.Unlock()
	switch e := ev.(type) {
	case *network.EventRequestWillBeSent:
		v.requests = append(v.requests, e.Request)
	case *runtime.EventExceptionThrown:
		v.told = append(v.told, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" {
			v.told = append(v.told, "console.error")
		}
	}
}

func (v *visit) must(err error) {
	v.t.Helper()
	if err != nil {
		v.t.Fatal(err)
	}
}

// until waits for a condition in the page.
func (v *visit) until(what, condition string) {
	v.t.Helper()
	for range 200 {
		if look[bool](v, condition) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	v.t.Fatalf("after ten seconds there is no %s; the page shows\n%.1500s\nrefused: %v", what,
		look[string](v, `document.body.innerText`), look[[]string](v, `refused`))
}

func look[T any](v *visit, script string) T {
	v.t.Helper()
	got, err := chromedp.Run(v.ctx, chromedp.Evaluate[T](script))
	v.must(err)
	return got
}

const answered = `(document.querySelector(".result-window .CodeMirror")?.CodeMirror.getValue() ?? "").includes('"data": {')`

// Somebody opens the editor, asks each of the three queries and reads about a type. All comes from this server, nothing is
// kept, and the policy refuses nothing.
func TestGraphiQL(t *testing.T) {
	base, _ := start(t, t.TempDir(), serveCommand{})
	v := browse(t, base+graphiql.Path)
	v.until("editor", `!!document.querySelector(".graphiql-query-editor .CodeMirror")`)
	examples, err := graphiql.Examples()
	if err != nil {
		t.Fatal(err)
	}
	if tabs := look[int](v, `document.querySelectorAll("[role=tab]").length`); tabs != len(examples) {
		t.Errorf("got %d tabs, want %d", tabs, len(examples))
	}
	for i, example := range examples {
		look[any](v, fmt.Sprintf(`document.querySelectorAll(".graphiql-tab-button")[%d].click()`, i))
		v.until("query "+example.Name, fmt.Sprintf(`document.querySelector(".graphiql-query-editor .CodeMirror").CodeMirror.getValue().startsWith(%q)`, "# "+example.Title))
		v.execute(example.Name)
		if got := look[string](v, `document.querySelector(".result-window .CodeMirror").CodeMirror.getValue()`); strings.Contains(got, `"errors"`) {
			t.Errorf("%s: got %.500s", example.Name, got)
		}
	}
	look[any](v, `document.querySelector('button[aria-label="Show Documentation Explorer"]').click()`)
	v.until("documentation", `document.querySelector(".graphiql-doc-explorer")?.innerText.includes("Root Types")`)
	look[any](v, `[...document.querySelectorAll(".graphiql-doc-explorer a")].find(a => a.innerText === "Query").click()`)
	v.until("type", `document.querySelector(".graphiql-doc-explorer").innerText.includes("Any object by its id")`)
	look[any](v, `document.querySelector('button[aria-label="Open settings dialog"]').click()`)
	v.until("settings", `document.querySelector("[role=dialog]")?.innerText.includes("Theme")`)
	if file := os.Getenv("RATSFENSTER_SHOTS"); file != "" {
		shot, err := chromedp.Run(v.ctx, chromedp.FullScreenshot(100))
		v.must(err)
		v.must(os.WriteFile(file+"/graphiql.png", shot, 0o644))
	}
	if refused := look[[]string](v, `refused`); len(refused) > 0 {
		t.Errorf("the policy refused %q", refused)
	}
	if kept := look[int](v, `localStorage.length + sessionStorage.length + document.cookie.length`); kept != 0 {
		t.Errorf("the browser keeps %d things", kept)
	}
	v.wantOwnRequests(base)
}

// execute presses the button until there is an answer: right after a change of tabs the editor still names the query of the
// tab before, as somebody who is too fast would find.
func (v *visit) execute(name string) {
	v.t.Helper()
	for range 20 {
		look[any](v, `document.querySelector(".graphiql-execute-button").click()`)
		time.Sleep(500 * time.Millisecond)
		if look[bool](v, answered) {
			return
		}
	}
	v.t.Fatalf("no answer to %s: %.500s", name, look[string](v, `document.querySelector(".graphiql-response")?.innerText ?? ""`))
}

// wantOwnRequests fails for requests that go elsewhere or carry cookies.
func (v *visit) wantOwnRequests(base string) {
	v.t.Helper()
	v.mu.Lock()
	defer v.mu.Unlock()
	asked := 0
	for _, r := range v.requests {
		if !strings.HasPrefix(r.URL, base+"/") && !strings.HasPrefix(r.URL, "data:") {
			v.t.Errorf("the page asks %s", r.URL)
		}
		if u, err := url.Parse(r.URL); err == nil && u.Path == "/graphql" {
			asked++
		}
	}
	if asked < 4 {
		v.t.Errorf("got %d questions to /graphql, want the schema and three answers", asked)
	}
	if len(v.told) > 0 {
		v.t.Errorf("the console tells of errors: %q", v.told)
	}
}
