; Where JavaScript's modules come from. A list is a capture's name (`#any-of?`).

; What Node.js itself brings.
((_) @standard_module
  (#any-of? @standard_module
    "_http_agent" "_http_client" "_http_common" "_http_incoming" "_http_outgoing" "_http_server" "_stream_duplex"
    "_stream_passthrough" "_stream_readable" "_stream_transform" "_stream_wrap" "_stream_writable" "_tls_common"
    "_tls_wrap" "assert" "async_hooks" "buffer" "child_process" "cluster" "console" "constants" "crypto" "dgram"
    "diagnostics_channel" "dns" "domain" "events" "fs" "http" "http2" "https" "inspector" "module" "net" "node" "os"
    "path" "perf_hooks" "process" "punycode" "querystring" "readline" "repl" "sea" "sqlite" "stream"
    "string_decoder" "sys" "test" "timers" "tls" "trace_events" "tty" "url" "util" "v8" "vm" "wasi" "worker_threads"
    "zlib"))

; What the place where code runs provides: editors, runtimes, bundlers.
((_) @provided_module
  (#any-of? @provided_module
    "vscode" "electron" "bun" "deno" "cloudflare" "k6" "obsidian" "photoshop" "uxp" "aws-sdk" "@aws-sdk" "@theme"
    "@site" "@generated" "meteor" "virtual" "original-fs" "server-only" "client-only" "atom" "chrome" "ext"
    "system" "webpage" "webserver" "phantom" "casper"))
