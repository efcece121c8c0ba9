package frontend

import (
	"fmt"
	"testing"
)

func TestSteps(t *testing.T) {
	for _, tt := range []struct {
		number, pages int
		want          string
	}{
		{1, 1, "[1]"},
		{1, 3, "[1 2 3]"},
		{1, 9, "[1 2 0 9]"},
		{3, 9, "[1 2 3 4 0 9]"},
		{4, 9, "[1 2 3 4 5 0 9]"}, // a gap of one number is that number
		{5, 9, "[1 0 4 5 6 0 9]"},
		{9, 9, "[1 0 8 9]"},
	} {
		p := pager{Number: tt.number, Total: tt.pages * 20, size: 20}
		if got := fmt.Sprint(p.Steps()); got != tt.want {
			t.Errorf("page %d of %d: got %s, want %s", tt.number, tt.pages, got, tt.want)
		}
	}
	for _, tt := range []struct{ total, want int }{{0, 1}, {1, 1}, {20, 1}, {21, 2}} {
		if got := (pager{Total: tt.total, size: 20}).Pages(); got != tt.want {
			t.Errorf("%d entries: got %d pages, want %d", tt.total, got, tt.want)
		}
	}
}
