package fixtures

import (
	"net/http"
	"strconv"
	"strings"
)

func rows(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("n")) //~ unclamped-limit
	rows := make([]Row, n)
	use(rows, err)
}

func limited(w http.ResponseWriter, r *http.Request) {
	limitStr := r.URL.Query().Get("limit")
	limit, _ := strconv.Atoi(limitStr) //~ unclamped-limit
	orders, err := h.repo.ListOrders(limit)
	use(orders, err)
}

func clamped(w http.ResponseWriter, r *http.Request) {
	limit, err := strconv.Atoi(r.FormValue("limit"))
	use(db.Limit(min(limit, 100)).Find(&users), err)
}

func bounded(w http.ResponseWriter, r *http.Request) {
	count, err := strconv.Atoi(r.FormValue("count"))
	if count <= 0 || count >= maxCount {
		return
	}
	use(make([]int, count), err)
}

func flag(args []string) {
	limit, err := strconv.Atoi(args[0])
	use(db.Limit(limit), err)
}

func page(w http.ResponseWriter, r *http.Request) {
	page, err := strconv.Atoi(r.FormValue("page")) //~ unclamped-limit
	use(db.Offset(page*20).Limit(20), err)
}

func checkedPage(w http.ResponseWriter, r *http.Request) {
	page, err := strconv.Atoi(r.FormValue("page"))
	if page < 0 {
		page = 0
	}
	use(db.Offset(page*20).Limit(20), err)
}

func quantity(w http.ResponseWriter, r *http.Request) {
	amount, err := strconv.Atoi(r.FormValue("amount"))
	cart.Add(amount)
	use(err)
}
