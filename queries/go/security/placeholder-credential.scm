; A credential is still to be filled in
;
; "your-api-key" was meant to be replaced. Left in, calls fail when they are needed, or, where the program makes up its
; own secrets, everyone knows the one that it uses.
;
; severity: warning
; confidence: high
; precision: 0/8 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (one program that writes them into a new configuration); then gated by names of defaults and migrations, which leaves none; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 1392 798
; see: https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html
; regex credential: (?i)(^|[._]|[a-z](?-i:[A-Z])?)(password|passwd|pwd|passphrase|secret|secret_?key|jwt_?(key|secret)|api_?key|api_?secret|api_?token|access_?key(_?id)?|access_?token|auth_?token|token|private_?key|signing_?key|encryption_?key|hmac_?key|session_?(key|secret)|client_?(secret|id)|webhook_?secret|credentials?|key|dsn)$
; regex placeholder: (?i)^["`](bearer |basic )?[^"`]*?(\byour[-_ ]?(own[-_ ])?(super[-_ ]?|jwt[-_ ]?|very[-_ ]?|256[-_ ]?bit[-_ ]?)*(api|secret|token|key|password|access|private|client|jwt|auth|stripe|openai|aws|sendgrid|slack|github|username|app|db|database|signing|encryption|256)|change[-_ ]?(me|this|it|in[-_ ]?production)\b|replace[-_ ]?(me|this|with)\b|<[^>"]*(token|key|secret|password|credential)[^>"]*>|\{?(insert|enter|put|add)[-_ ](your|the|api|secret)|(?-i:\b[sp]k-(x{3,}|\.\.\.|your))|(?-i:X{6,}|x{8,})|todo[-_ ]|placeholder|my[-_ ]?secret[-_ ]?here|not[-_ ]so[-_ ]secret|dummy[-_ ]?(key|token|secret|password)|fake[-_ ]?(key|token|secret|password))[^"`]*["`]$

((const_spec name: (identifier) @name value: (expression_list . (_) @value .)) @hint
  (#match? @name "<credential>")
  (#not-match? @name "(?i)^(default|placeholder|example|sample|template|dummy|fake|mock|test)_?\\w*")
  (#match? @value "<placeholder>")
  (#not-match? @value "\\s\\w+\\s\\w+\\s|^[\"`]<[a-z]+>[\"`]$")
  (#not-in-function-named? @hint "(?i)default|migrat|sample|template|example|scaffold|skeleton|usage|help|validat|check|is_?placeholder")
  (#set! message "`{name}` is a placeholder: read it from the environment, and stop at start when it is missing"))

((var_spec name: (identifier) @name value: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @value .)) @hint
  (#match? @name "<credential>")
  (#not-match? @name "(?i)^(default|placeholder|example|sample|template|dummy|fake|mock|test)_?\\w*")
  (#match? @value "<placeholder>")
  (#not-match? @value "\\s\\w+\\s\\w+\\s")
  (#not-in-function-named? @hint "(?i)default|migrat|sample|template|example|scaffold|skeleton|usage|help|validat|check|is_?placeholder")
  (#set! message "`{name}` is a placeholder: read it from the environment, and stop at start when it is missing"))

((var_spec name: (identifier) @name value: (expression_list . (type_conversion_expression operand: [(interpreted_string_literal) (raw_string_literal)] @value) .)) @hint
  (#match? @name "<credential>")
  (#not-match? @name "(?i)^(default|placeholder|example|sample|template|dummy|fake|mock|test)_?\\w*")
  (#match? @value "<placeholder>")
  (#not-in-function-named? @hint "(?i)default|migrat|sample|template|example|scaffold|skeleton|usage|help|validat|check|is_?placeholder")
  (#set! message "`{name}` is a placeholder: read it from the environment, and stop at start when it is missing"))

((short_var_declaration left: (expression_list . (identifier) @name .) right: (expression_list . (_) @_given .)) @hint
  (#match? @name "<credential>")
  (#not-match? @name "(?i)^(default|placeholder|example|sample|template|dummy|fake|mock|test)_?\\w*")
  (#match? @_given "^(\\[\\]byte\\()?[\"`]")
  (#contains-text? @_given "<placeholder>")
  (#not-match? @_given "\\s\\w+\\s\\w+\\s|\\+")
  (#not-in-function-named? @hint "(?i)default|migrat|sample|template|example|scaffold|skeleton|usage|help|validat|check|is_?placeholder")
  (#set! message "`{name}` is a placeholder: read it from the environment, and stop at start when it is missing"))

((assignment_statement left: (expression_list . (_) @name .) right: (expression_list . (_) @_given .)) @hint
  (#match? @name "<credential>")
  (#not-match? @name "(?i)^(default|placeholder|example|sample|template|dummy|fake|mock|test)_?\\w*")
  (#match? @_given "^(\\[\\]byte\\()?[\"`]")
  (#contains-text? @_given "<placeholder>")
  (#not-match? @_given "\\s\\w+\\s\\w+\\s|\\+")
  (#not-function-matches? @hint "os\\.(Getenv|LookupEnv)")
  (#not-in-function-named? @hint "(?i)default|migrat|sample|template|example|scaffold|skeleton|usage|help|validat|check|is_?placeholder")
  (#set! message "`{name}` is a placeholder: read it from the environment, and stop at start when it is missing"))

((keyed_element key: (literal_element (_) @name) value: (literal_element (_) @value)) @hint
  (#match? @name "(?i)(password|passwd|pwd|passphrase|secret|secret_?key|jwt_?(key|secret)|api_?key|api_?secret|access_?key(_?id)?|access_?token|auth_?token|token|private_?key|signing_?key|client_?(secret|id)|dsn)\"?$")
  (#match? @value "<placeholder>")
  (#not-match? @value "\\s\\w+\\s\\w+\\s")
  (#not-in-function-named? @hint "(?i)default|migrat|sample|template|example|scaffold|skeleton|usage|help|validat|check|is_?placeholder")
  (#set! message "{name} is a placeholder: read it from the environment, and stop at start when it is missing"))

; Passed along.
((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @hint))
  (#match? @hint "<placeholder>")
  (#not-match? @hint "^\"[A-Z]{2,5}X{6,}\"$")
  (#not-match? @hint "\\s\\w+\\s\\w+\\s|(?i)^[\"`]your |%|please|usage|failed|error")
  (#match? @callee "(?i)(client|new\\w*|auth|connect|dial|open|Set|configure|with\\w*(key|token|secret)\\w*|SetBasicAuth|init)$|^\\w*(openai|stripe|sendgrid|twilio|aws|slack)\\w*\\.")
  (#not-match? @callee "(?i)(errors|fmt|log|logger|slog)\\.|flag|t\\.|Errorf?$|Usage")
  (#not-in-function-named? @hint "(?i)default|migrat|sample|template|example|scaffold|skeleton|usage|help|validat|check|is_?placeholder")
  (#set! message "{hint} is a placeholder: read it from the environment, and stop at start when it is missing"))

;! bad
; package main
; const apiKey = "your-api-key"
;       ^^^^^^^^^^^^^^^^^^^^^^^
; func main() {
; 	client := openai.NewClient("sk-xxxxxxxxxxxx")
;                             ^^^^^^^^^^^^^^^^^
; 	if
;! good
; package main
; const apiKeyEnv = "SHOP_API_KEY"
; func main() {
; 	apiKey := os.Getenv(apiKeyEnv)
; 	if apiKey == "" {
; 		log.Fatal("set SHOP_API_KEY to your API key")
; 	}
; 	client := openai.NewClient(apiKey)
; }
;! good
; package config
; const defaultAccessKey = "YOUR-ACCESS-KEY-HERE"
; func migrateV6(c *Config) {
; 	c.Hosts["s3"] = Host{AccessKeyID: "YOUR-ACCESS-KEY-ID-HERE"}
; }
