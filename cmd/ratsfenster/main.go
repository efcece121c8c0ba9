// Command ratsfenster is the whole server and its tools in one binary. This package
// only wires: flags, signals, exit codes.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // the towns' time zone, also on machines without a zone database

	"github.com/alecthomas/kong"
	"golang.org/x/term"

	"github.com/ratsfenster/ratsfenster/server/config"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// version is stamped by the release build.
var version = "dev"

// Exit codes.
const (
	exitFailed = 1
	exitUsage  = 2
)

type commands struct {
	Data string `help:"Folder for the database and everything else that is kept." default:"./data" placeholder:"DIR"`

	Serve   serveCommand   `cmd:"" help:"Serve pages and GraphQL, and import the registered sources on schedule."`
	Ingest  ingestCommand  `cmd:"" help:"Import a council's papers."`
	Source  sourceCommand  `cmd:"" help:"Show and change where papers come from."`
	Dump    dumpCommand    `cmd:"" help:"Write the whole domain as sorted JSON lines, for comparing."`
	Migrate migrateCommand `cmd:"" help:"Bring the database to the current schema."`
	Version versionCommand `cmd:"" help:"Print the version."`
}

// usageError is a mistake in how the command was called.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	var c commands
	parser, err := kong.New(&c, kong.Name("ratsfenster"),
		kong.Description("The open window into a town council. Settings: docs/config.md."),
		kong.UsageOnError(), kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		return fail(err)
	}
	command, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintln(os.Stderr, "ratsfenster:", err)
		fmt.Fprintln(os.Stderr, "`ratsfenster --help` lists the commands.")
		return exitUsage
	}
	log := newLogger()
	slog.SetDefault(log)
	cfg, err := config.Load(os.Getenv)
	if err != nil {
		return fail(usageError{err})
	}
	for _, name := range config.Unknown(os.Environ()) {
		log.Warn("unknown setting", "name", name)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := command.Run(&environment{ctx: ctx, data: c.Data, cfg: cfg, log: log}); err != nil {
		return fail(err)
	}
	return 0
}

// newLogger writes lines for people on a terminal and JSON elsewhere.
func newLogger() *slog.Logger {
	if term.IsTerminal(int(os.Stderr.Fd())) {
		return slog.New(slog.NewTextHandler(os.Stderr, nil))
	}
	return slog.New(slog.NewJSONHandler(os.Stderr, nil))
}

// fail prints one line and says how to exit.
func fail(err error) int {
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(os.Stderr, "ratsfenster: interrupted; the next start goes on from here")
		return exitFailed
	}
	message := err.Error()
	var ce *council.Error
	if errors.As(err, &ce) && ce.Message != "" {
		message = ce.Message
		if ce.Field != "" {
			message = ce.Field + ": " + message
		}
	}
	fmt.Fprintln(os.Stderr, "ratsfenster:", message)
	if errors.As(err, new(usageError)) {
		return exitUsage
	}
	return exitFailed
}

type versionCommand struct{}

// Run prints the version.
func (versionCommand) Run(*environment) error {
	fmt.Println("ratsfenster", version)
	return nil
}
