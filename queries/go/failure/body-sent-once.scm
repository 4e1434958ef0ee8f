; The second attempt sends an empty body
;
; The first attempt reads the request's body to its end, and the next one sends what is left: nothing. The other side
; answers that the request is wrong, or stores an empty one. Make the request, or its body, anew for each attempt.
;
; severity: warning
; confidence: medium
; precision: 0 hints on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; cwe: 664
; see: https://pkg.go.dev/net/http#Request

((short_var_declaration left: (expression_list . (identifier) @request) right: (expression_list . (call_expression function: (_) @_new arguments: (_) @_arguments) .))
  (for_statement body: (block) @_body) @hint
  (#resolves-to? @_new "net/http.NewRequest" "net/http.NewRequestWithContext")
  (#match? @_arguments "(bytes|strings)\\.New(Reader|Buffer|BufferString)\\(|, &?(body|buf|buffer|payload|reader)\\)$")
  (#match? @request "^(req|request|httpReq)$")
  (#match? @_body "\\.Do\\((req|request|httpReq)\\)")
  (#not-match? @_body "GetBody|\\.Body = |\\.Clone\\(|NewRequest|Seek\\(")
  (#not-match? @hint "^for \\w+, \\w+ := range")
  (#not-file-kind? "test")
  (#set! message "The first attempt reads the body of `{request}`, so the next sends none: make the request inside the loop"))

;! bad
; package call
; import "net/http"
; func send(ctx context.Context, data []byte) error {
; 	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(data))
; 	if err != nil {
; 		return err
; 	}
; 	for attempt := 0; attempt < 3; attempt++ {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		resp, err := client.Do(req)
; 		if done(resp, err) {
; 			return nil
; 		}
; 		wait(attempt)
; 	}
; 	return errFailed
; }
;! bad
; package call
; import "net/http"
; func send(data string) error {
; 	req, err := http.NewRequest("POST", url, strings.NewReader(data))
; 	for i := range 3 {
;  ^^^^^^^^^^^^^^^^^^
; 		resp, err := client.Do(req)
; 		if done(resp, err) {
; 			return nil
; 		}
; 		wait(i)
; 	}
; 	return err
; }
; func broken( {
;! bad
; package call
; import "net/http"
; func send(body io.Reader) error {
; 	request, err := http.NewRequest("PUT", url, body)
; 	if err != nil {
; 		return err
; 	}
; 	for {
;  ^^^^^
; 		if done(client.Do(request)) {
; 			return nil
; 		}
; 		wait(1)
; 	}
; }
;! bad
; package call
; import "net/http"
; func send(buf *bytes.Buffer) error {
; 	req, err := http.NewRequest("POST", url, buf)
; 	if err != nil {
; 		return err
; 	}
; 	for i := 0; i < 5; i++ {
;  ^^^^^^^^^^^^^^^^^^^^^^^^
; 		if done(client.Do(req)) {
; 			return nil
; 		}
; 		wait(i)
; 	}
; 	return errFailed
; }
;! good
; package call
; import "net/http"
; func send(data []byte) error {
; 	for attempt := 0; attempt < 3; attempt++ {
; 		req, err := http.NewRequest("PUT", url, bytes.NewReader(data))
; 		if err == nil && done(client.Do(req)) {
; 			return nil
; 		}
; 		wait(attempt)
; 	}
; 	return errFailed
; }
;! good
; package call
; import "net/http"
; func ask() error {
; 	req, err := http.NewRequest("GET", url, nil)
; 	for attempt := 0; attempt < 3; attempt++ {
; 		if done(client.Do(req)) {
; 			return err
; 		}
; 		wait(attempt)
; 	}
; 	return errFailed
; }
;! good
; package call
; import "net/http"
; func send(data []byte) error {
; 	req, err := http.NewRequest("PUT", url, bytes.NewReader(data))
; 	for attempt := 0; attempt < 3; attempt++ {
; 		req.Body = io.NopCloser(bytes.NewReader(data))
; 		if done(client.Do(req)) {
; 			return err
; 		}
; 		wait(attempt)
; 	}
; 	return errFailed
; }
;! good
; package call
; import "net/http"
; func send(data []byte) error {
; 	req, err := http.NewRequest("POST", url, bytes.NewReader(data))
; 	if err != nil {
; 		return err
; 	}
; 	for name, value := range headers {
; 		req.Header.Set(name, value)
; 	}
; 	return finish(client.Do(req))
; }
