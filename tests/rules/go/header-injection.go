package fixtures

import (
	"fmt"
	"net/http"
	"net/smtp"
	"strings"
)

func invite(w http.ResponseWriter, r *http.Request) {
	subject := r.FormValue("subject")
	msg := fmt.Sprintf("Subject: %s\r\n\r\nHello", subject)
	smtp.SendMail(addr, auth, from, to, []byte(msg)) //~ header-injection
}

func send(subject, body string) error {
	msg := []byte("Subject: " + subject + "\r\n\r\n" + body)
	return smtp.SendMail(addr, auth, from, to, msg) //~ header-injection
}

func raw(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(conn, "X-User: %s\r\n", r.FormValue("user")) //~ header-injection
	w.Header().Set(r.FormValue("header"), "1") //~ header-injection
}

func plain(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-User", r.FormValue("user"))
	fmt.Fprintf(conn, "X-User: %d\r\n", 7)
	smtp.SendMail(addr, auth, from, to, []byte("Subject: Hello\r\n\r\nHello"))
}

func cleaned(w http.ResponseWriter, r *http.Request) {
	subject := r.FormValue("subject")
	if strings.ContainsAny(subject, "\r\n") {
		return
	}
	smtp.SendMail(addr, auth, from, to, []byte("Subject: "+subject+"\r\n\r\n"))
}

func body(text string) {
	smtp.SendMail(addr, auth, from, to, []byte("Subject: Hello\r\n\r\n"+text))
}
