package pipeline

import (
	"math"
	"time"

	"github.com/ratsfenster/ratsfenster/server/council"
)

const (
	// goneFor is how long a file is left alone whose object or source is gone: its row goes too, unless something is wrong.
	goneFor = time.Hour
	// pausedFor is how long files of a source are not fetched that an operator has paused, before somebody looks again.
	pausedFor = time.Hour
	// importingFor is how often is looked whether an import is over, and longestImport how long it is waited for.
	importingFor  = 10 * time.Second
	longestImport = time.Hour
)

const (
	firstPause   = 10 * time.Second
	longestPause = 7 * 24 * time.Hour
	day          = 24 * time.Hour
)

// backoff is how long a file is left alone after so many failures in a row: 10 s, 1 min, 6 min, 36 min, 3½ h, … a week.
// What the publisher refuses is asked for again after a day at the earliest; what is wrong with his server or with this
// machine is over some day, and then nobody shall wait for a week.
func backoff(fault council.ReadingFault, attempts int) time.Duration {
	d := time.Duration(min(float64(firstPause)*math.Pow(6, float64(attempts-1)), float64(longestPause)))
	switch {
	case refused(fault):
		return max(d, day)
	case fault == council.FaultDisk:
		return min(d, 10*time.Minute)
	case fault == council.FaultCrash:
		return min(d, time.Hour)
	case fault == council.FaultUnreachable, fault == council.FaultHTML:
		return min(d, day)
	}
	return d
}

// refused reports whether it is the publisher's will, or his mistake, that there is no file.
func refused(fault council.ReadingFault) bool {
	switch fault {
	case council.FaultNotThere, council.FaultNotPublic, council.FaultNoAddress, council.FaultPrivate, council.FaultTooLarge:
		return true
	default:
		return false
	}
}

// hopeful is how many failures a new address may have before what was read at the old one is forgotten: most of an hour.
const hopeful = 4
