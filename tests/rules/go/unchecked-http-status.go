package fixtures

import (
	"io"
	"net/http"
)

func text(url string) (string, error) {
	resp, err := http.Get(url) //~ unchecked-http-status
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func send(client *http.Client, req *http.Request) ([]byte, error) {
	res, err := client.Do(req) //~ unchecked-http-status
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}

func download(w io.Writer, url string) error {
	response, err := http.DefaultClient.Get(url) //~ unchecked-http-status
	if err != nil {
		return err
	}
	defer response.Body.Close()
	_, err = io.Copy(w, response.Body)
	return err
}

func ping(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func checked(client *http.Client, req *http.Request) ([]byte, error) {
	resp, err := client.Do(req)
	if err := checkResponse(resp); err != nil {
		return nil, err
	}
	return io.ReadAll(resp.Body)
}

func handed(client *http.Client, req *http.Request) (*http.Response, error) {
	resp, err := client.Do(req)
	return resp, err
}

func status(url string) (int, error) {
	resp, err := http.Get(url)
	return resp.StatusCode, err
}
