package fixtures

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/antchfx/xmlquery"
	"github.com/go-ldap/ldap/v3"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func user(w http.ResponseWriter, r *http.Request) {
	filter := "(&(objectClass=person)(uid=" + r.FormValue("uid") + "))"
	req := ldap.NewSearchRequest(base, 2, 0, 0, 0, false, filter, []string{"dn"}, nil) //~ nosql-ldap-xpath-injection
	conn.Search(req)
}

func password(w http.ResponseWriter, r *http.Request) {
	node, err := xmlquery.Query(doc, "//user[name='"+r.FormValue("name")+"']") //~ nosql-ldap-xpath-injection
	use(node, err)
}

func named(name string) {
	xmlquery.FindOne(doc, fmt.Sprintf("//user[@name='%s']/email", name)) //~ nosql-ldap-xpath-injection
	xmlquery.FindOne(doc, "//user/email")
}

func search(w http.ResponseWriter, r *http.Request) {
	var filter bson.M
	json.NewDecoder(r.Body).Decode(&filter)
	users.Find(r.Context(), filter) //~ nosql-ldap-xpath-injection
	users.Find(r.Context(), bson.M{"$where": "this.name == '" + r.FormValue("name") + "'"}) //~ nosql-ldap-xpath-injection
	users.Find(r.Context(), bson.M{"name": bson.M{"$regex": r.FormValue("q")}}) //~ nosql-ldap-xpath-injection
}

func fine(w http.ResponseWriter, r *http.Request) {
	filter := bson.M{"name": r.FormValue("name")}
	users.Find(r.Context(), filter)
	users.FindOne(r.Context(), bson.M{"_id": r.PathValue("id")})
	ldap.NewSearchRequest(base, 2, 0, 0, 0, false, "(objectClass=person)", nil, nil)
	users.Find(r.Context(), bson.M{"$where": "this.a > this.b"})
}

func all() {
	users.Find(ctx, bson.M{"active": true})
}

func escaped(name string) {
	filter := fmt.Sprintf("(uid=%s)", ldap.EscapeFilter(name))
	ldap.NewSearchRequest(base, 2, 0, 0, 0, false, filter, nil, nil)
}
