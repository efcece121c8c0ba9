package graph

import (
	"context"
	"slices"

	"github.com/ratsfenster/ratsfenster/graph/generated"
	"github.com/ratsfenster/ratsfenster/server/council"
)

func (r *queryResolver) Town(ctx context.Context) (*council.Town, error) {
	return r.town(), nil
}

func (r *townResolver) Text(ctx context.Context, obj *council.Town, name string, language string) (*council.Text, error) {
	if !slices.Contains([]string{"de", "de-simple", "en"}, language) {
		return nil, council.InvalidField("language", "the languages are de, de-simple and en, got %q", language)
	}
	text, ok := obj.Text(council.TextName(name), language)
	if !ok {
		return nil, nil //nolint:nilnil // null: the town has not written it
	}
	return &text, nil
}

func (r *Resolver) Town() generated.TownResolver { return &townResolver{r} }

type townResolver struct{ *Resolver }
