package frontend

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/a-h/templ"
)

// metaList frames the lines of a description list. Real sources leave so much out that all of them
// may be missing; then there is no list.
func metaList() templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		var lines bytes.Buffer
		if err := templ.GetChildren(ctx).Render(templ.ClearChildren(ctx), &lines); err != nil {
			return err
		}
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			return nil
		}
		_, err := fmt.Fprintf(w, `<dl class="kern-description-list">%s</dl>`, lines.Bytes())
		return err
	})
}
