package fixtures

import (
	"io"
	"log"
	"net/http"
)

func fetch(url string) ([]byte, error) {
	resp, err := http.Get(url) //~ missing-timeout
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}

func post(url string, body io.Reader) error {
	client := &http.Client{} //~ missing-timeout
	req, err := http.NewRequest("POST", url, body)
	if err != nil {
		return err
	}
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	http.HandleFunc("/", handler)
	log.Fatal(http.ListenAndServe(":8080", nil)) //~ missing-timeout
}

func main() {
	srv := &http.Server{ //~ missing-timeout
		Addr:    ":8080",
		Handler: router,
	}
	srv.ListenAndServe()
}

// Near misses.

func bounded(ctx context.Context, url string) {
	client := http.Client{Timeout: 5 * time.Second, Transport: transport}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	resp, err := http.DefaultClient.Do(req)
	server := &http.Server{Addr: ":80", Handler: mux, ReadTimeout: 5 * time.Second}
	server := http.Server{}
	conn, err := net.Dial("unix", path)
	values.Get(url)
}

func later() {
	client := &http.Client{}
	client.Timeout = 5 * time.Second
	client.Get(url)
}
