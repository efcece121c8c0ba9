// Package pdfium reads PDF pages with PDFium, compiled to WebAssembly and run by wazero inside this process: no cgo, no
// shared library, and no way out of its sandbox. go-pdfium brings the module and its host functions; pages are read by
// calling the module's functions directly, because a word's box costs one call per character, and go-pdfium's own way from
// a page to boxes took a fifth more time over the whole document (docs/benchmarks.md).
//
// A document may be built to make PDFium loop or grow for ever. Nothing here defends against that but the limit of memory:
// whoever reads documents of strangers does it in a process that can be killed (package extract).
package pdfium

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// Options say what the library may use.
type Options struct {
	// Cache is a folder for the compiled module: without it every start costs four seconds. Empty: none.
	Cache string
	// Memory is the most that documents may take, in bytes.
	Memory int
}

// Library is a running PDFium. It does one thing at a time.
type Library struct {
	pool      pdfium.Pool
	cache     wazero.CompilationCache
	module    api.Module
	functions map[string]api.Function
	stack     [16]uint64
	most      int    // bytes of memory
	scratch   uint32 // 64 bytes for what functions write through pointers
}

// ErrDied says that the module has failed in the middle of a call. It cannot be used any more, and neither can the library.
var ErrDied = errors.New("the PDF engine has died")

const pageSize = 64 << 10 // of WebAssembly

// Open starts PDFium.
func Open(ctx context.Context, o Options) (*Library, error) {
	l := &Library{functions: map[string]api.Function{}, most: o.Memory}
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(uint32(o.Memory / pageSize))
	if o.Cache != "" {
		cache, err := wazero.NewCompilationCacheWithDir(o.Cache)
		if err != nil {
			return nil, fmt.Errorf("opening the cache of compiled code: %w", err)
		}
		l.cache = cache
		config = config.WithCompilationCache(cache)
	}
	catch := &catcher{}
	ctx = experimental.WithFunctionListenerFactory(ctx, catch)
	ctx = experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(newMemory))
	pool, err := webassembly.Init(webassembly.Config{
		Context: ctx, MinIdle: 1, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard, // the module sees no files
	})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("starting PDFium: %w", err), l.Close())
	}
	l.pool = pool
	if l.module = catch.module; l.module == nil {
		return nil, errors.Join(errors.New("starting PDFium: its module did not show itself"), l.Close())
	}
	l.scratch, err = l.alloc(64)
	if err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

// Close ends it.
func (l *Library) Close() error {
	var errs []error
	if l.pool != nil {
		errs = append(errs, l.pool.Close())
	}
	if l.cache != nil {
		errs = append(errs, l.cache.Close(context.Background()))
	}
	return errors.Join(errs...)
}

// catcher sees the module when the library is initialised: go-pdfium does not hand it out.
type catcher struct{ module api.Module }

// NewFunctionListener listens to that one function, so that all others run undisturbed.
func (c *catcher) NewFunctionListener(f api.FunctionDefinition) experimental.FunctionListener {
	for _, name := range f.ExportNames() {
		if name == "FPDF_InitLibrary" {
			return c
		}
	}
	return nil
}

// Before keeps the module.
func (c *catcher) Before(_ context.Context, m api.Module, _ api.FunctionDefinition, _ []uint64, _ experimental.StackIterator) {
	c.module = m
}

// After does nothing.
func (c *catcher) After(context.Context, api.Module, api.FunctionDefinition, []uint64) {}

// Abort does nothing.
func (c *catcher) Abort(context.Context, api.Module, api.FunctionDefinition, error) {}

// call calls a function of the module. Arguments and result are WebAssembly's: integers as they are, floats encoded.
func (l *Library) call(name string, args ...uint64) (uint64, error) {
	f := l.functions[name]
	if f == nil {
		if f = l.module.ExportedFunction(name); f == nil {
			return 0, fmt.Errorf("PDFium has no function %s", name)
		}
		l.functions[name] = f
	}
	l.stack[0] = 0 // what a function without a result leaves
	copy(l.stack[:], args)
	if err := f.CallWithStack(context.Background(), l.stack[:]); err != nil {
		if int(l.module.Memory().Size()) > l.most-l.most/16 {
			return 0, fmt.Errorf("%w (in %s)", ErrMemory, name)
		}
		return 0, fmt.Errorf("%w in %s: %w", ErrDied, name, err)
	}
	return l.stack[0], nil
}

func (l *Library) alloc(size int) (uint32, error) {
	at, err := l.call("malloc", uint64(size))
	if err == nil && at == 0 {
		err = ErrMemory
	}
	return uint32(at), err
}

// floats are the four numbers that a function has written to the scratch: a rectangle.
func (l *Library) floats() (r [4]float64) {
	raw, _ := l.module.Memory().Read(l.scratch, 16) // the scratch never moves
	for i := range r {
		r[i] = float64(math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:])))
	}
	return r
}

func (l *Library) free(at uint32) {
	if at != 0 {
		_, _ = l.call("free", uint64(at)) // a module that died there says so at the next call
	}
}

// ErrMemory says that a document needs more memory than it may have.
var ErrMemory = errors.New("the document needs too much memory")
