package fetch

import (
	"bytes"
	"crypto/sha1" // OParl 1.1 still has sha1Checksum
	"crypto/sha512"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"strings"

	"github.com/ratsfenster/ratsfenster/server/council"
)

// stored is an answer that lies on the disk and has no name yet.
type stored struct {
	temp
	sums      checksums
	size      int64
	mediaType string
	blank     bool // nothing but white space
}

// store writes an answer to the disk. What begins as an HTML page is not read to its end. After an error nothing is left
// of it.
func (f *Files) store(body io.Reader, sums checksums) (*stored, error) {
	t, err := f.create()
	if err != nil {
		return nil, diskFault(err)
	}
	out := &stored{temp: t, sums: sums}
	if err := out.fill(body); err != nil {
		return nil, errors.Join(err, t.Discard())
	}
	return out, nil
}

func (s *stored) fill(body io.Reader) error {
	head, whole, err := readHead(body)
	if err != nil {
		return err
	}
	s.mediaType = Sniff(head)
	if s.mediaType == typeHTML {
		return finalError{&Fault{Fault: council.FaultHTML, Err: errors.New("the server sent an HTML page in place of the file")}}
	}
	s.blank = whole && len(bytes.TrimSpace(head)) == 0
	if err := s.write(head); err != nil || whole {
		return err
	}
	buf := make([]byte, 256<<10)
	for {
		n, err := body.Read(buf)
		if werr := s.write(buf[:n]); werr != nil {
			return werr
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// readHead reads the first bytes, and says whether they are all. (io.ReadFull would tell a short answer as it tells one
// that broke off.)
func readHead(body io.Reader) (head []byte, whole bool, err error) {
	buf := make([]byte, sniffLength)
	n := 0
	for n < len(buf) {
		m, err := body.Read(buf[n:])
		n += m
		if errors.Is(err, io.EOF) {
			return buf[:n], true, nil
		}
		if err != nil {
			return nil, false, err
		}
	}
	return buf, false, nil
}

func (s *stored) write(p []byte) error {
	s.size += int64(len(p))
	for _, sum := range s.sums {
		sum.Write(p) // never fails
	}
	if _, err := s.Write(p); err != nil {
		return diskFault(err)
	}
	return nil
}

// ErrChecksum says that the bytes are not those of which the publisher told. They may have been damaged on their way; or
// the publisher's own word is wrong, and will be tomorrow.
var ErrChecksum = errors.New("the bytes are not those of the publisher's checksum")

// checksums are what the publisher says of a document, each with what is found.
type checksums []checksum

type checksum struct {
	hash.Hash
	name string
	want string
}

// newChecksums leaves out what is no checksum.
func newChecksums(r Request) checksums {
	var out checksums
	for _, c := range []checksum{{sha1.New(), "SHA-1", r.SHA1}, {sha512.New(), "SHA-512", r.SHA512}} {
		c.want = strings.ToLower(strings.TrimSpace(c.want))
		if raw, err := hex.DecodeString(c.want); err == nil && len(raw) == c.Size() {
			out = append(out, c)
		}
	}
	return out
}

func (cs checksums) compare() error {
	for _, c := range cs {
		if got := hex.EncodeToString(c.Sum(nil)); got != c.want {
			return fmt.Errorf("%w: %s is %s, not %s", ErrChecksum, c.name, got, c.want)
		}
	}
	return nil
}
