package fixtures

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func pingHandler(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	cmd := exec.Command("sh", "-c", "ping -c 4 "+host) //~ command-injection
	output, err := cmd.CombinedOutput()
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.Write(output)
}

func Convert(c *gin.Context) {
	input := c.PostForm("input")
	output := c.PostForm("output")
	cmdStr := fmt.Sprintf("ffmpeg -i %s %s", input, output)
	out, err := exec.Command("bash", "-c", cmdStr).Output() //~ command-injection
	if err != nil {
		c.String(500, "error")
		return
	}
	c.String(200, string(out))
}

func run(w http.ResponseWriter, r *http.Request) {
	command := r.FormValue("cmd")
	parts := strings.Fields(command)
	out, _ := exec.Command(parts[0], parts[1:]...).Output() //~ command-injection
	w.Write(out)
}

func backup(dbName string, dest string) error {
	cmd := exec.Command("/bin/sh", "-c", "mysqldump "+dbName+" > "+dest) //~ command-injection
	cmd.Stdout = os.Stdout
	return cmd.Run()
}

func lookup(c echo.Context) error {
	domain := c.QueryParam("domain")
	ctx, cancel := context.WithTimeout(c.Request().Context(), 5*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, "sh", "-c", "dig "+domain).Output() //~ command-injection
	if err != nil {
		return err
	}
	return c.String(200, string(out))
}

type CommandRequest struct {
	Command string   `json:"command"`
	Args    []string `json:"args"`
}

func execHandler(w http.ResponseWriter, r *http.Request) {
	var req CommandRequest
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	out, err := exec.Command(req.Command, req.Args...).CombinedOutput() //~ command-injection
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.Write(out)
}

func zipFiles(w http.ResponseWriter, r *http.Request) {
	dir := r.URL.Query().Get("dir")
	c := fmt.Sprintf("tar czf out.tgz %v", dir)
	if err := exec.Command("bash", "-c", c).Run(); err != nil { //~ command-injection
		return
	}
}

func main() {
	app := fiber.New()
	app.Get("/exec", func(c *fiber.Ctx) error {
		out, err := exec.Command("sh", "-c", c.Query("cmd")).Output() //~ command-injection
		if err != nil {
			return err
		}
		return c.Send(out)
	})
}

func main() {
	if len(os.Args) < 2 {
		fmt.Println("usage")
		return
	}
	filename := os.Args[1]
	cmd := exec.Command("sh", "-c", "cat "+filename+" | wc -l") //~ command-injection
	out, err := cmd.Output()
	fmt.Println(string(out), err)
}

func clone(w http.ResponseWriter, r *http.Request) {
	repo := r.FormValue("repo")
	cmd := exec.Command("git", "clone", repo, "work") //~ command-injection
	cmd.Run()
}

// Near misses.

func noShell(w http.ResponseWriter, r *http.Request) {
	exec.Command("ls", "-l").Run()
	exec.Command("sh", "-c", "df -h | tail -1").Run()
	exec.CommandContext(r.Context(), "convert", "in.png", filepath.Base(r.FormValue("name"))).Run()
	const script = "set -e; make"
	exec.Command("bash", "-c", script).Run()
	id, err := uuid.Parse(r.FormValue("id"))
	exec.Command("sh", "-c", "ls /data/"+id.String()).Run()
}
