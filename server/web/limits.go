package web

import (
	"math"
	"net/http"
	"net/netip"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// limitInFlight refuses what would only make everybody wait: beyond it the server is slower than it can bear.
func (s *Server) limitInFlight(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case s.inFlight <- struct{}{}:
			defer func() { <-s.inFlight }()
			next.ServeHTTP(w, r)
		default:
			s.metrics.refused.WithLabelValues("load").Inc()
			s.refuse(w, r, http.StatusServiceUnavailable, time.Second)
		}
	})
}

// limitRate refuses an address that asks faster than people do.
func (s *Server) limitRate(next http.Handler) http.Handler {
	return s.limitBy(s.visitors, next)
}

// limitForms refuses an address that sends forms faster than people write.
func (s *Server) limitForms(next http.Handler) http.Handler {
	limited := s.limitBy(s.writers, next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet || r.Method == http.MethodHead {
			next.ServeHTTP(w, r)
			return
		}
		limited.ServeHTTP(w, r)
	})
}

// limitBy refuses an address whose bucket is empty. Without a proxy the loopback addresses are the operator's own;
// behind one they may be anybody.
func (s *Server) limitBy(buckets *visitors, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		addr := clientAddr(r.Context())
		if addr.IsLoopback() && len(s.o.TrustedProxies) == 0 {
			next.ServeHTTP(w, r)
			return
		}
		if wait := buckets.take(addr, s.o.Clock()); wait > 0 {
			s.metrics.refused.WithLabelValues("rate").Inc()
			s.refuse(w, r, http.StatusTooManyRequests, wait)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// limitBody refuses at once what says that it is too large, and cuts off what does not say so.
func (s *Server) limitBody(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > s.o.Limits.Body {
			w.Header().Set("Connection", "close")
			s.refuse(w, r, http.StatusRequestEntityTooLarge, 0)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, s.o.Limits.Body)
		next.ServeHTTP(w, r)
	})
}

func (s *Server) refuse(w http.ResponseWriter, r *http.Request, status int, wait time.Duration) {
	if wait > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
	}
	w.Header().Set("Cache-Control", "no-store")
	s.o.ErrorPage(w, r, status)
}

const (
	maxVisitors = 20_000
	visitorAge  = time.Minute
)

// visitors keeps one token bucket per address in two generations: the young one takes whoever asks, and becomes the old
// one when it is full or of age. So memory is bounded and nothing has to be swept.
type visitors struct {
	rate  rate.Limit
	burst int
	age   time.Duration // at least as long as an empty bucket takes to fill

	mu         sync.Mutex
	young, old map[netip.Prefix]*rate.Limiter
	born       time.Time
}

func newVisitors(perSecond rate.Limit, burst int, age time.Duration) *visitors {
	return &visitors{rate: perSecond, burst: burst, age: age, young: map[netip.Prefix]*rate.Limiter{}}
}

// take counts a request and says how long its address has to wait; 0 lets it through.
func (v *visitors) take(addr netip.Addr, now time.Time) time.Duration {
	res := v.bucket(household(addr), now).ReserveN(now, 1)
	wait := res.DelayFrom(now)
	if wait > 0 {
		res.CancelAt(now) // a refused request costs nothing: asking in vain must not prolong the wait
	}
	return wait
}

func (v *visitors) bucket(key netip.Prefix, now time.Time) *rate.Limiter {
	v.mu.Lock()
	defer v.mu.Unlock()
	if b, ok := v.young[key]; ok {
		return b
	}
	if len(v.young) >= maxVisitors || now.Sub(v.born) > v.age {
		v.old, v.young, v.born = v.young, make(map[netip.Prefix]*rate.Limiter), now
	}
	b, ok := v.old[key]
	if !ok {
		b = rate.NewLimiter(v.rate, v.burst)
	}
	v.young[key] = b
	return b
}

// household is what one subscriber gets from a provider: an IPv4 address or an IPv6 network of 64 bits.
func household(addr netip.Addr) netip.Prefix {
	bits := 32
	if addr.Is6() {
		bits = 64
	}
	p, _ := addr.Prefix(bits) // fails for the zero Addr only: all of those share one bucket
	return p
}
