; The answer says whether somebody has an account
;
; Different words for "no such user" and "wrong password" tell anybody which addresses are registered: they are then tried
; elsewhere, and here with passwords that leaked. Answer the same to both.
;
; severity: warning
; confidence: medium
; precision: 0 hints on Debian 12: lxd 5.0.2, crowdsec 1.4.6, etcd 3.4.23, syncthing 1.19.2, prometheus 2.42.0, caddy 2.6.2, influxdb 1.6.7, gh 2.23.0, rclone 1.60.1, smallstep-certificates 0.19.0, restic 0.14.0
; cwe: 204 203
; see: https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#authentication-and-error-messages
; regex no-user: (?i)^["`]((the )?(user(name)?|account|e-?mail)( address)? ?(does not exist|doesn't exist|not found|not registered|unknown|is not registered)|(no such|unknown|invalid|incorrect|wrong) (user(name)?|account|e-?mail)( address)?|no (user|account) (found|exists|with (this|that))[\w ]*)[.!]?["`]$

((interpreted_string_literal) @hint
  (#match? @hint "<no-user>")
  (#in-function? @hint)
  (#function-mentions? @hint "(?i)^[\"`](the )?((wrong|incorrect|invalid|bad) password|password (is )?(wrong|incorrect|invalid|does not match|doesn't match|mismatch))[.!]?[\"`]$")
  (#set! message "{hint} tells anybody who has an account: answer as to a wrong password")
  (#set! fix.title "Say what fits both")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Invalid username or password\""))

;! bad
; func login(c *gin.Context) {
; 	user, err := find(c.PostForm("email"))
; 	if err != nil {
; 		c.JSON(401, gin.H{"error": "User not found"})
;                              ^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	if !user.Check(c.PostForm("password")) {
; 		c.JSON(401, gin.H{"error": "Wrong password"})
; 	}
; }
;! fixed
; func login(c *gin.Context) {
; 	user, err := find(c.PostForm("email"))
; 	if err != nil {
; 		c.JSON(401, gin.H{"error": "Invalid username or password"})
; 		return
; 	}
; 	if !user.Check(c.PostForm("password")) {
; 		c.JSON(401, gin.H{"error": "Wrong password"})
; 	}
; }
;! bad
; package auth
; func (s *Service) Login(email, password string) error {
; 	if !s.known(email) {
; 		return errors.New("no such user")
;                     ^^^^^^^^^^^^^^
; 	}
; 	if !s.matches(email, password) {
; 		return errors.New("incorrect password")
; 	}
; 	return nil
; }
; func check(name, password string) string {
; 	if users[name] == nil {
; 		return "unknown user"
;          ^^^^^^^^^^^^^^
; 	}
; 	return "invalid password"
; }
;! fixed
; package auth
; func (s *Service) Login(email, password string) error {
; 	if !s.known(email) {
; 		return errors.New("Invalid username or password")
; 	}
; 	if !s.matches(email, password) {
; 		return errors.New("incorrect password")
; 	}
; 	return nil
; }
; func check(name, password string) string {
; 	if users[name] == nil {
; 		return "Invalid username or password"
; 	}
; 	return "invalid password"
; }
;! bad
; func signIn(name, password string) string {
; 	if users[name] == nil {
; 		return "Account not found."
;          ^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return "Incorrect password."
; }
; func broken( {
;! fixed
; func signIn(name, password string) string {
; 	if users[name] == nil {
; 		return "Invalid username or password"
; 	}
; 	return "Incorrect password."
; }
; func broken( {
;! good
; package auth
; func login(name, password string) string {
; 	if !matches(name, password) {
; 		return "invalid username or password"
; 	}
; 	return ""
; }
; func show(id string) string {
; 	return "User not found"
; }
; func change(old string) string {
; 	return "wrong password"
; }
; func help() string {
; 	return "ask for the user not found on the list; a wrong password is another matter"
; }
