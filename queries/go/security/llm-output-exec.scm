; What a model wrote is run
;
; A model writes what the text it reads tells it to, and that text comes from mails, pages and users: run as a command, as
; code or as SQL, one sentence in a mail is enough. Let the model choose among functions that you wrote.
;
; severity: warning
; confidence: medium
; precision: 0 hints on Debian 12: lxd 5.0.2, crowdsec 1.4.6, etcd 3.4.23, syncthing 1.19.2, prometheus 2.42.0, caddy 2.6.2, influxdb 1.6.7, gh 2.23.0, rclone 1.60.1, smallstep-certificates 0.19.0, restic 0.14.0, none of which asks a model
; cwe: 94 1427
; see: https://genai.owasp.org/llmrisk/llm05-improper-output-handling/

((call_expression function: (_) @callee arguments: (argument_list (_) @text .)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext" "exec.Command" "exec.CommandContext")
  (#tainted? @text "model")
  (#set! message "`{callee}` runs what a model wrote: let it choose among functions that you wrote"))

((call_expression function: (_) @callee arguments: (argument_list (_) @text .)) @hint
  (#method? @callee "Query" "QueryRow" "QueryContext" "QueryRowContext" "Exec" "ExecContext" "Raw" "MustExec")
  (#tainted? @text "model")
  (#set! message "`{callee}` runs the SQL that a model wrote: give it a role that may only read, and check the statement"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @text)) @hint
  (#resolves-to? @callee "html/template.HTML" "template.HTML" "html/template.JS" "template.JS")
  (#tainted? @text "model")
  (#set! message "`{callee}` takes what a model wrote as it is: let the template escape it"))

;! bad
; package agent
; import "os/exec"
; func (a *Agent) run(ctx context.Context, task string) ([]byte, error) {
; 	resp, err := a.client.CreateChatCompletion(ctx, request(task))
; 	if err != nil {
; 		return nil, err
; 	}
; 	command := resp.Choices[0].Message.Content
; 	return exec.CommandContext(ctx, "sh", "-c", command).Output() // lastmile: ignore[command-injection]
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func report(db *sql.DB, llm Model, question string) (*sql.Rows, error) {
; 	statement, err := llm.Call(question)
; 	rows, err := db.Query(statement)
;               ^^^^^^^^^^^^^^^^^^^
; 	return rows, err
; }
;! bad
; func show(w http.ResponseWriter, llm Model, page *Page) {
; 	text, err := llm.Generate(page.Question)
; 	render(w, template.HTML(text))
;            ^^^^^^^^^^^^^^^^^^^
; 	text, err = llm.Invoke(page.Other)
; 	render(w, template.HTML(text))
;            ^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package agent
; func (a *Agent) run(ctx context.Context, task string) error {
; 	resp, err := a.client.CreateChatCompletion(ctx, request(task))
; 	if err != nil {
; 		return err
; 	}
; 	tool, ok := tools[resp.Choices[0].Message.Content]
; 	if !ok {
; 		return errUnknown
; 	}
; 	return tool(ctx)
; }
; func answer(llm Model, question string) (string, error) {
; 	return llm.Call(question)
; }
; func list(db *sql.DB) (*sql.Rows, error) {
; 	return db.Query("SELECT id FROM orders LIMIT 50")
; }
; func version() ([]byte, error) {
; 	return exec.Command("git", "version").Output()
; }
