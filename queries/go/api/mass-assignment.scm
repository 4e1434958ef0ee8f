; A caller sets every column
;
; The request is read into the model and the model is stored, so whoever calls sets what was never meant to be theirs:
; the owner, the role, the balance, the id. Read it into a struct of the members that may be set.
;
; severity: info
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 915
; see: https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html
; regex account: (?i)^(user|account|u|usr|member|customer|employee|new_?user|profile|admin)$
; regex holds-rights: (?s)type \w+ struct \{[^}]*\b(Role|Roles|IsAdmin|Admin|Balance|Credit|Credits|Verified|Approved|Blocked|Permissions|OwnerID|TenantID|PasswordHash|Plan)\s+[\w.\[\]*]+\s+`[^`]*(json|form):"[^-"]
; regex request-name: (?i)req|input|payload|dto|form|body|data|params|updates?$

; The struct is here, and has rights or money among what the request may fill.
((call_expression function: (_) @callee arguments: (argument_list (_) @model .)) @hint
  (#method? @callee "Create" "Save" "Updates" "Update" "FirstOrCreate" "InsertOne" "Insert" "Put" "Replace" "Upsert" "Store" "Add" "CreateUser" "UpdateUser" "SaveUser" "UpdateProfile")
  (#match? @callee "(?i)(^|\\.)_?(db|tx|gorm|orm|database|conn|\\w*repo(sitory)?|\\w*store|\\w*collection|\\w*coll|users?|members?|accounts?|customers?|profiles?|svc|service|s)(\\(\\))?\\.|(?-i:\\.(Model|Where|WithContext|Debug|Session)\\()")
  (#match? @model "^&?[a-z]\\w*$")
  (#tainted? @model)
  (#not-value-matches? @model "^&?[\\w.]+\\{[^}]")
  (#not-match? @model "<request-name>|(?i)^&?(id|name|key|email|ctx|err)$")
  (#file-matches? "<holds-rights>")
  (#function-matches? @hint "\\.(Decode|Unmarshal|Bind|BindJSON|ShouldBind|ShouldBindJSON|BodyParser)\\(&?")
  (#not-function-matches? @hint "\\bOmit\\(|\\bSelect\\(\"|(?i)\\.(role|is_?admin|balance|credits?)\\s*=|\\.\\w+\\s*=\\s*\\*?(in|req|request|input|body|payload|form|data|dto|update\\w*|patch|params)\\.")
  (#set! severity "warning")
  (#set! message "The caller sets every member of `{model}`, rights and money among them: read the request into a struct of what may be set"))

; Models that hold rights.
((call_expression function: (_) @callee arguments: (argument_list . [(unary_expression operand: (identifier) @model) (identifier) @model] .)) @hint
  (#method? @callee "Create" "Save" "Updates" "FirstOrCreate" "InsertOne" "Insert")
  (#match? @callee "(?i)(^|\\.)_?(db|tx|gorm|orm|database|conn|\\w*repo(sitory)?|\\w*store|\\w*collection|\\w*coll|users?)(\\(\\))?\\.|(?-i:\\.(Model|Where|WithContext|Debug|Session))\\(")
  (#tainted? @model)
  (#not-value-matches? @model "^&?[\\w.]+\\{[^}]")
  (#match? @model "<account>")
  (#not-function-matches? @hint "\\bOmit\\(|\\bSelect\\(\"")
  (#not-function-matches? @hint "(?i)\\b(user|account|u|usr|member|customer|employee|new_?user|profile|admin)\\.(role|is_?admin|id)\\s*=")
  (#set! severity "warning")
  (#set! message "The caller sets every column of `{model}`, rights among them: read the request into a struct of what may be set"))

((call_expression function: (_) @callee arguments: (argument_list . [(unary_expression operand: (identifier) @model) (identifier) @model] .)) @hint
  (#method? @callee "Create" "Save" "Updates" "FirstOrCreate")
  (#match? @callee "(?i)(^|\\.)_?(db|tx|gorm|orm|database|conn)(\\(\\))?\\.|(?-i:\\.(Model|Where|WithContext|Debug|Session))\\(")
  (#tainted? @model)
  (#not-value-matches? @model "^&?[\\w.]+\\{[^}]")
  (#not-match? @model "<account>")
  (#not-match? @model "<request-name>")
  (#not-function-matches? @hint "\\bOmit\\(|\\bSelect\\(\"")
  (#set! message "The caller sets every column of `{model}`: read the request into a struct of what may be set"))

; A map of anything.
((call_expression function: (_) @callee arguments: (argument_list . (identifier) @values .)) @hint
  (#method? @callee "Updates" "UpdateColumns")
  (#tainted? @values)
  (#match? @values "<request-name>")
  (#function-matches? @hint "var \\w+ (map\\[string\\](interface\\{\\}|any)|gin\\.H|fiber\\.Map)|\\w+ := (make\\()?map\\[string\\](interface\\{\\}|any)")
  (#not-function-matches? @hint "(?i)allowed|delete\\(|\\bOmit\\(|whitelist|\\bSelect\\(\"")
  (#set! severity "warning")
  (#set! message "The caller sets every column with `{values}`: read the request into a struct of what may be set"))

; MongoDB sets whatever members the caller has sent.
((keyed_element key: (literal_element (interpreted_string_literal) @_set) value: (literal_element (identifier) @values)) @hint
  (#any-of? @_set "\"$set\"" "\"$setOnInsert\"")
  (#tainted? @values)
  (#function-matches? @hint "var \\w+ (map\\[string\\](interface\\{\\}|any)|bson\\.(M|D)|gin\\.H|fiber\\.Map)|\\w+ := (make\\()?(map\\[string\\](interface\\{\\}|any)|bson\\.M)")
  (#not-value-matches? @values "^bson\\.(M|D)\\{[^}]")
  (#not-function-matches? @hint "(?i)allowed|delete\\(|whitelist")
  (#set! severity "warning")
  (#set! message "The caller sets every member with `{values}`: read the request into a struct of what may be set"))

; The request is read over the row that was loaded.
((call_expression function: (_) @callee arguments: (argument_list . (unary_expression operand: (identifier) @row) .)) @hint
  (#method? @callee "ShouldBindJSON" "ShouldBind" "BindJSON" "Bind" "BodyParser" "Decode")
  (#match? @callee "^(c|ctx|gc)\\.|json\\.NewDecoder\\(.*(r|req|Request)\\.Body")
  (#in? @hint "handler")
  (#follows-call? @hint "First" "Take" "Find" "FirstOrInit")
  (#function-matches? @hint "\\.(First|Take)\\(&\\w+(,|\\))")
  (#function-matches? @hint "\\.(Save|Updates)\\(&?\\w+\\)")
  (#match? @row "^([a-z]|[a-z]+)$")
  (#not-match? @row "(?i)req|input|payload|dto|form|body|data|params|update|patch|changes|in$")
  (#not-function-matches? @hint "(?i)\\bOmit\\(|\\bSelect\\(\"")
  (#not-file-kind? "test")
  (#set! severity "warning")
  (#set! message "The caller writes over every member of `{row}`, its id and owner among them: read the request into a struct of what may be set"))

;! bad
; func register(c *gin.Context) {
; 	var user User
; 	if err := c.ShouldBindJSON(&user); err != nil {
; 		return
; 	}
; 	result := db.Create(&user)
;            ^^^^^^^^^^^^^^^^
; 	if
;! bad
; package members
; import (
; 	"github.com/gin-gonic/gin"
; 	"gorm.io/gorm"
; )
; type Member struct {
; 	ID   uint   `json:"id"`
; 	Name string `json:"name"`
; 	Role string `json:"role"`
; }
; func update(db *gorm.DB, c *gin.Context) {
; 	var m Member
; 	if err := c.ShouldBindJSON(&m); err != nil {
; 		c.Status(400)
; 		return
; 	}
; 	if err := db.Save(&m).Error; err != nil {
;            ^^^^^^^^^^^
; 		c.Status(500)
; 		return
; 	}
; 	c.Status(204)
; }
;! good
; package members
; import (
; 	"github.com/gin-gonic/gin"
; 	"gorm.io/gorm"
; )
; type Member struct {
; 	ID   uint   `json:"id"`
; 	Name string `json:"name"`
; 	Role string `json:"role"`
; }
; func update(db *gorm.DB, c *gin.Context, m Member) {
; 	var in struct{ Name string `binding:"required,max=80"` }
; 	if err := c.ShouldBindJSON(&in); err != nil {
; 		c.Status(400)
; 		return
; 	}
; 	m.Rename(in.Name)
; 	if err := db.Save(&m).Error; err != nil {
; 		c.Status(500)
; 		return
; 	}
; 	c.Status(204)
; }
;! bad
; package users
; import (
; 	"github.com/gin-gonic/gin"
; 	"go.mongodb.org/mongo-driver/bson"
; )
; func update(c *gin.Context, people *mongo.Collection) {
; 	var body bson.M
; 	if err := c.ShouldBindJSON(&body); err != nil {
; 		c.Status(400)
; 		return
; 	}
; 	_, err := people.UpdateOne(c, bson.M{"_id": c.Param("id")}, bson.M{"$set": body})
;                                                                     ^^^^^^^^^^^^
; 	answer(c, err)
; }
;! good
; func register(c *gin.Context) {
; 	var req RegisterRequest
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	if req.Name == "" {
; 		return
; 	}
; 	user := User{Name: req.Name}
; 	if err := db.Create(&user).Error; err != nil {
; 		c.Status(500)
; 	}
; }
;! bad
; func update(c *gin.Context) {
; 	var m Machine
; 	if err := db.First(&m, "id = ?", c.Param("id")).Error; err != nil {
; 		return
; 	}
; 	if err := c.ShouldBindJSON(&m); err != nil {
;            ^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	done(db.Save(&m))
;       ^^^^^^^^^^^
; }
;! good
; func update(c *gin.Context) {
; 	var m Machine
; 	if err := db.First(&m, "id = ?", c.Param("id")).Error; err != nil {
; 		return
; 	}
; 	var req renameRequest
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	done(db.Model(&m).Update("name", req.Name))
; }
