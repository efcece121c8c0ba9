package graph

// gqlgen writes the executor, tune makes it fast: see the package comment of graph/internal/tune.
//
//go:generate go tool gqlgen generate
//go:generate go run ./internal/tune generated
