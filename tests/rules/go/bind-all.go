package fixtures

import (
	"net"

	"github.com/gin-gonic/gin"
)

func main() {
	net.Listen("tcp", ":2000") //~ bind-all
	net.ListenPacket("udp", "0.0.0.0:53") //~ bind-all
	router := gin.Default()
	router.Run("0.0.0.0:8080") //~ bind-all
}

func near() {
	net.Listen("tcp", "localhost:2000")
	net.Listen("tcp", "127.0.0.1:0")
	net.Listen("tcp", ":0")
	net.Listen("unix", "/run/app.sock")
	net.Listen("tcp", addr)
	router := gin.Default()
	router.Run(":8080")
}

func local() {
	net.Listen("tcp", "127.0.0.1:2000")
}

func chosen(addr string) {
	net.Listen("tcp", addr)
}
