package council

import "strconv"

// The addresses of a document on the pages. The API tells them too, and neither asks the other.

// AccessibleSlug is the form below the address of a file by which people ask for an accessible version of it.
const AccessibleSlug = "barrierefrei"

// PageSlug is the readable part of an address, which names nothing by itself. No object's is that of a form.
func PageSlug(name string) string {
	if s := Slug(name); s != AccessibleSlug {
		return s
	}
	return AccessibleSlug + "-"
}

// FilePath is the address of a file's page.
func FilePath(f *File) string { return "/dateien/" + string(f.ID) + "/" + PageSlug(f.Name) }

// PicturePath is the address of the picture of a page of a file, by its number from 1.
func PicturePath(fileID ID, page int) string {
	return "/dateien/" + string(fileID) + "/seiten/" + strconv.Itoa(page) + ".png"
}

// Drawable reports whether there are pictures of the pages.
func (r *Reading) Drawable() bool { return r.MimeType == "application/pdf" }
