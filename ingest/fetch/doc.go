// Package fetch gets what publishers' servers have, politely and with an end: paced by host, tried again, given up in time,
// and never from an address inside this house unless its operator has said so. Pages of an interface come whole into
// memory (Client), documents go straight to the disk (Files).
package fetch
