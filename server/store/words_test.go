package store_test

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ratsfenster/ratsfenster/server/council"
	"github.com/ratsfenster/ratsfenster/server/store"
)

// TestWords: the places of words come back as they were, to a tenth of a point.
func TestWords(t *testing.T) {
	huge := float64(1<<40) / 10
	for name, tt := range map[string]struct{ words, want []council.Word }{
		"none": {nil, nil},
		"one without a place": {
			[]council.Word{{Start: 3, End: 9}}, []council.Word{{Start: 3, End: 9}},
		},
		"rounded": {
			[]council.Word{{Start: 0, End: 4, Boxes: []council.Box{{Left: 70.04, Top: 70.06, Right: -0.26, Bottom: 1000.149}}}},
			[]council.Word{{Start: 0, End: 4, Boxes: []council.Box{{Left: 70, Top: 70.1, Right: -0.3, Bottom: 1000.1}}}},
		},
		"hyphenated, and out of order": {
			[]council.Word{
				{Start: 5, End: 9, Boxes: []council.Box{{Left: 500, Top: 100, Right: 520, Bottom: 110.5}, {Left: 70, Top: 112, Right: 99.9, Bottom: 122}}},
				{Start: 0, End: 4},
				{Start: 4, End: 4, Boxes: []council.Box{{}}},
			},
			[]council.Word{
				{Start: 5, End: 9, Boxes: []council.Box{{Left: 500, Top: 100, Right: 520, Bottom: 110.5}, {Left: 70, Top: 112, Right: 99.9, Bottom: 122}}},
				{Start: 0, End: 4},
				{Start: 4, End: 4, Boxes: []council.Box{{}}},
			},
		},
		"no numbers": {
			[]council.Word{{Boxes: []council.Box{{Left: math.NaN(), Top: math.Inf(1), Right: math.Inf(-1), Bottom: -1e300}}}},
			[]council.Word{{Boxes: []council.Box{{Left: 0, Top: huge, Right: -huge, Bottom: -huge}}}},
		},
	} {
		packed, err := store.PackWords(tt.words, 9)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, err := store.UnpackWords(packed, 9)
		if diff := cmp.Diff(tt.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got)\n%s", name, err, diff)
		}
	}
}

// line is a page of many words as they stand in letters: ten to a line, each about as far from the last as the others.
func line(words int) (list []council.Word, length int) {
	for i := range words {
		left, top := float64(70+i%10*45), float64(80+i/10*14)
		list = append(list, council.Word{Start: length, End: length + 3 + i%7, Boxes: []council.Box{{Left: left, Top: top, Right: left + float64(30+i%7), Bottom: top + 11}}})
		length += 4 + i%7
	}
	return list, length
}

// TestWordsAreSmall: places cost no more than the text they belong to.
func TestWordsAreSmall(t *testing.T) {
	words, length := line(500)
	packed, err := store.PackWords(words, length)
	if err != nil || len(packed) > length {
		t.Errorf("got %d bytes for %d bytes of text, %v", len(packed), length, err)
	}
}

// TestDamagedWords: what a disk or a hand has damaged is an error, at every byte.
func TestDamagedWords(t *testing.T) {
	words, length := line(40)
	packed, err := store.PackWords(words, length)
	if err != nil {
		t.Fatal(err)
	}
	for i := range packed {
		damaged := append([]byte(nil), packed...)
		damaged[i] ^= 0x55
		if got, err := store.UnpackWords(damaged, length); err == nil && !cmp.Equal(words, got) {
			t.Errorf("byte %d: got other words, and no error", i)
		}
		if i > 0 {
			if _, err := store.UnpackWords(packed[:i], length); err == nil {
				t.Errorf("cut to %d bytes: got no error", i)
			}
		}
	}
	if _, err := store.UnpackWords(packed, length-2); err == nil {
		t.Error("words behind the end of the text: got no error")
	}
	endless := binary.AppendUvarint(nil, math.MaxUint64)
	if _, err := store.ReadWords(endless, 9); err == nil {
		t.Error("more words than there is room for: got no error")
	}
}

// FuzzWords: whatever is stored, there are words that lie in the text, or an error; and what was read can be written.
func FuzzWords(f *testing.F) {
	f.Add([]byte{2, 0, 2, 4, 4, 1, 0, 2, 2, 2, 2}, uint16(20))
	f.Add([]byte{1, 0, 0, 0}, uint16(0))
	words, length := line(30)
	packed, err := store.PackWords(words, length)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(packed, uint16(length))
	f.Fuzz(func(t *testing.T, data []byte, length uint16) {
		_, _ = store.UnpackWords(data, int(length)) // must not panic
		got, err := store.ReadWords(data, int(length))
		if err != nil {
			return
		}
		for _, w := range got {
			if w.Start < 0 || w.End < w.Start || w.End > int(length) {
				t.Fatalf("got the word [%d, %d) of %d bytes", w.Start, w.End, length)
			}
			for _, b := range w.Boxes {
				if max(math.Abs(b.Left), math.Abs(b.Top), math.Abs(b.Right), math.Abs(b.Bottom)) > 1e10 {
					return // no place of a page; they are cut
				}
			}
		}
		packed, err := store.PackWords(got, int(length))
		if err != nil {
			t.Fatal(err)
		}
		again, err := store.UnpackWords(packed, int(length))
		if len(got) == 0 {
			got = nil
		}
		if diff := cmp.Diff(got, again); err != nil || diff != "" {
			t.Fatalf("%v (-first +again)\n%s", err, diff)
		}
	})
}
