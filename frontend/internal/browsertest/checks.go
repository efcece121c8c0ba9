package browsertest

import (
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Axe runs axe-core with all rules of WCAG 2.0 to 2.2, A and AA, and its best practices, and lists
// what it finds: rule, element and what to do.
func (tab *Tab) Axe() []string {
	tab.t.Helper()
	if !eval[bool](tab, `"axe" in window`) {
		_, err := chromedp.Run(tab.ctx, chromedp.Evaluate[any](axeSource+"; null"))
		tab.must(err, "loading axe")
	}
	return eval[[]string](tab, `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]})
		.then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary)))`)
}

// Overflow lists elements that stick out of the window to the right. Regions that scroll by
// themselves may hold wide things.
func (tab *Tab) Overflow() []string {
	return eval[[]string](tab, `(() => {
		const width = document.documentElement.clientWidth, out = [];
		if (document.documentElement.scrollWidth > width) out.push("the page is " + document.documentElement.scrollWidth + " px wide, the window " + width);
		for (const e of document.body.querySelectorAll("*")) {
			const r = e.getBoundingClientRect();
			if (r.width && r.right > width + 1 && !e.closest(".kern-table-responsive") && !e.closest(".kern-sr-only"))
				out.push(e.tagName + "." + e.className + " ends at " + Math.round(r.right));
		}
		return out.slice(0, 5);
	})()`)
}

// Stop is one stop of a walk through the page by keyboard.
type Stop struct {
	Name    string  // what has the focus
	Ring    float64 // width of its focus ring in pixels, 0 if there is none to be seen
	Visible bool    // it lies in the window
}

// longestWalk is more stops than any page has.
const longestWalk = 600

// Walk presses the tabulator until the focus has been everywhere.
func (tab *Tab) Walk() []Stop {
	tab.t.Helper()
	eval[any](tab, `document.activeElement.blur(), scrollTo(0, 0), getSelection().removeAllRanges()`)
	var stops []Stop
	for range longestWalk {
		tab.must(chromedp.Do(tab.ctx, chromedp.KeyEvent(kb.Tab)), "pressing the tabulator")
		stop := eval[*Stop](tab, `(() => {
			const e = document.activeElement;
			if (!e || e === document.body) return null;
			const s = getComputedStyle(e), r = e.getBoundingClientRect();
			const clear = s.outlineStyle === "none" || /rgba\(.*, 0\)|transparent/.test(s.outlineColor);
			return {
				Name: e.tagName.toLowerCase() + " " + (e.innerText || e.name || e.ariaLabel || "").trim().slice(0, 40),
				Ring: clear ? 0 : parseFloat(s.outlineWidth),
				Visible: r.width > 0 && r.height > 0 && r.left >= 0 && r.top >= 0 && r.top < innerHeight && r.left < innerWidth,
			};
		})()`)
		if stop == nil {
			return stops
		}
		stops = append(stops, *stop)
	}
	tab.t.Fatalf("the walk never ends: after %d stops at %s", len(stops), stops[len(stops)-1].Name)
	return nil
}

// Unseen lists the stops of a walk where somebody would lose their way.
func Unseen(stops []Stop) []string {
	var out []string
	for _, s := range stops {
		if s.Ring < 2 || !s.Visible {
			out = append(out, fmt.Sprintf("%s: ring %.0f px, in the window: %t", strings.TrimSpace(s.Name), s.Ring, s.Visible))
		}
	}
	return out
}

// Moving lists elements that would move or fade although the reader asked for stillness.
func (tab *Tab) Moving() []string {
	return eval[[]string](tab, `!matchMedia("(prefers-reduced-motion: reduce)").matches ? [] :
		[document.documentElement, ...document.body.querySelectorAll("*")].filter(e => {
			const s = getComputedStyle(e);
			if (s.display === "") return false // within a player, where nothing of ours is shown
			return s.animationName !== "none" || parseFloat(s.transitionDuration) > 0 || s.scrollBehavior === "smooth";
		}).map(e => e.tagName + "." + e.className).slice(0, 5)`)
}

// Style is a computed property of the first element that a selector finds.
func (tab *Tab) Style(selector, property string) string {
	return eval[string](tab, fmt.Sprintf(`getComputedStyle(document.querySelector(%q)).getPropertyValue(%q)`, selector, property))
}

// Type writes into the field with that id.
func (tab *Tab) Type(id, text string) {
	tab.t.Helper()
	tab.must(chromedp.Do(tab.ctx, chromedp.SendKeys(chromedp.ID(id), text)), "typing into "+id)
}

// Follow clicks what a selector finds first and waits for the page behind it.
func (tab *Tab) Follow(selector string) {
	tab.t.Helper()
	_, err := chromedp.RunResponse(tab.ctx, chromedp.Click(chromedp.CSS(selector)))
	tab.must(err, "following "+selector)
}

// Unfold opens every <details> of the page by its summary, as a reader would, and says how many there were.
func (tab *Tab) Unfold() int {
	return eval[int](tab, `(() => {
		const folded = [...document.querySelectorAll("details:not([open]) > summary")];
		folded.forEach(s => s.click());
		return folded.length;
	})()`)
}

// Folded lists what is hidden in a <details>. On paper nobody can open it.
func (tab *Tab) Folded() []string {
	return eval[[]string](tab, `[...document.querySelectorAll("details > :not(summary)")]
		.filter(e => e.parentElement.checkVisibility() && !(e.checkVisibility() && e.getBoundingClientRect().height > 0))
		.map(e => e.parentElement.innerText.trim().slice(0, 40))`)
}

// Faint lists buttons and fields that nobody would recognise: without a border, a ground or an outline that can be told
// from what is around them.
func (tab *Tab) Faint() []string {
	return eval[[]string](tab, `(() => {
		const clear = c => !c || c === "transparent" || /^rgba\(.*, 0\)$/.test(c);
		const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!clear(c)) return c; } return "rgb(255, 255, 255)"; };
		const fields = "button, .kern-btn, input:not([type=hidden]), select, textarea";
		return [...document.querySelectorAll(fields)].filter(e => e.checkVisibility() && !e.closest("[hidden], .visually-hidden")).filter(e => {
			const box = e.parentElement.className.includes("wrapper") ? e.parentElement : e; // KERN's choices have theirs around them
			const s = getComputedStyle(box), around = ground(box.parentElement);
			if (e.matches(".kern-btn--tertiary")) return s.color === getComputedStyle(e.parentElement).color; // a link among buttons
			const line = ["Top", "Right", "Bottom", "Left"].some(side => parseFloat(s["border" + side + "Width"]) > 0 &&
				s["border" + side + "Style"] !== "none" && !clear(s["border" + side + "Color"]) && s["border" + side + "Color"] !== around);
			const filled = !clear(s.backgroundColor) && s.backgroundColor !== around;
			const shadow = s.boxShadow !== "none" || s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0;
			return !line && !filled && !shadow && s.textDecorationLine === "none";
		}).map(e => e.tagName + "." + e.className + " " + (e.innerText || e.name || "").trim());
	})()`)
}
