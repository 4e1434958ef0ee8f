package fixtures

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func deleteUser(w http.ResponseWriter, r *http.Request) {} //~ stub-in-live-path
//~^ nothing
func verify(token string) bool { //~ stub-in-live-path
	// TODO: verify the signature
	return true
}

func audit(event Event) { //~ stub-in-live-path
	// Implementation goes here
}

func list(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"message": "not implemented"}) //~ stub-in-live-path
	c.JSON(http.StatusNotImplemented, gin.H{"message": "not implemented"})
}

func Close() error {
	return nil
}

func later() error {
	// TODO: make this faster
	return run()
}

func (fakeStore) Get(id string) error {
	// TODO
	return nil
}

func impossible(kind int) {
	panic("unreachable")
}
