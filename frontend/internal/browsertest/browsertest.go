// Package browsertest opens pages in a real Chromium and asks what no parser can answer: does
// anything overflow, is the focus visible at each stop, what does axe find, what was refused by the
// content security policy. It is for tests only.
package browsertest

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// axeSource is axe-core 4.14.1, MPL-2.0, as published; see frontend/vendor/VENDOR.md.
//
//go:embed axe/axe.min.js
var axeSource string

// Browser is a running Chromium without a window.
type Browser struct{ ctx context.Context }

// Start finds and starts Chromium for one test. Where there is none the test is skipped with a word
// on what to install, or fails if RATSFENSTER_TEST_ALL=1 asks for everything.
func Start(t *testing.T) *Browser {
	t.Helper()
	path := find()
	if path == "" {
		const lacks = "browser tests need Chromium in PATH (Debian: apt-get install chromium)"
		if os.Getenv("RATSFENSTER_TEST_ALL") == "1" {
			t.Fatal(lacks)
		}
		t.Skip(lacks)
	}
	if raceDetector {
		t.Skip("browser tests run without the race detector, by make browsers: most of their time is Chromium's")
	}
	dir, err := os.MkdirTemp("", "ratsfenster-browser")
	if err != nil {
		t.Fatal(err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(dir),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("hide-scrollbars", true), chromedp.Flag("lang", "de"),
	)
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, closeBrowser := chromedp.NewContext(allocator)
	t.Cleanup(func() {
		closeBrowser()
		stop()
		for range 50 { // children of the browser write on for a moment
			if os.RemoveAll(dir) == nil {
				return
			}
			time.Sleep(100 * time.Millisecond)
		}
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("starting %s: %v", path, err)
	}
	return &Browser{ctx: ctx}
}

func find() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// Setting is how a page is looked at.
type Setting struct {
	Width        int64 // of the window in CSS pixels
	NoScript     bool  // JavaScript switched off
	Dark         bool  // prefers-color-scheme: dark
	ForcedColors bool  // a contrast theme
	Still        bool  // prefers-reduced-motion: reduce
	Print        bool  // as on paper
	Text         int   // size of text in percent, 0 for 100; of the open page only
	Spacing      bool  // wide text as in WCAG 1.4.12; of the open page only
}

// Tab is a page in the browser.
type Tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string
	bytes    float64 // received, headers included
}

// Open loads an address in a tab of its own. The tab closes with the test.
func (b *Browser) Open(t *testing.T, address string, s Setting) *Tab {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(b.ctx)
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	t.Cleanup(func() {
		cancel()
		closeTab()
	})
	tab := &Tab{t: t, ctx: ctx}
	tab.must(chromedp.Listen(ctx, tab.hear), "listening")
	_, err := chromedp.Call(ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
	tab.must(err, "switching the cache off")
	_, err = chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: watchPolicy})
	tab.must(err, "watching the content security policy")
	tab.Set(s)
	tab.must(chromedp.Do(ctx, chromedp.Navigate(address)), "opening "+address)
	if !s.NoScript {
		eval[bool](tab, `document.fonts.ready.then(() => true)`)
	}
	return tab
}

// Set changes how the page is looked at.
func (tab *Tab) Set(s Setting) {
	tab.t.Helper()
	if s.Width == 0 {
		s.Width = 1280
	}
	features := []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: either(s.Dark, "dark", "light")},
		{Name: "forced-colors", Value: either(s.ForcedColors, "active", "none")},
		{Name: "prefers-reduced-motion", Value: either(s.Still, "reduce", "no-preference")},
	}
	_, err := chromedp.Call(tab.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: s.Width, Height: 900, DeviceScaleFactor: 1,
	})
	tab.must(err, "setting the width")
	_, err = chromedp.Call(tab.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: either(s.Print, "print", ""), Features: features,
	})
	tab.must(err, "setting media features")
	_, err = chromedp.Call(tab.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: s.NoScript})
	tab.must(err, "switching JavaScript")
	if !s.NoScript {
		eval[any](tab, fmt.Sprintf(`document.documentElement.style.fontSize = "%d%%"`, max(s.Text, 100)))
		eval[any](tab, fmt.Sprintf(wideText, s.Spacing))
	}
}

// wideText sets the distances of WCAG 1.4.12 by a sheet that the content security policy does not concern.
const wideText = `(wide => {
	const sheet = new CSSStyleSheet();
	if (wide) sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
	document.adoptedStyleSheets = [sheet];
})(%t)`

// watchPolicy notes what the content security policy refuses.
const watchPolicy = `window.refused = [];
document.addEventListener("securitypolicyviolation", e => window.refused.push(e.violatedDirective + " " + e.blockedURI));`

func (tab *Tab) hear(ev any) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	switch e := ev.(type) {
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, "data:") {
			tab.requests = append(tab.requests, e.Request.URL)
		}
	case *network.EventLoadingFinished:
		tab.bytes += e.EncodedDataLength
	}
}

// Requests lists the addresses that the page asked for, itself included.
func (tab *Tab) Requests() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	return append([]string(nil), tab.requests...)
}

// Bytes counts what came over the wire so far, packed as it came.
func (tab *Tab) Bytes() int {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	return int(tab.bytes)
}

// Refused lists what the content security policy refused.
func (tab *Tab) Refused() []string { return eval[[]string](tab, `window.refused`) }

// Screenshot takes the whole page as a PNG.
func (tab *Tab) Screenshot() []byte {
	tab.t.Helper()
	image, err := chromedp.Run(tab.ctx, chromedp.FullScreenshot(100))
	tab.must(err, "taking a screenshot")
	return image
}

// Text is what a reader sees of the page.
func (tab *Tab) Text() string { return eval[string](tab, `document.body.innerText`) }

func eval[T any](tab *Tab, script string) T {
	tab.t.Helper()
	v, err := chromedp.Run(tab.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	tab.must(err, "running a script")
	return v
}

func (tab *Tab) must(err error, doing string) {
	tab.t.Helper()
	if err != nil {
		tab.t.Fatalf("%s: %v", doing, err)
	}
}

func either(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}
