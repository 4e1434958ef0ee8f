package fixtures

func users(ownerID string) []User { //~ ignored-parameter
	return store.All()
}

func orders(w http.ResponseWriter, r *http.Request) {
	page := r.FormValue("page")
	_ = page //~ ignored-parameter
	send(w)
}

func (s *Store) list(offset int) []User { //~ ignored-parameter
	return s.all()
}

func used(limit, offset int) []User {
	return store.Page(limit, offset)
}

func closure(timeout int) func() {
	return func() { wait(timeout) }
}

func empty(limit int) {}

func other(name string) []User {
	return store.All()
}
