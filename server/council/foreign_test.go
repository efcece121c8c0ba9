package council

import (
	"strings"
	"testing"
)

func TestWebKey(t *testing.T) {
	const mainz = "https://bi.mainz.de/vo0050.php?__kvonr=29372&a=1"
	for _, same := range []string{
		"http://bi.mainz.de/vo0050.php?a=1&__kvonr=29372", "bi.mainz.de/vo0050.php?__kvonr=29372&a=1#top", "https://www.bi.mainz.de:443/vo0050.php?__kvonr=29372&a=1",
		" HTTPS://BI.MAINZ.DE/vo0050.php?__kvonr=29372&a=1 ", "https://bi.mainz.de/vo0050.php/?__kvonr=29372&a=1",
	} {
		if WebKey(same) != WebKey(mainz) {
			t.Errorf("%s is another page than %s", same, mainz)
		}
	}
	seen := map[ID]string{}
	for _, other := range []string{
		mainz, "https://bi.mainz.de/vo0050.php?__kvonr=29373&a=1", "https://bi.mainz.de/vo0050.php?__kvonr=29372", "https://bi.mainz.de/VO0050.php?__kvonr=29372&a=1",
		"https://mainz.de/vo0050.php?__kvonr=29372&a=1", "https://bi.mainz.de:8080/vo0050.php?__kvonr=29372&a=1", "https://ris.example/%2Fa", "https://ris.example/?a=%zz",
	} {
		if before, twice := seen[WebKey(other)]; twice || WebKey(other) == "" {
			t.Errorf("%s has the key of %q, or none", other, before)
		}
		seen[WebKey(other)] = other
	}
	for _, none := range []string{"", " ", "ftp://ris.example/1", "https://user@ris.example/1", "javascript:alert(1)", "https://", "/vorlagen", "0474/2022", "https://[", "x"} {
		if got := WebKey(none); got != "" {
			t.Errorf("%q has the key %s", none, got)
		}
	}
}

func TestReferenceKey(t *testing.T) {
	if ReferenceKey(" AN/0884 ") != ReferenceKey("an/0884") || ReferenceKey("1/24") == ReferenceKey("1/25") || ReferenceKey(" ") != "" {
		t.Error("references are compared without case and surrounding space, and empty ones have no key")
	}
}

func TestParseShortID(t *testing.T) {
	id := NewID("https://oparl.example/1")
	for input, want := range map[string]string{
		id.Short(): id.Short(), strings.ToUpper(id.Short()): id.Short(), string(id): string(id),
		"abcdefgh01": "abcdefghol", "short": "", "": "", "abcdefgh89": "", "abcdefghi/": "", string(id) + "a": "", "ABCDEFGHIÄ": "",
	} {
		got, err := ParseShortID(input)
		if got != want || (want == "") != (CodeOf(err) == NotFound) {
			t.Errorf("%q: got %q, %v, want %q", input, got, err, want)
		}
	}
	if ID("x").Short() != "x" || len(id.Short()) != ShortIDLength {
		t.Error("a short id is the beginning of the id")
	}
}
