//go:build !linux

package extract

import "os/exec"

// apart does nothing: a child ends when its input does.
func apart(*exec.Cmd) {}

func kill(cmd *exec.Cmd) {
	if cmd.Process != nil {
		_ = cmd.Process.Kill() // it may be gone
	}
}

// Humble does nothing here.
func Humble() {}

func humble(int) {}
