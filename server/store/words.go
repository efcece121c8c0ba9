package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"sync"

	"github.com/klauspost/compress/zstd"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// The words of a page are kept as one zstd frame of integers: how many words, then for all of them how far they begin
// behind the end of the one before, their lengths, and the numbers of their boxes; then for all boxes how far they lie
// right of the one before, below its upper edge, their widths, and how their heights differ from the one before, in tenths
// of a point. Like numbers lie together, and most of them are small and frequent.

// mostPacked is how many bytes of integers a page may have: some million words.
const mostPacked = 32 << 20

// packedWords are the words of a page in that form.
type packedWords []byte

var errWords = errors.New("the places of its words are damaged")

var wordPacker = sync.OnceValues(func() (*zstd.Encoder, error) {
	return zstd.NewWriter(nil, zstd.WithEncoderConcurrency(2), zstd.WithLowerEncoderMem(true), zstd.WithWindowSize(1<<18))
})

var wordUnpacker = sync.OnceValues(func() (*zstd.Decoder, error) {
	return zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(mostPacked))
})

// packWords packs the words of a text of so many bytes; nil if there are none.
func packWords(words []council.Word, length int) (packedWords, error) {
	if len(words) == 0 {
		return nil, nil
	}
	raw := binary.AppendUvarint(make([]byte, 0, 12*len(words)), uint64(len(words)))
	end := 0
	for _, w := range words {
		if w.Start < 0 || w.End < w.Start || w.End > length {
			return nil, fmt.Errorf("a word does not lie in the text: [%d, %d) of %d bytes", w.Start, w.End, length)
		}
		raw = binary.AppendVarint(raw, int64(w.Start-end))
		end = w.End
	}
	for _, w := range words {
		raw = binary.AppendUvarint(raw, uint64(w.End-w.Start))
	}
	for _, w := range words {
		raw = binary.AppendUvarint(raw, uint64(len(w.Boxes)))
	}
	raw = packBoxes(raw, words)
	if len(raw) > mostPacked {
		return nil, fmt.Errorf("it has too many words: %d", len(words))
	}
	packer, err := wordPacker()
	if err != nil {
		return nil, fmt.Errorf("packing words: %w", err)
	}
	return packer.EncodeAll(raw, nil), nil
}

func packBoxes(raw []byte, words []council.Word) []byte {
	column := func(value func(b, before *council.Box) int64) {
		before := &council.Box{}
		for i := range words {
			for j := range words[i].Boxes {
				b := &words[i].Boxes[j]
				raw = binary.AppendVarint(raw, value(b, before))
				before = b
			}
		}
	}
	column(func(b, before *council.Box) int64 { return tenths(b.Left) - tenths(before.Right) })
	column(func(b, before *council.Box) int64 { return tenths(b.Top) - tenths(before.Top) })
	column(func(b, _ *council.Box) int64 { return tenths(b.Right) - tenths(b.Left) })
	column(func(b, before *council.Box) int64 {
		return tenths(b.Bottom) - tenths(b.Top) - (tenths(before.Bottom) - tenths(before.Top))
	})
	return raw
}

// tenths rounds points to tenths of them. No page is larger than the limit, and no sum of a few leaves an int64.
func tenths(points float64) int64 {
	const limit = 1 << 40
	t := math.Round(points * 10)
	switch {
	case math.IsNaN(t):
		return 0
	case t > limit:
		return limit
	case t < -limit:
		return -limit
	}
	return int64(t)
}

// unpack is the reverse of packWords. Whatever it is given, it returns words that lie in the text, or an error.
func (p packedWords) unpack(length int) ([]council.Word, error) {
	if len(p) == 0 {
		return nil, nil
	}
	raw, err := p.expand()
	if err != nil {
		return nil, err
	}
	return readWords(raw, length)
}

func (p packedWords) expand() ([]byte, error) {
	unpacker, err := wordUnpacker()
	if err != nil {
		return nil, fmt.Errorf("unpacking words: %w", err)
	}
	raw, err := unpacker.DecodeAll(p, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errWords, err)
	}
	return raw, nil
}

// digest is equal for equal words: how they are compressed may differ from release to release.
func (p packedWords) digest() (string, error) {
	raw, err := p.expand()
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:8]), nil
}

func readWords(raw []byte, length int) ([]council.Word, error) {
	in := &integers{raw: raw}
	words := make([]council.Word, in.count(3)) // a word has at least three integers
	for i := range words {
		words[i].Start = int(in.signed()) // behind the end of the one before
	}
	end := 0
	for i := range words {
		w := &words[i]
		w.Start += end
		w.End = w.Start + int(in.unsigned())
		if end = w.End; w.Start < 0 || w.End < w.Start || w.End > length {
			return nil, errWords
		}
	}
	unpackBoxes(in, words)
	if in.err != nil || len(in.raw) > 0 {
		return nil, errWords
	}
	return words, nil
}

func unpackBoxes(in *integers, words []council.Word) {
	numbers, total := make([]int, len(words)), 0
	for i := range numbers {
		numbers[i] = in.count(4) // a box has four integers
		total += numbers[i]
	}
	if in.err != nil || total > len(in.raw)/4 {
		in.err = errWords
		return
	}
	lefts, tops, widths, heights := in.column(total), in.column(total), in.column(total), in.column(total)
	boxes := make([]council.Box, total)
	var right, top, height int64
	for i := range boxes {
		left := right + lefts[i]
		right = left + widths[i]
		top += tops[i]
		height += heights[i]
		boxes[i] = council.Box{Left: points(left), Top: points(top), Right: points(right), Bottom: points(top + height)}
	}
	for i, n := range numbers {
		if n > 0 {
			words[i].Boxes, boxes = boxes[:n:n], boxes[n:]
		}
	}
}

func points(tenths int64) float64 { return float64(tenths) / 10 }

// integers reads integers until one is wrong; then all are 0.
type integers struct {
	raw []byte
	err error
}

func (in *integers) unsigned() uint64 {
	v, n := binary.Uvarint(in.raw)
	if n <= 0 {
		in.raw, in.err = nil, errWords
		return 0
	}
	in.raw = in.raw[n:]
	return v
}

func (in *integers) signed() int64 {
	v, n := binary.Varint(in.raw)
	if n <= 0 {
		in.raw, in.err = nil, errWords
		return 0
	}
	in.raw = in.raw[n:]
	return v
}

// count reads how many things follow of so many integers each. It never returns more than there is room for.
func (in *integers) count(each int) int {
	n := in.unsigned()
	if n > uint64(len(in.raw)/each) {
		in.raw, in.err = nil, errWords
		return 0
	}
	return int(n)
}

func (in *integers) column(n int) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = in.signed()
	}
	return out
}
