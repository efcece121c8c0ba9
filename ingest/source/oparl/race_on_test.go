//go:build race

package oparl

const raceDetector = true
