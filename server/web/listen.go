package web

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"syscall"
)

// Listen takes the addresses, so that a taken port is known before any work begins. Serve follows.
func (s *Server) Listen(ctx context.Context) error {
	if s.o.TLSCert != "" {
		cert, err := tls.LoadX509KeyPair(s.o.TLSCert, s.o.TLSKey)
		if err != nil {
			return fmt.Errorf("reading the TLS certificate: %w", err)
		}
		s.http.TLSConfig = &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{cert}}
	}
	host, port, err := net.SplitHostPort(s.o.Addr)
	if err != nil {
		return fmt.Errorf("reading the address %q, want host:port: %w", s.o.Addr, err)
	}
	if host != "localhost" {
		return s.bind(ctx, s.o.Addr)
	}
	// The name may lead to either address, and a browser tries the one that we did not take.
	if err := s.bind(ctx, net.JoinHostPort("127.0.0.1", port)); err != nil {
		return err
	}
	if port == "0" {
		_, port, _ = net.SplitHostPort(s.listeners[0].Addr().String()) // the address of a listener always splits
	}
	err = s.bind(ctx, net.JoinHostPort("::1", port))
	if errors.Is(err, syscall.EADDRNOTAVAIL) || errors.Is(err, syscall.EAFNOSUPPORT) {
		return nil // a machine without IPv6
	}
	if err != nil {
		s.closeListeners()
	}
	return err
}

func (s *Server) bind(ctx context.Context, addr string) error {
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("%s is taken by another program; stop it or choose another address with --addr: %w", addr, err)
	case errors.Is(err, syscall.EACCES):
		return fmt.Errorf("%s needs rights that this user lacks; ports below 1024 belong to the system, choose another with --addr: %w", addr, err)
	case err != nil:
		return fmt.Errorf("listening on %s: %w", addr, err)
	}
	s.listeners = append(s.listeners, l)
	return nil
}

func (s *Server) closeListeners() {
	for _, l := range s.listeners {
		_ = l.Close() // closing a listener that never accepted loses nothing
	}
	s.listeners = nil
}

// URL is where a person on this machine finds the server once it listens.
func (s *Server) URL() string {
	scheme := "http"
	if s.o.TLSCert != "" {
		scheme = "https"
	}
	host, _, _ := net.SplitHostPort(s.o.Addr)
	if host == "" {
		host = "localhost"
	}
	if len(s.listeners) == 0 {
		return scheme + "://" + s.o.Addr
	}
	_, port, _ := net.SplitHostPort(s.listeners[0].Addr().String())
	return scheme + "://" + net.JoinHostPort(host, port)
}

// Serve answers until ctx ends, then lets running requests finish and returns nil. After Limits.Shutdown it breaks them
// off and says so.
func (s *Server) Serve(ctx context.Context) error {
	if len(s.listeners) == 0 {
		return errors.New("serving without listening: call Listen first")
	}
	failed := make(chan error, len(s.listeners))
	for _, l := range s.listeners {
		go func() { failed <- s.serve(l) }()
	}
	var err error
	select {
	case err = <-failed:
	case <-ctx.Done():
	}
	return errors.Join(err, s.shutdown(context.WithoutCancel(ctx)))
}

func (s *Server) serve(l net.Listener) error {
	var err error
	if s.o.TLSCert != "" {
		err = s.http.ServeTLS(l, "", "")
	} else {
		err = s.http.Serve(l)
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return fmt.Errorf("serving on %s: %w", l.Addr(), err)
}

func (s *Server) shutdown(ctx context.Context) error {
	s.stopping.Store(true)
	ctx, cancel := context.WithTimeout(ctx, s.o.Limits.Shutdown)
	defer cancel()
	if err := s.http.Shutdown(ctx); err != nil {
		return errors.Join(fmt.Errorf("waiting for running requests: %w", err), s.http.Close())
	}
	return nil
}
