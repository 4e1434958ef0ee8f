package fixtures

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"

	"github.com/gin-gonic/gin"
)

var client = &http.Client{Timeout: timeout}

func fetch(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get(r.URL.Query().Get("url")) //~ ssrf
	if err != nil {
		return
	}
	defer resp.Body.Close()
	io.Copy(w, resp.Body)
}

func webhook(c *gin.Context) {
	var req struct{ CallbackURL string }
	if err := c.BindJSON(&req); err != nil {
		return
	}
	resp, err := client.Post(req.CallbackURL, "application/json", nil) //~ ssrf
	use(resp, err)
}

func probe(w http.ResponseWriter, r *http.Request) {
	host := r.FormValue("host")
	conn, err := net.Dial("tcp", host+":80") //~ ssrf
	use(conn, err)
}

func forward(w http.ResponseWriter, r *http.Request) {
	target, err := url.Parse(r.FormValue("target"))
	proxy := httputil.NewSingleHostReverseProxy(target) //~ ssrf
	proxy.ServeHTTP(w, r)
	use(err)
}

func image(ctx context.Context, w http.ResponseWriter, r *http.Request) {
	link := r.PostFormValue("link")
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, link, nil) //~ ssrf
	use(req, err)
}

func fixed(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	http.Get("https://api.example.com/users/" + id)
	http.Get(baseURL)
	client.Get("https://example.com/")
}

func checked(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("url")
	if !allowedHosts[host(target)] {
		return
	}
	http.Get(target)
}

func cached(w http.ResponseWriter, r *http.Request) {
	redisClient.Get(r.FormValue("url"))
}
