package extract

import (
	"os/exec"
	"syscall"
)

// apart puts a child into a group of its own, so that it can be killed with whatever it starts, and lets it die with its
// parent, however that ends.
func apart(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

func kill(cmd *exec.Cmd) {
	if cmd.Process != nil {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // it may be gone
	}
}

// Humble makes this process give way to others: reading can wait, people cannot.
func Humble() { humble(0) }

// humble does so with a process that we have started; 0 is this one.
func humble(process int) {
	const niceness = 10
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, process, niceness) // else it is as important as the server
}
