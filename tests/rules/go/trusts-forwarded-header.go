package fixtures

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func limit(w http.ResponseWriter, r *http.Request) {
	if !limiter.Allow(r.Header.Get("X-Real-IP")) { //~ trusts-forwarded-header
		w.WriteHeader(429)
	}
}

func internal(c *gin.Context) {
	if c.GetHeader("X-Forwarded-For") == "127.0.0.1" { //~ trusts-forwarded-header
		c.Next()
	}
}

func address(r *http.Request) string {
	return r.Header.Get("X-Forwarded-For") //~ trusts-forwarded-header
}

func behind(r *http.Request) string {
	if trustedProxies.Contains(r.RemoteAddr) {
		return r.Header.Get("X-Forwarded-For")
	}
	return r.RemoteAddr
}

func other(r *http.Request) string {
	w.Header().Set("X-Forwarded-For", "1")
	return r.Header.Get("X-Request-ID") + r.Header.Get("X-Forwarded-Proto")
}
