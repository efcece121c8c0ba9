package frontend

import "github.com/ratsfenster/ratsfenster/server/council"

// readingText says why there is no text of a file, or not all of it. Empty where all is there.
func (p filePage) readingText() string {
	d := p.documentPart
	if fault := d.fault(); fault != council.FaultNone {
		return p.T("reading.fault." + string(fault))
	}
	if d.Content != nil && d.Content.Pages > 0 {
		return ""
	}
	stage := council.StageFetch
	if d.Reading != nil && d.Reading.Stage == council.StageExtract {
		stage = council.StageExtract
	}
	return p.T("reading.stage." + string(stage))
}

// fault is why there is no text, or not all of it: what the content says of itself comes before what has happened since.
func (d documentPart) fault() council.ReadingFault {
	switch {
	case d.Content != nil && d.Content.Fault != council.FaultNone:
		return d.Content.Fault
	case d.Reading != nil && d.Reading.Fault != council.FaultNone:
		return d.Reading.Fault
	case d.Content != nil && !d.HasText():
		return council.FaultNoText
	}
	return council.FaultNone
}

// readingRetry says when the file is tried again.
func (p filePage) readingRetry() string {
	r := p.Reading
	if r == nil || r.NextTry == nil || r.Fault == council.FaultNone || r.Stage == council.StageDone || r.NextTry.Before(p.now) {
		return ""
	}
	return p.T("reading.retry", p.Moment(*r.NextTry))
}

// readingKept says that the text is an older one, and when the publisher's server was last asked, where it has not given
// the file since.
func (p filePage) readingKept() string {
	d := p.documentPart
	if !d.HasText() || d.Reading.Fault == council.FaultNone || d.Reading.Fault == d.Content.Fault || d.Reading.Checked == nil {
		return ""
	}
	return p.T("reading.kept", p.Moment(*d.Reading.Checked))
}
