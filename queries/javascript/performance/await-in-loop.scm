; One after the other, although nothing depends on it
;
; Each round waits for its own answer before the next one is asked: a hundred calls of 50 ms are five seconds. Together,
; with a limit, they take little longer than the slowest.
;
; severity: info
; confidence: low
; default: off
; cwe: 1073
; precision: off by default, not read

((for_in_statement left: (identifier) @item operator: "of" right: (_) @list
   body: (statement_block . (expression_statement (call_expression function: (member_expression object: (identifier) @results property: (_) @_push) arguments: (arguments . (await_expression (call_expression) @call) .)) @hint) .)) @_loop
  (#eq? @_push "push")
  (#not-match? @hint "(?i)lock|sleep|delay|next|limit|throttle|queue")
  (#in-async? @hint)
  (#set! message "Each round waits for the one before: start the calls together with `Promise.all`, a few at a time")
  (#set! fix.title "Start the calls together")
  (#set! fix.safety "suggested")
  (#replace! @_loop "{results}.push(...(await Promise.all({list}.map(({item}) => {call}))));"))

;! bad
; async function load(ids) {
;   const users = [];
;   for (const id of ids) {
;     users.push(await api.user(id));
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   return users;
; }
;! fixed
; async function load(ids) {
;   const users = [];
;   users.push(...(await Promise.all(ids.map((id) => api.user(id)))));
;   return users;
; }
;! bad
; async function names(files) {
;   const texts = [];
;   for (const file of files) {
;     texts.push(await read(file));
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   return texts;
; }
; async function sizes(files) {
;   const all = [];
;   for (const file of files) {
;     all.push(await stat(file));
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   return all;
; }
;! fixed
; async function names(files) {
;   const texts = [];
;   texts.push(...(await Promise.all(files.map((file) => read(file)))));
;   return texts;
; }
; async function sizes(files) {
;   const all = [];
;   all.push(...(await Promise.all(files.map((file) => stat(file)))));
;   return all;
; }
;! bad
; async function load(ids) {
;   const users = [];
;   for (const id of ids) {
;     users.push(await api.user(id));
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
; load(
;! fixed
; async function load(ids) {
;   const users = [];
;   users.push(...(await Promise.all(ids.map((id) => api.user(id)))));
; }
; load(
;! good
; async function load(ids) {
;   return Promise.all(ids.map((id) => api.user(id)));
; }
; async function pages(first) {
;   const all = [];
;   let page = first;
;   while (page) {
;     page = await api.page(page);
;     all.push(page);
;   }
;   return all;
; }
;! good
; function collect(items) {
;   const all = [];
;   for (const item of items) all.push(item.name);
;   return all;
; }
; async function slow(items) {
;   const all = [];
;   for (const item of items) {
;     all.push(await limiter(item));
;   }
;   return all;
; }
