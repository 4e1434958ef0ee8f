; The program failed, and its exit status is 0
;
; A job scheduler, a deployment or a shell script looks at the status alone: the failed import counts as done, the next
; step runs, and nobody is told. End with `log.Fatal`, or `os.Exit(1)`.
;
; severity: warning
; confidence: medium
; precision: 1/1 on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; cwe: 393 755
; see: https://pkg.go.dev/os#Exit
; regex says: ^((fmt\.(Print|Fprint)(f|ln)?)|(log|logger|slog|logrus|l|sugar)\.(Print|Error|Warn)(f|ln|w)?)$

((function_declaration name: (identifier) @_name body: (block (statement_list
   (if_statement condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
     consequence: (block (statement_list (expression_statement (call_expression function: (_) @_says)) . (return_statement) @hint .))))))
  (#eq? @_name "main")
  (#match? @error "(?i)err")
  (#match? @_says "<says>")
  (#match? @hint "^return$")
  (#not-function-matches? @hint "(?is)defer\\b[^}]{0,80}os\\.Exit|exit_?code|ErrServerClosed|ErrHelp")
  (#not-path-matches? "(?i)(^|/)(examples?|demo|wasm|plugins?)/")
  (#not-file-kind? "test")
  (#set! message "`{error}` ends the program with status 0, which says that all went well: use `os.Exit(1)`"))

;! bad
; package main
; import (
; 	"fmt"
; 	"os"
; )
; func main() {
; 	products, err := readProducts(os.Args[1])
; 	if err != nil {
; 		fmt.Println("could not read file:", err)
; 		return
;   ^^^^^^
; 	}
; 	store(products)
; }
;! bad
; package main
; import "os"
; func main() {
; 	if err := run(); err != nil {
; 		slog.Error("run", "error", err)
; 		return
;   ^^^^^^
; 	}
; }
;! bad
; package main
; import "os"
; func main() {
; 	db, err := connect()
; 	if err != nil {
; 		log.Printf("connect: %v", err)
; 		return
;   ^^^^^^
; 	}
; 	defer db.Close()
; }
; func broken( {
;! bad
; package main
; import "os"
; func main() {
; 	cfg, err := load()
; 	if err != nil {
; 		fmt.Fprintln(os.Stderr, err)
; 		return
;   ^^^^^^
; 	}
; 	serve(cfg)
; }
;! good
; package main
; func main() {
; 	if err := run(); err != nil {
; 		log.Fatal(err)
; 	}
; }
;! good
; package main
; func main() {
; 	if err := run(); err != nil {
; 		fmt.Fprintln(os.Stderr, err)
; 		os.Exit(1)
; 	}
; }
;! good
; package main
; func watch() {
; 	if err := run(); err != nil {
; 		log.Println(err)
; 		return
; 	}
; }
;! good
; package main
; func main() {
; 	code := 0
; 	defer func() { os.Exit(code) }()
; 	if err := run(); err != nil {
; 		log.Println(err)
; 		code = 1
; 		return
; 	}
; }
