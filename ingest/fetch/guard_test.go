package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"sync/atomic"
	"testing"
	"time"
)

func TestPublicAddresses(t *testing.T) {
	for address, want := range map[string]bool{
		"93.184.216.34": true, "2606:2800:220:1:248:1893:25c8:1946": true, "::ffff:93.184.216.34": true, "100.63.255.255": true, "172.32.0.1": true,
		"127.0.0.1": false, "127.255.255.254": false, "::1": false, // loopback
		"0.0.0.0": false, "0.1.2.3": false, "::": false, // this network
		"10.0.0.1": false, "172.16.0.1": false, "172.31.255.255": false, "192.168.1.1": false, "fc00::1": false, "fd12:3456::1": false, // private
		"169.254.169.254": false, "169.254.0.1": false, "fe80::1": false, "fe80::1%eth0": false, "fec0::1": false, // link and site local
		"fd00:ec2::254": false,                           // metadata over IPv6
		"100.64.0.1":    false, "100.127.255.255": false, // carrier-grade NAT
		"::ffff:127.0.0.1": false, "::ffff:100.64.0.1": false, "::ffff:10.0.0.1": false, "::ffff:169.254.169.254": false, // mapped
		"::127.0.0.1": false, "::10.0.0.1": false, // compatible
		"64:ff9b::7f00:1": false, "64:ff9b::a9fe:a9fe": false, "64:ff9b:1::1": false, // NAT64
		"2002:7f00:1::": false, "2002:a00:1::": false, // 6to4
		"2001::1": false, "2001:db8::1": false, "192.0.2.1": false, "198.51.100.1": false, "203.0.113.1": false, "198.18.0.1": false, // Teredo, documentation
		"224.0.0.1": false, "ff02::1": false, "240.0.0.1": false, "255.255.255.255": false, "192.0.0.8": false, // multicast, reserved
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: got public %v, want %v", address, got, want)
		}
	}
}

// TestGuardRefuses spells this machine, and others that are nobody's business, in all
// ways in which links could.
func TestGuardRefuses(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer s.Close()
	_, port, err := net.SplitHostPort(s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	limits := testLimits
	limits.Retries, limits.Connect = 0, 500*time.Millisecond
	f := New(Guarded(Permission{}, limits.Connect, limits.Header), limits, time.Now)
	for _, host := range []string{
		"127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "0", "0.0.0.0",
		"localhost", "LOCALHOST", "localhost.", "localhost.localdomain", "ip6-localhost", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]",
		"[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
	} {
		if _, err := f.Get(t.Context(), "http://"+host+":"+port+"/"); err == nil {
			t.Errorf("%s was fetched", host)
		}
	}
	for _, host := range []string{"169.254.169.254", "10.0.0.1", "192.168.0.1", "172.16.0.1", "100.64.0.1", "[fe80::1]", "[fd00:ec2::254]"} {
		if _, err := f.Get(t.Context(), "http://"+host+"/"); !errors.Is(err, ErrPrivate) {
			t.Errorf("%s: got error %v, want a refusal", host, err)
		}
	}
	is(t, "requests that arrived", asked.Load(), 0)
}

func TestRedirects(t *testing.T) {
	limits := testLimits
	limits.Retries = 0
	t.Run("followed", func(t *testing.T) {
		f, address, tries, _ := answering(t, limits, http.RedirectHandler("/elsewhere", http.StatusMovedPermanently).ServeHTTP, fine)
		res, err := f.Get(t.Context(), address)
		if err != nil || res.URL != address+"/elsewhere" || tries.Load() != 2 {
			t.Errorf("got %+v, %v", res, err)
		}
	})
	t.Run("loop", func(t *testing.T) {
		f, address, tries, _ := answering(t, limits, http.RedirectHandler("/", http.StatusFound).ServeHTTP)
		if _, err := f.Get(t.Context(), address); err == nil {
			t.Error("got no error")
		}
		if tries.Load() > 6 {
			t.Errorf("got %d requests", tries.Load())
		}
	})
	for _, to := range []string{"http://localhost:1/", "http://169.254.169.254/latest/meta-data", "http://[::1]:1/", "ftp://ris.example/", "file:///etc/passwd", "http://a:b@ris.example/"} {
		t.Run(to, func(t *testing.T) {
			f, address, tries, _ := answering(t, limits, http.RedirectHandler(to, http.StatusFound).ServeHTTP)
			if _, err := f.Get(t.Context(), address); err == nil {
				t.Error("got no error")
			}
			is(t, "requests", tries.Load(), 1)
		})
	}
}

// TestNameThatChangesItsAddress: what counts is the address at the moment of dialling.
func TestNameThatChangesItsAddress(t *testing.T) {
	d := Guarded(Permission{Private: []string{"ris.example:80"}}, time.Second, time.Second).DialContext
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if _, err := d(ctx, "tcp", "localhost:80"); !errors.Is(err, ErrPrivate) {
		t.Errorf("got error %v, want a refusal", err)
	}
	if _, err := d(ctx, "tcp", "ris.example:8080"); err == nil {
		t.Error("a port nobody named was dialled")
	}
}

func TestHostPort(t *testing.T) {
	for in, want := range map[string]string{
		"http://RIS.example/x": "ris.example:80", "https://ris.example": "ris.example:443", "http://ris.example:8099": "ris.example:8099",
		"http://[::1]:80/": "[::1]:80", "https://[2001:db8::1]/": "[2001:db8::1]:443",
	} {
		is(t, in, HostPort(mustURL(t, in)), want)
	}
}
