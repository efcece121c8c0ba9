// Command build makes the style sheet, fonts and icon that the pages load: from frontend/vendor and
// frontend/*.css into frontend/dist, with the content's hash in each file name. It needs Go alone,
// no Node and no network; the result is committed, and a test rebuilds and compares it.
//
// Run it with go generate ./frontend/...
package main

import (
	"fmt"
	"os"
)

func main() {
	// go generate runs in the folder of the directive, frontend.
	if err := build(".", "dist"); err != nil {
		fmt.Fprintln(os.Stderr, "building frontend/dist:", err)
		os.Exit(1)
	}
}
