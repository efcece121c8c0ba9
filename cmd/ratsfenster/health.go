package main

import (
	"errors"
	"fmt"
	"net/http"
)

type healthCommand struct{}

// Run asks the server of this data folder whether it is ready: for containers, which have no other program to ask with.
func (healthCommand) Run(e *environment) error {
	address := servedAt(e.holder())
	if address == "" {
		return errors.New("no server has this data folder")
	}
	status, said, err := ask(e.ctx, address+"/readyz")
	if err != nil {
		return fmt.Errorf("the server does not answer: %w", err)
	}
	if status != http.StatusOK {
		return errors.New(said)
	}
	fmt.Println(said)
	return nil
}
