// Package store keeps the domain in SQLite or PostgreSQL, behind the interfaces of
// package council. Every line of SQL of the domain is here, one file per kind of thing.
//
// It knows what belongs to what (links, orphans, tombstones) and how to find it fast. It
// knows no OParl, no HTTP and no rights: those are decided in council and its services.
//
// Callers never see an error of a driver: all errors are council Errors or the
// cancellation of their context.
package store
