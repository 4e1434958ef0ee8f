package fixtures

import "net/http"

func upload(w http.ResponseWriter, r *http.Request) {
	go h.service.ProcessUpload(r.FormValue("id")) //~ fire-and-forget
	go func() { //~ fire-and-forget
		db.Exec("UPDATE uploads SET done = true WHERE id = 1")
	}()
	go func() {
		if err := mailer.Send(to); err != nil {
			log.Print(err)
		}
	}()
}

func order(w http.ResponseWriter, r *http.Request) {
	go updateInventory(items) //~ fire-and-forget
}

func waited(w http.ResponseWriter, r *http.Request) {
	done := make(chan error)
	go send(done)
	<-done
}

func background() {
	go saveLoop()
	go sendMail()
}

func stream(w http.ResponseWriter, r *http.Request) {
	go readPump(conn)
}
