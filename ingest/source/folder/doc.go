// Package folder imports a folder of PDFs, with or without a table of what they are, for towns whose council system nobody
// can ask. What it finds becomes objects in OParl's words, as if a server had shown them: Files for the documents; Papers,
// Organizations, Meetings and Consultations for what the table says of them, and for what a file's name and its first page
// say surely enough (Describe). What they only seem to say waits as a Proposal and is used nowhere.
//
// Addresses are made of the name of the source and the path inside the folder; no path of a machine is in them. Absence
// deletes nothing: a file that has gone from the folder stays as it was last seen.
package folder
