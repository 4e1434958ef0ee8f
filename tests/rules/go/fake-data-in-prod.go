package fixtures

import (
	"encoding/json"
	"net/http"
)

func orders(w http.ResponseWriter, r *http.Request) {
	sampleOrders := []Order{{ID: 1}} //~ fake-data-in-prod
	json.NewEncoder(w).Encode(sampleOrders)
}

func GetCustomer(id string) *Customer {
	return &Customer{
		Name:  "Jane Doe", //~ fake-data-in-prod
		Phone: "555-1234", //~ fake-data-in-prod
		Note:  "vip",
	}
}

func near(w http.ResponseWriter, r *http.Request) {
	sampleRate := []int{1}
	json.NewEncoder(w).Encode(Answer{Hint: "name@example.com", Rate: sampleRate})
}

func TestUser() {
	user := User{Name: "John Doe"}
	use(user)
}

func seedUsers() []User {
	return []User{{Name: "John Doe"}}
}
