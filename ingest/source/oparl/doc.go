// Package oparl imports OParl 1.0 and 1.1 servers as they are, not as the
// specification wishes: every known fault of real servers is met and has a test named
// after it.
//
// An import has three steps. It fetches all list pages and stages them (crawl.go);
// it reads the pages in one fixed order, flattens what is embedded, and decides which
// occurrence of each object counts (plan.go); it applies those in small transactions
// (run.go), then fetches singly what was named but seen nowhere. Each step resumes
// where a killed run stopped, and the result does not depend on where that was.
package oparl
