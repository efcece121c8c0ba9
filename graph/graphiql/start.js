// Starts GraphiQL. Nothing is kept in the browser: what somebody asks is nobody's business, and a page that stores nothing
// needs no consent.
"use strict";
(() => {
	const cleanMarkup = (() => {
		const kept = new Set(["A", "B", "BLOCKQUOTE", "BR", "CODE", "DEL", "DIV", "EM", "H1", "H2", "H3", "H4", "H5", "H6", "HR", "I", "LI", "OL", "P",
			"PRE", "S", "SPAN", "STRONG", "TABLE", "TBODY", "TD", "TH", "THEAD", "TR", "UL"]);
		const clean = parent => {
			for (const e of [...parent.children]) {
				clean(e);
				if (!kept.has(e.tagName)) {
					e.replaceWith(e.textContent);
					continue;
				}
				for (const { name, value } of [...e.attributes]) {
					const link = name === "href" && /^(https?:|mailto:|#)/i.test(value);
					if (!link && name !== "class") e.removeAttribute(name);
				}
			}
		};
		return (html, parse) => {
			const doc = new DOMParser().parseFromString(parse(html), "text/html"); // inert: runs and loads nothing
			clean(doc.body);
			return doc.body.innerHTML;
		};
	})();

	if (window.trustedTypes) {
		const inert = trustedTypes.createPolicy("graphiql", { createHTML: html => html });
		trustedTypes.createPolicy("default", { createHTML: html => cleanMarkup(html, s => inert.createHTML(s)) });
	}

	window.__webpack_nonce__ = document.getElementById("start").dataset.styleNonce; // where GraphiQL's dialogs look for it

	const kept = new Map();
	const storage = {
		getItem: key => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, String(value)),
		removeItem: key => void kept.delete(key),
		clear: () => kept.clear(),
		get length() { return kept.size; },
	};

	const fetcher = async params => {
		const answer = await fetch("/graphql", {
			method: "POST",
			credentials: "omit",
			referrerPolicy: "no-referrer",
			headers: { "Content-Type": "application/json", Accept: "application/json" },
			body: JSON.stringify(params),
		});
		return answer.json();
	};

	const defaultTabs = [...document.querySelectorAll(".example")].map(e => ({ query: e.textContent }));
	const root = document.getElementById("graphiql");
	document.getElementById("plain").hidden = true;
	root.hidden = false;
	ReactDOM.createRoot(root).render(React.createElement(GraphiQL, {
		fetcher, storage, defaultTabs, shouldPersistHeaders: false, isHeadersEditorEnabled: false,
	}));
})();
