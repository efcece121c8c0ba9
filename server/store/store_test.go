package store_test

import (
	"testing"

	"github.com/ratsfenster/ratsfenster/server/store/storetest"
)

func TestSQLite(t *testing.T) { storetest.Run(t, storetest.Open) }

func TestPostgres(t *testing.T) { storetest.Run(t, storetest.OpenPostgres) }
