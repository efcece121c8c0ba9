package fetch

import "time"

// Parallel is how many requests one server gets at the same time.
const Parallel = 4

// Limits bound what one server can cost us. The zero value is not usable; see DefaultLimits and FileLimits.
type Limits struct {
	Connect   time.Duration // until a connection stands
	Header    time.Duration // until an answer begins
	Stall     time.Duration // without a byte of an answer that has begun
	Whole     time.Duration // until an answer has ended, however steadily it comes; 0: no matter
	MaxBody   int64         // bytes of one answer, unpacked
	Retries   int           // after the first try
	Backoff   time.Duration // before the first retry; doubles
	MaxWait   time.Duration // the longest Retry-After that is waited for
	PerSecond float64       // requests to one host; this machine itself is not paced
	Breaker   int           // failures in a row after which a host is left alone
	Pause     time.Duration // … for that long
}

// DefaultLimits are kind to servers that answer in seconds.
func DefaultLimits() Limits {
	return Limits{
		Connect: 10 * time.Second, Header: 45 * time.Second, Stall: 8 * time.Second, Whole: 10 * time.Minute, MaxBody: 32 << 20,
		Retries: 4, Backoff: 500 * time.Millisecond, MaxWait: 2 * time.Minute, PerSecond: 10, Breaker: 12, Pause: time.Minute,
	}
}

// FileLimits are for documents: larger, and with fewer tries on the spot, since whoever asks for a document asks again
// later.
func FileLimits() Limits {
	l := DefaultLimits()
	l.Stall, l.Whole, l.MaxBody = 20*time.Second, 30*time.Minute, 200<<20
	l.Retries, l.MaxWait = 2, 10*time.Second
	return l
}
