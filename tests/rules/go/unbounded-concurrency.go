package fixtures

import (
	"net/http"
	"sync"
)

func all(w http.ResponseWriter, r *http.Request) {
	var wg sync.WaitGroup
	for _, id := range r.URL.Query()["id"] {
		wg.Add(1)
		go func() { //~ unbounded-concurrency
			defer wg.Done()
			load(id)
		}()
	}
	wg.Wait()
}

func group(w http.ResponseWriter, r *http.Request) {
	for _, id := range r.URL.Query()["id"] {
		g.Go(func() error { return load(id) }) //~ unbounded-concurrency
	}
}

func parts(w http.ResponseWriter, r *http.Request) {
	ids := strings.Split(r.FormValue("ids"), ",")
	for _, id := range ids {
		go load(id) //~ unbounded-concurrency
	}
}

func limited(w http.ResponseWriter, r *http.Request) {
	slots := make(chan struct{}, 8)
	for _, id := range r.URL.Query()["id"] {
		slots <- struct{}{}
		go func() { load(id); <-slots }()
	}
}

func fixed(w http.ResponseWriter, r *http.Request) {
	for _, kind := range []string{"a", "b"} {
		go load(kind)
	}
	for _, id := range r.URL.Query()["id"] {
		load(id)
	}
}

func start() {
	for _, listener := range listeners {
		go serve(listener)
	}
}
