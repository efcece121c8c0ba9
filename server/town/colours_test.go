package town_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ratsfenster/ratsfenster/server/town"
)

// TestProposedShade: what we propose instead of a colour that fails would be taken.
func TestProposedShade(t *testing.T) {
	for _, colour := range []string{"#ffffff", "#ff9900", "#e30613", "#777777", "#00ff00"} {
		_, problems := town.Read(folder("town.toml", strings.Replace(settings, "#1D4F7C", colour, 1)), now)
		var shade string
		if len(problems) != 1 {
			t.Fatalf("%s: %v", colour, problems)
		}
		if _, err := fmt.Sscanf(problems[0].Text[strings.LastIndex(problems[0].Text, "#"):], "%s", &shade); err != nil {
			t.Fatal(err)
		}
		if got, problems := town.Read(folder("town.toml", strings.Replace(settings, "#1D4F7C", shade, 1)), now); got.Colours.Accent != shade || len(problems) > 0 {
			t.Errorf("%s instead of %s: %v", shade, colour, problems)
		}
	}
}
