# Ratsfenster. `make help` lists what there is.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

LINT_VERSION := $(shell cat .golangci-lint-version)
GOFUMPT_VERSION := 0.12.0
GOVULNCHECK_VERSION := 1.9.0

# Each tool lives in a folder named after its version: a wrong version is simply not there and gets built.
LINT := .tools/golangci-lint-$(LINT_VERSION)/golangci-lint
GOFUMPT := .tools/gofumpt-$(GOFUMPT_VERSION)/gofumpt
GOVULNCHECK := .tools/govulncheck-$(GOVULNCHECK_VERSION)/govulncheck

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
# The day of the commit and not of the build: the same source gives the same file.
DATE ?= $(shell git log -1 --format=%cd --date=format-local:%Y-%m-%dT%H:%M:%SZ 2>/dev/null)
LDFLAGS = -s -w -buildid= -X main.version=$(VERSION) -X main.date=$(DATE)
export TZ = UTC

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

## — using it

.PHONY: run
run: ## start it: the demo town at http://localhost:8080
	go run ./cmd/ratsfenster serve

.PHONY: build
build: ## build bin/ratsfenster, one file without C
	CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags '$(LDFLAGS)' -o bin/ratsfenster ./cmd/ratsfenster

RELEASE ?= bin/release
.PHONY: release
release: ## build what a town installs, for linux on amd64 and arm64, with SHA256SUMS, into bin/release
	@rm -rf $(RELEASE) && mkdir -p $(RELEASE)
	@for arch in amd64 arm64; do \
		name=ratsfenster-$(VERSION)-linux-$$arch; dir=$(RELEASE)/$$name; mkdir -p $$dir; \
		CGO_ENABLED=0 GOOS=linux GOARCH=$$arch GOAMD64=v1 GOARM64=v8.0 go build -trimpath -buildvcs=false -ldflags '$(LDFLAGS)' -o $$dir/ratsfenster ./cmd/ratsfenster; \
		cp -r deploy docs LICENSE README.md CHANGELOG.md $$dir/; \
		tar --sort=name --mtime='$(or $(DATE),2026-01-01)' --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX,go-w -C $(RELEASE) -cf - $$name | gzip -9n >$(RELEASE)/$$name.tar.gz; \
		rm -rf $$dir; \
	done
	@cd $(RELEASE) && sha256sum *.tar.gz | tee SHA256SUMS

.PHONY: reproducible
reproducible: ## build the release twice from empty caches of our packages and compare
	@$(MAKE) --no-print-directory release RELEASE=bin/release-1 >/dev/null
	@copy=$$(mktemp -d); trap 'rm -rf "$$copy"' EXIT; git ls-files -z | xargs -0 cp --parents -t "$$copy"; \
	$(MAKE) --no-print-directory -C "$$copy" release RELEASE=bin/release-2 VERSION='$(VERSION)' DATE='$(DATE)' >/dev/null; \
	diff bin/release-1/SHA256SUMS "$$copy/bin/release-2/SHA256SUMS" && cat bin/release-1/SHA256SUMS

.PHONY: test
test: ## run the tests; with PostgreSQL where RATSFENSTER_TEST_DATABASE_URL says so
	CGO_ENABLED=0 go test ./...

## — changing it

.PHONY: generate
generate: ## generate GraphQL, templates, assets and docs/config.md anew
	go generate ./...

.PHONY: fmt
fmt: $(GOFUMPT) ## format the Go code
	@$(GOFUMPT) -w $$(git ls-files --cached --others --exclude-standard '*.go' | grep -vE '(_templ|\.generated|models_gen)\.go$$')

.PHONY: lint
lint: $(LINT) ## run golangci-lint
	$(LINT) run ./...

.PHONY: vuln
vuln: $(GOVULNCHECK) ## look for known vulnerabilities that reach us; warns, needs the network
	@rc=0; timeout 300 $(GOVULNCHECK) ./... || rc=$$?; \
	case $$rc in \
	0) ;; \
	3) printf '\n*** WARNING: govulncheck found vulnerabilities that affect this program, see above ***\n\n' ;; \
	*) printf 'warning: govulncheck could not run (exit %s); is its database reachable?\n' $$rc ;; \
	esac

.PHONY: bench
bench: ## run the benchmarks (figures: docs/benchmarks.md)
	CGO_ENABLED=0 go test -run '^$$' -bench . -benchmem -timeout 60m ./...

.PHONY: acceptance
acceptance: ## run every test there is: browsers, real servers' recordings, kills; about an hour
	CGO_ENABLED=0 RATSFENSTER_TEST_ALL=1 RATSFENSTER_TEST_LONG=1 go test -count=1 -p 1 -timeout 150m ./...

## — what CI runs, in the same order

.PHONY: check
check: check-fmt check-generate lint vet imports race browsers recordings vuln readme ## everything that has to hold before a merge

.PHONY: check-fmt
check-fmt: $(GOFUMPT)
	@unformatted=$$($(GOFUMPT) -l $$(git ls-files --cached --others --exclude-standard '*.go' | grep -vE '(_templ|\.generated|models_gen)\.go$$')); \
	if [ -n "$$unformatted" ]; then printf 'not formatted, run make fmt:\n%s\n' "$$unformatted"; exit 1; fi

# Compares what differs from the commit before and after, so that it also works with uncommitted changes.
.PHONY: check-generate
check-generate:
	@state() { git ls-files --modified --others --exclude-standard -z | sort -zu | xargs -0r sha256sum 2>/dev/null || true; }; \
	before=$$(state); go generate ./...; \
	if ! diff <(printf '%s\n' "$$before") <(printf '%s\n' "$$(state)"); then echo 'generated files are stale: commit what make generate wrote'; exit 1; fi

.PHONY: vet
vet:
	go vet ./...

.PHONY: imports
imports: ## check which package may import which
	go test -count=1 .

.PHONY: race
race: ## run the tests with the race detector (needs a C compiler)
	CGO_ENABLED=1 go test -race -shuffle=on -timeout 25m ./...

# Without the race detector: most of the time is Chromium's. The readme target runs them too, but lets them skip.
.PHONY: browsers
browsers: ## try the pages in Chromium
	CGO_ENABLED=0 go test -run 'Browser|WithoutScript' ./frontend

.PHONY: recordings
recordings: ## read the recordings of real servers, where RATSFENSTER_TEST_CORPUS says so
	CGO_ENABLED=0 go test -run Corpus ./ingest/...

# What the README promises to somebody with a clean clone and Go alone.
.PHONY: readme
readme:
	env -u RATSFENSTER_TEST_ALL -u RATSFENSTER_TEST_DATABASE_URL -u RATSFENSTER_TEST_CORPUS $(MAKE) test

$(LINT):
	GOBIN=$(CURDIR)/$(@D) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v$(LINT_VERSION)

$(GOFUMPT):
	GOBIN=$(CURDIR)/$(@D) go install mvdan.cc/gofumpt@v$(GOFUMPT_VERSION)

$(GOVULNCHECK):
	GOBIN=$(CURDIR)/$(@D) go install golang.org/x/vuln/cmd/govulncheck@v$(GOVULNCHECK_VERSION)
