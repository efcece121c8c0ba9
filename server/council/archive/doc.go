// Package archive holds the use-cases around a council's papers: reading them
// (Archive) and taking in what a source shows (Intake).
//
// Both edges, pages and GraphQL, read through Archive, so that what a viewer may see is
// decided in one place. It knows the interfaces of council and no database.
package archive
