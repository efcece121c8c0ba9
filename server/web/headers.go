package web

import "net/http"

// CSP is the content security policy of every answer: everything from this server, nothing inline, no eval, and the
// browser's Trusted Types with the one policy of our own script.
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ratsfenster"

// securityHeaders go on every answer. A handler may set others for its own pages.
var securityHeaders = map[string]string{
	"Content-Security-Policy": CSP,
	"X-Content-Type-Options":  "nosniff",
	// Within the town's own pages links may say where they come from; to others they say nothing.
	"Referrer-Policy": "same-origin",
	"Permissions-Policy": "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), " +
		"magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
}

// hsts holds for a year, for this host alone: a town's other servers are not ours to decide on.
const hsts = "max-age=31536000"

func (s *Server) secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		for name, value := range securityHeaders {
			h.Set(name, value)
		}
		if s.o.HSTS {
			h.Set("Strict-Transport-Security", hsts)
		}
		next.ServeHTTP(w, r)
	})
}
