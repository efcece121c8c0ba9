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
	"runtime"
	"runtime/debug"
	"syscall"
	_ "time/tzdata" // the towns' time zone, also on machines without a zone database

	"github.com/alecthomas/kong"
	"golang.org/x/term"

	"github.com/ratsfenster/ratsfenster/server/config"
	"github.com/ratsfenster/ratsfenster/server/council"
)

// version and date (of the commit, RFC 3339) are stamped by the release build.
var (
	version = "dev"
	date    string
)

// Exit codes.
const (
	exitFailed = 1
	exitUsage  = 2
)

type commands struct {
	Data string `help:"Folder for the database and everything else that is kept." default:"./data" placeholder:"DIR"`

	Serve    serveCommand    `cmd:"" help:"Serve pages and GraphQL, and import the registered sources on schedule."`
	Ingest   ingestCommand   `cmd:"" help:"Import a council's papers."`
	Extract  extractCommand  `cmd:"" help:"Read the text out of one document, page by page, as JSON."`
	Source   sourceCommand   `cmd:"" help:"Show and change where papers come from."`
	Town     townCommand     `cmd:"" help:"The town's own settings: name, arms, colours, texts (docs/town.md)."`
	Barriers barriersCommand `cmd:"" help:"Barriers that people reported on the pages: show, answer, close, erase."`
	Dump     dumpCommand     `cmd:"" help:"Write the whole domain as sorted JSON lines, for comparing."`
	Migrate  migrateCommand  `cmd:"" help:"Bring the database to the current schema."`
	Doctor   doctorCommand   `cmd:"" help:"Look for what is wrong and say what to do. Changes nothing; may run beside a server."`
	Health   healthCommand   `cmd:"" help:"Ask the server of this data folder whether it is ready."`
	Version  versionCommand  `cmd:"" help:"Print version, date and the Go it was built with."`

	Reading readingCommand `cmd:"" name:"reading-process" hidden:""`
}

// usageError is a mistake in how the command was called.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// wronglyUsed marks what the caller can mend on the command line.
func wronglyUsed(err error) error {
	if council.CodeOf(err) == council.Invalid {
		return usageError{err}
	}
	return err
}

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

// Run prints what this program is.
func (versionCommand) Run(*environment) error {
	when := date
	if info, ok := debug.ReadBuildInfo(); ok && when == "" {
		for _, s := range info.Settings {
			if s.Key == "vcs.time" {
				when = s.Value
			}
		}
	}
	if when == "" {
		when = "an unknown day"
	}
	_, err := fmt.Printf("ratsfenster %s of %s, %s, %s/%s\n", version, when, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
