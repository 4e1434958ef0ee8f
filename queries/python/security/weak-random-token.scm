; A secret is made of numbers that can be computed
;
; `random` is made for simulations: who has seen some of its numbers, or knows when the program started, computes the
; others, and with them the tokens and passwords of other users. `secrets` asks the operating system.
;
; severity: warning
; confidence: high
; cwe: 338 330 335
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0/2 before gating, 1 after (a cache's token)
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 1/1
; precision: warnings 6/13 before pauses, salts and nonces were gated; 10/12 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: warnings 0/3 for tokens made of names (a random number stands in them, gated since) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 2/3 (a key of a cache), 2/2 once gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: new warnings 0/1, gated since, none after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.python.org/3/library/secrets.html
; list generators: random.choice random.choices random.randint random.random random.randrange random.sample random.getrandbits random.uniform random.randbytes
; list generators: np.random.choice np.random.bytes np.random.randint numpy.random.default_rng.choice numpy.random.default_rng.integers numpy.random.default_rng.bytes numpy.random.Generator.choice numpy.random.randint numpy.random.choice numpy.random.rand numpy.random.bytes random.Random.choice random.Random.randint random.Random.getrandbits
; regex secrets: (?i)(^|_|\b)(token|password|passwd|passphrase|pwd|otp|totp|pin|pin_?code|secret|secret_?key|api_?key|session_?(id|key)|sessid|nonce|salt|iv|csrf|verification_?code|reset_?code|auth_?code|access_?code|activation_?(code|key)|private_?key|encryption_?key|key|invite_?code|coupon\w*|voucher\w*|license_?key|credential)$
; regex secret-makers: (?i)(token|passw(or)?d|passphrase|_otp|^otp|secret|api_?key|session_?(id|key)|csrf|verification_?code|reset_?code|auth_?code|(login|access|unlock|door|sms|confirm\w*|security|backup|recovery|pairing)_(code|pin)|(gen|make|create|new|random)\w*_(key|pin|code|iv)$|_iv$|credential)

((call function: (attribute object: (identifier) @_module attribute: (identifier) @method) @callee) @hint
  (#eq? @_module "random")
  (#resolves-to? @callee "<generators>")
  (#in-function-named? @hint "<secret-makers>")
  ; A pause of some length is no secret.
  (#not-inside-call? @hint "*sleep" "*timedelta" "*uration")
  (#not-match? @callee "uniform$")
  ; A salt need not be secret, only new.
  (#not-line-matches? @hint "(?i)^\\w*salt\\b")
  (#not-in-function-named? @hint "(?i)test|mock|fake|sample|tokeni[sz]e|dummy|nonce|_file_key|log_file|jitter|retry|backoff|embed|model|train|mask")
  (#set! message "Who sees some of `{callee}`'s numbers computes the others: make secrets with `secrets`")
  (#set! fix.title "Ask the operating system for the numbers")
  (#set! fix.safety "suggested")
  (#replace! @callee "secrets.SystemRandom().{method}")
  (#insert-import! "import secrets"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "<generators>")
  (#not-match? @callee "^random\\.\\w+$")
  (#in-function-named? @hint "<secret-makers>")
  ; A pause of some length is no secret.
  (#not-inside-call? @hint "*sleep" "*timedelta" "*uration")
  (#not-match? @callee "uniform$")
  ; A salt need not be secret, only new.
  (#not-line-matches? @hint "(?i)^\\w*salt\\b")
  (#not-in-function-named? @hint "(?i)test|mock|fake|sample|tokeni[sz]e|dummy|nonce|_file_key|log_file|jitter|retry|backoff|embed|model|train|mask")
  (#set! message "Who sees some of `{callee}`'s numbers computes the others: make secrets with `secrets`"))

; A generator of one's own.
((call function: (attribute object: (_) @generator attribute: (identifier) @_method) @callee) @hint
  (#match? @generator "(?i)^(self\\.|cls\\.)?_?(rng|rand|rnd|random|generator|prng)$")
  (#not-match? @generator "^random$")
  (#any-of? @_method "choice" "choices" "randint" "randrange" "random" "sample" "getrandbits" "randbytes")
  (#file-matches? "random\\.Random\\(")
  (#not-file-matches? "SystemRandom")
  (#in-function-named? @hint "(?i)token|passw(or)?d|passphrase|otp|secret|api_?key|session_?(id|key)|voucher|coupon|gift|reset_?code|auth_?code|invite|licen[cs]e_?key|one_time|\\bpin\\b|_pin|pin_")
  (#not-in-function-named? @hint "(?i)test|mock|fake|sample|tokeni[sz]e|dummy|nonce|jitter|retry|backoff|embed|model|train|mask|seed|demo")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "Who sees some of `{callee}`'s numbers computes the others: make secrets with `secrets`"))

; A code of some digits that is sent to somebody, or is worth money.
((call function: (_) @callee) @hint
  (#resolves-to? @callee "random.randint" "random.randrange" "random.choice" "random.choices" "random.sample" "random.getrandbits" "random.random")
  (#in-function-named? @hint "(?i)voucher|coupon|gift_?(card|code)|promo_?code|one_time|invite|invitation|referral_?code|licen[cs]e_?key|activation|verification|(send|make|gen|new|create|issue|request)\\w*_(code|pin)|two_factor|2fa|mfa")
  (#not-in-function-named? @hint "<secret-makers>|(?i)test|mock|fake|sample|dummy|demo|seed|factory|populate")
  (#not-inside-call? @hint "*sleep" "*timedelta" "*uration")
  (#not-match? @callee "uniform$|random\\.random$")
  (#not-line-matches? @hint "(?i)^\\S*(code|pin|pass\\w*)\\s*=\\s")
  (#not-line-matches? @hint "(?i)price|amount|discount|percent|count|delay|date|days|colou?r|status|\\bid\\b")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "Who sees some of `{callee}`'s numbers computes the others: make codes with `secrets`"))
((assignment left: (_) @name right: (_) @_value) @hint
  (#match? @name "(?i)(^|[._])(code|otp_?code|sms_?code|login_?code|confirm(ation)?_?code|security_?code|temp(orary)?_?pass\\w*|pin)$")
  (#calls? @_value "<generators>")
  (#match? @_value "(randint|randrange)\\(\\s*1?0+\\s*,\\s*9+|(choices|choice|sample)\\(.*(digits|ascii|[\"']0123456789)")
  (#function-mentions? @hint "(?i)user|phone|sms|mail|verif|login|account|customer|otp|confirm|session|send|pin|reset|auth")
  (#not-in-function-named? @hint "<secret-makers>|(?i)test|mock|fake|sample|dummy|demo|seed|factory|populate|captcha|colou?r")
  (#not-path-matches? "(?i)captcha|mock|faker|demo|seed|populate|factor(y|ies)")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "Who sees some of `random`'s numbers computes `{name}`: make it with `secrets`"))

; A key, a nonce or an IV of a cipher.
((assignment left: (_) @name right: (_) @_value) @hint
  (#match? @name "(?i)(^|[._])(key|iv|nonce|aes_key|salt)$")
  (#calls? @_value "<generators>" "random.seed")
  (#imports? "Crypto" "Cryptodome" "cryptography" "nacl" "hmac")
  (#not-in-function-named? @hint "<secret-makers>|(?i)test|mock|demo")
  (#not-file-kind? "test" "example")
  (#set! message "Who sees some of `random`'s numbers computes `{name}`: make it with `os.urandom`"))

; What is given the name of a secret.
((assignment left: (_) @name right: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)dummy|fake|mock|sample|salt|nonce|captcha")
  (#calls? @_value "<generators>")
  (#not-in-function-named? @hint "<secret-makers>")
  (#not-match? @name "(?i)(^|\\.)(key|pin|iv|nonce)$")
  (#set! message "Who sees some of `random`'s numbers computes `{name}`: make it with `secrets`"))
((assignment left: (_) @name right: (_) @_value) @hint
  (#match? @name "(?i)(^|\\.)(key|pin|iv|nonce)$")
  (#calls? @_value "<generators>")
  (#not-in-function-named? @hint "<secret-makers>")
  (#set! severity "info")
  (#set! message "Who sees some of `random`'s numbers computes `{name}`: if it is a secret, make it with `secrets`"))
((augmented_assignment left: (_) @name right: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)dummy|fake|mock|sample|salt|nonce|captcha")
  (#calls? @_value "<generators>")
  (#not-in-function-named? @hint "<secret-makers>")
  (#set! message "Who sees some of `random`'s numbers computes `{name}`: make it with `secrets`"))
((keyword_argument name: (identifier) @name value: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)dummy|fake|mock|sample|salt|nonce|captcha")
  (#not-match? @name "^(key|pin|iv|salt)$")
  (#calls? @_value "<generators>")
  (#not-in-function-named? @hint "<secret-makers>")
  (#set! message "Who sees some of `random`'s numbers computes `{name}`: make it with `secrets`"))
((assignment left: (subscript subscript: (string (string_content) @name)) right: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)dummy|fake|mock|sample|salt|nonce|captcha")
  (#calls? @_value "<generators>")
  (#not-in-function-named? @hint "<secret-makers>")
  (#set! message "Who sees some of `random`'s numbers computes `{name}`: make it with `secrets`"))

; A number of a machine and a time.
((assignment left: (_) @name right: (_) @_value) @hint
  (#match? @name "(?i)(token|secret|password|session_?(id|key)|api_?key|reset\\w*|csrf)$")
  (#calls? @_value "time.time" "datetime.datetime.now")
  (#not-calls? @_value "uuid.uuid1")
  (#match? @_value "^str\\(|md5|sha|hash")
  (#not-match? @_value "timedelta|encode\\(\\{|jwt|exp|secrets\\.|urandom|hmac")
  (#set! severity "info")
  (#set! message "The time is no secret, and `{name}` is made of it: make it with `secrets`"))

; A seed that can be guessed.
((call function: (_) @callee arguments: (argument_list . (_) @seed)) @hint
  (#resolves-to? @callee "random.seed" "random.Random" "numpy.random.seed")
  (#function-mentions? @hint "(?i)(^|_)(token|password|passwd|otp|secret|api_?key|session_?id|private_?key|encryption_?key|nonce)s?$")
  (#set! severity "info")
  (#set! message "Who guesses the seed `{seed}` knows all numbers: make secrets with `secrets`"))

; A secret that is short enough to try all of.
((call function: (_) @callee arguments: (argument_list . (integer) @count .)) @hint
  (#resolves-to? @callee "secrets.token_hex" "secrets.token_bytes" "secrets.token_urlsafe")
  (#match? @count "^[1-7]$")
  (#in-function-named? @hint "(?i)(token|passw(or)?d|secret|api_?key|session_?(id|key))$")
  (#set! message "{count} bytes can be tried out: take 16 or more")
  (#set! fix.title "Take 32 bytes")
  (#set! fix.safety "suggested")
  (#replace! @count "32"))

((assignment left: (_) @name right: (_) @_value) @hint
  (#match? @name "(?i)(^|[_.])(token|secret|password|session_?(id|key)|api_?key|csrf)$")
  (#calls? @_value "uuid.uuid1")
  (#not-match? @_value "encode\\(\\{|jwt|secrets\\.|urandom|hmac")
  (#set! message "`uuid1` is made of the time and the machine's address, so `{name}` can be guessed: make it with `secrets`"))

; What a function that makes secrets answers.
((return_statement (_) @_value) @hint
  (#in-function-named? @hint "(?i)(gen|make|create|new|build|issue)\\w*_(token|secret|api_?key|session(_?(id|key))?|reset\\w*)$|^(token|secret|api_?key|session_?id)$")
  (#calls? @_value "uuid.uuid1")
  (#not-calls? @_value "secrets.*" "os.urandom" "uuid.uuid4" "hmac.*")
  (#set! message "`uuid1` is made of the time and the machine's address, so it can be guessed: make secrets with `secrets`"))
((return_statement (_) @_value) @hint
  (#in-function-named? @hint "(?i)(gen|make|create|new|build|issue)\\w*_(token|secret|api_?key|session(_?(id|key))?|reset\\w*)$|^(token|secret|api_?key|session_?id)$")
  (#calls? @_value "time.time" "datetime.datetime.now" "datetime.datetime.utcnow")
  (#match? @_value "md5|sha\\d|hash|encode|str\\(")
  (#not-calls? @_value "secrets.*" "os.urandom" "uuid.uuid4" "hmac.*" "jwt.*" "*dumps")
  (#not-match? @_value "timedelta|jwt|exp\\b|urandom|SECRET|random")
  (#set! severity "info")
  (#set! message "The time is no secret, and what is returned is made of it: make it with `secrets`"))

((return_statement (_) @_value) @hint
  (#in-function-named? @hint "(?i)^(gen|generate|make|create|new)?_?(session_?)?(key|iv|nonce|aes_key)(_bytes)?$|^(gen|generate|make|create|new)_\\w*(key|iv)$")
  (#calls? @_value "random.getrandbits" "random.randbytes" "random.randrange" "random.randint" "random.choice" "random.choices")
  (#match? @_value "^bytes\\(|randbytes|getrandbits\\(\\s*(64|1\\d\\d|2\\d\\d|256|128)|join\\(")
  (#not-in-function-named? @hint "<secret-makers>|(?i)test|mock|demo|sort|cache|dict")
  (#not-file-kind? "test" "example")
  (#set! message "Who sees some of `random`'s numbers computes the others: make keys with `secrets.token_bytes`"))

; Too little to be guessed, but not too little to be tried.
((assignment left: (_) @name right: (call function: (_) @_maker arguments: (argument_list . (integer) @count .))) @hint
  (#match? @name "(?i)(^|[._])(\\w*_)?(token|session_?id|session_?key|api_?key|secret|secret_key|reset_?code|password)$")
  (#resolves-to? @_maker "secrets.token_hex" "secrets.token_bytes" "secrets.token_urlsafe" "os.urandom")
  (#match? @count "^[1-7]$")
  (#not-match? @name "(?i)csrf|request|trace|short|file|temp|cancel")
  (#not-in-function-named? @hint "(?i)(token|passw(or)?d|secret|api_?key|session_?(id|key))$")
  (#not-file-kind? "test" "example")
  (#set! message "{count} bytes can be tried out: give `{name}` 16 or more")
  (#set! fix.title "Take 32 bytes")
  (#set! fix.safety "suggested")
  (#replace! @count "32"))
((return_statement (call function: (_) @_maker arguments: (argument_list . (integer) @count .))) @hint
  (#in-function-named? @hint "(?i)^(new_?|make_?|create_?|gen(erate)?_?)?(session|token|access|auth|reset|api_?key)(_(token|key|id|code))?$")
  (#resolves-to? @_maker "secrets.token_hex" "secrets.token_bytes" "secrets.token_urlsafe")
  (#match? @count "^[1-7]$")
  (#not-in-function-named? @hint "(?i)(token|passw(or)?d|secret|api_?key|session_?(id|key))$")
  (#not-file-kind? "test" "example")
  (#set! message "{count} bytes can be tried out: take 16 or more"))

; A token that is made of what others know.
((assignment left: (_) @name right: (_) @_value) @hint
  (#match? @name "(?i)(^|[._])(reset|session|verification|activation|invite|remember|auth|access|login|confirm\\w*|password_?reset|unsubscribe|api)_?(token|key|id|code)$|^token$")
  (#match? @_value "(?i)^(str\\(|f[\"']|[\"']|hashlib\\.|(base64\\.)?(urlsafe_)?b64encode\\(|md5\\(|sha1\\(|sha256\\(|uuid\\.uuid[35]\\(|binascii\\.).*\\b(user(_?name)?|email|user_?id|uid|account)\\b|^(user(_?name)?|email)\\b.*\\+")
  (#not-match? @_value "(?i)secret|key|hmac|sign|jwt|uuid4|dumps|random|urandom|token_|nonce|salt|serializer|encrypt|encode\\(\\{|getenv|environ|split|request\\.|headers|get\\(|[\"']Bearer|make_token|lookup|hash_token")
  (#function-mentions? @hint "(?i)reset|session|verif|invit|activat|login|remember|confirm|mail|cookie|link|unsubscribe")
  (#not-function-mentions? @hint "(?i)^(uuid[14]|\\w*_uuid|new_uuid)$|^secrets$|urandom|generate_uuid|getrandbits|SystemRandom")
  (#not-in-function-named? @hint "(?i)test|mock|cache|key_for|decode|parse|_(from|of)_")
  (#not-file-kind? "test" "example")
  (#not-constant? @_value)
  (#set! message "Whoever knows the user computes `{name}`: make it with `secrets.token_urlsafe`, and keep it"))

; By what the function is called.
((return_statement (_) @_value) @hint
  (#in-function-named? @hint "(?i)^_*((gen|make|create|new|build|issue)\\w*_)?(session(_?(id|key|cookie|token))?|session_cookie|auth_cookie|reset_link|magic_link|login_link)$")
  (#calls? @_value "random.*")
  (#not-calls? @_value "secrets.*" "os.urandom" "*SystemRandom*")
  (#not-in-function-named? @hint "<secret-makers>|(?i)test|mock|fake|sample|dummy")
  (#not-file-kind? "test" "example")
  (#set! message "Who sees some of `random`'s numbers computes the others: make secrets with `secrets`"))
((return_statement (_) @_value) @hint
  (#in-function-named? @hint "(?i)^_*((gen|generate|make|create|new)_?)?(token|session_?(id|key)|api_?key|secret|reset_?(token|code)|csrf(_token)?)$")
  (#match? @_value "^(hex|str|format|int)\\(\\s*(int\\()?\\s*(time\\.)?time\\(|^f[\"'][^\"']*\\{(int\\()?\\s*(time\\.)?time\\(|datetime\\.(now|utcnow)\\(\\)\\.(strftime|isoformat|timestamp)")
  (#not-match? @_value "secrets|urandom|uuid4|hmac|random")
  (#not-file-kind? "test" "example")
  (#set! message "The time is no secret, and what is returned is made of it: make it with `secrets`"))
((call function: (_) @callee arguments: (argument_list)) @hint
  (#resolves-to? @callee "random.shuffle")
  (#in-function-named? @hint "(?i)passw|token|secret|otp|api_?key|deck_key")
  (#not-in-function-named? @hint "(?i)test|mock|fake|sample|dummy")
  (#not-file-kind? "test" "example")
  (#set! message "Who knows when this ran knows the order: use `secrets.SystemRandom().shuffle`"))

; A name that ends in what is made, from what others know.
((return_statement (_) @_value) @hint
  (#in-function-named? @hint "(?i)(_|^)(token|session_?id|api_?key|reset_?code|activation_?code|invite_?code|secret_link|magic_link)$")
  (#match? @_value "(?i)(md5|sha1|sha256|sha512|b64encode|b32encode|urlsafe_b64encode|crc32|hash)\\(")
  (#match? @_value "(?i)\\b(user(_?name)?|email|user_?id|uid|account|time\\(\\)|now\\(\\)|utcnow\\(\\))\\b")
  (#not-match? @_value "(?i)secret|\\bkey\\b|hmac|sign|jwt|uuid|dumps|random|urandom|token_|nonce|salt|serializer|encrypt|getenv|environ|settings|password|config|basic")
  (#not-function-mentions? @hint "(?i)^(uuid[14]|secrets|urandom|getrandbits|SystemRandom|hmac|SECRET\\w*|secret\\w*|random|basic|headers)$")
  (#not-in-function-named? @hint "(?i)test|mock|cache|parse|decode|tokeni|^_*(user|get|load|find|check|verify|is|has|validate|auth\\w*|identify|lookup|session)_|(gen|make|create|new|build|issue)\\w*_token$|hash_token")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever knows the user computes what is returned: make it with `secrets.token_urlsafe`, and keep it"))

; A draw that somebody gains from.
((call function: (_) @callee arguments: (argument_list . (_) @_from)) @hint
  (#resolves-to? @callee "random.choice" "random.sample" "random.shuffle" "random.randint" "random.randrange" "random.choices")
  (#in-function-named? @hint "(?i)raffle|lottery|jackpot|draw_?(winner|number|ticket)s?$|^draw$|pick_winner|roulette|slot_machine")
  (#function-matches? @hint "(?i)participant|winner|ticket|bet|prize|stake|payout|entrant|jackpot")
  (#not-in-function-named? @hint "(?i)test|mock|plot|figure|chart|canvas|sprite|image")
  (#not-file-kind? "test" "example" "seed")
  (#set! severity "info")
  (#set! message "Who sees some of `{callee}`'s numbers computes the others: where money hangs on it, use `secrets.SystemRandom()`"))

; A generator with a seed of one's own choice.
((call function: (_) @callee arguments: (argument_list . (_) @seed)) @hint
  (#resolves-to? @callee "numpy.random.default_rng" "np.random.default_rng" "numpy.random.RandomState" "np.random.RandomState" "random.Random" "np.random.seed" "numpy.random.seed" "random.seed")
  (#in-function-named? @hint "(?i)token|passw(or)?d|passphrase|_otp|^otp|secret|api_?key|session_?(id|key)|voucher|coupon|gift|reset_?code|auth_?code|invite|licen[cs]e_?key|one_time|_pin$|_code$")
  (#not-in-function-named? @hint "(?i)test|mock|fake|sample|tokeni[sz]e|dummy|embed|model|train|mask|seed|demo|error_code|status_code|zip_code|lang|country|source_code|cache|prompt")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "Who guesses the seed `{seed}` knows all numbers: make secrets with `secrets`"))

; The name of a session, an invitation or a key, in a class or function that says so.
((assignment left: (attribute object: (identifier) @_self attribute: (identifier) @name) right: (_) @_value) @hint
  (#eq? @_self "self")
  (#match? @name "(?i)^(id|sid|key|value|code)$")
  (#in-function-named? @hint "^(User|Web|Login|Http|Auth|Access|Reset|Api)?(Session|Token|Voucher|Coupon|GiftCard|Invite|Invitation|ApiKey)$")
  (#calls? @_value "random.choice" "random.choices" "random.sample" "random.getrandbits" "random.randint" "random.randrange" "uuid.uuid1")
  (#not-file-matches? "SystemRandom")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "Who sees some of these numbers computes `{name}`: make it with `secrets`"))
((return_statement (_) @_value) @hint
  (#in-function-named? @hint "(?i)^(\\w+_)?(invite|invitation|join|share|reset|activation|magic|unsubscribe|download|access)_?(link|url|key|code|token)$")
  (#calls? @_value "uuid.uuid1")
  (#not-calls? @_value "secrets.*" "os.urandom" "hmac.*")
  (#not-file-kind? "test" "example")
  (#set! message "`uuid1` is made of the time and the machine's address, so it can be guessed: make secrets with `secrets`"))

; So few that all can be tried.
((call function: (_) @callee arguments: (argument_list . (integer) @count .)) @hint
  (#resolves-to? @callee "secrets.randbelow" "secrets.randbits")
  (#match? @count "^([1-9]\\d{0,3}|10_?000|[1-9]|1[0-6])$")
  (#in-function-named? @hint "(?i)otp|(^|_)(pin|code|token|password|secret)$|verification|reset")
  (#not-match? @hint "randbits\\((1[7-9]|[2-9]\\d|\\d{3})")
  (#not-function-mentions? @hint "(?i)^(range|join|alphabet|choice|digits|ascii_\\w+|for|len)$")
  (#not-file-kind? "test" "example")
  (#set! message "{count} values are tried out within minutes: take a million or more, and count the tries"))

; A password that whoever has had one knows of all.
((assignment left: (identifier) @name right: [(binary_operator) (string (interpolation))] @_value) @hint
  (#match? @name "(?i)^(temp(orary)?_|new_|default_|initial_|first_)?(pw|password|passwd|pwd)$")
  (#match? @_value "(?i)^f?[\"'][A-Za-z][\\w!@#-]*(\\{|[\"']\\s*\\+\\s*)(str\\()?\\(?(user(\\.\\w+|_?name|_?id)?|email|name|now|year|date|first_?name|last_?name|uid|datetime\\.\\w+)\\b")
  (#not-match? @_value "(?i)secret|random|token|uuid|hash|salt|getpass|https?:|://|=")
  (#not-function-mentions? @hint "(?i)^(secrets|random|uuid4|urandom)$")
  (#not-in-function-named? @hint "(?i)test|mock|hash|prompt|salt")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "Whoever has had one such password computes all others: make `{name}` with `secrets`, or mail a link that works once"))

;! bad
; import random, string
; def reset_token():
;     return "".join(random.choice(string.ascii_letters) for _ in range(32))
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import random, string
; import secrets
; def reset_token():
;     return "".join(secrets.SystemRandom().choice(string.ascii_letters) for _ in range(32))
;! bad
; import random
; def register(user):
;     user.otp = random.randint(100000, 999999)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     send(user)
;! bad
; from random import choices
; letters = "abcdef"
; password = "".join(choices(letters, k=12))
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if password.
;! good
; import secrets
; def reset_token():
;     return secrets.token_urlsafe(32)
;! good
; import random
; def pick(colours):
;     colour = random.choice(colours)
;     delay = random.random() * 3
;     return colour, delay
;! bad
; import secrets
; def new_session_id():
;     return secrets.token_hex(2)
;            ^^^^^^^^^^^^^^^^^^^^
;! fixed
; import secrets
; def new_session_id():
;     return secrets.token_hex(32)
;! good
; import secrets
; def file_suffix():
;     return secrets.token_hex(4)
;! bad
; import uuid
; def reset(user):
;     token = str(uuid.uuid1())
;     ^^^^^^^^^^^^^^^^^^^^^^^^^
;     user.
;! good
; import uuid
; def reset(user):
;     token = str(uuid.uuid4())
;     node_id = uuid.uuid1()
;! bad
; import uuid
; def new_api_key():
;     return str(uuid.uuid1())
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import time
; def create_session_id(user_id):
;     return encode(f"{user_id}{time.time()}")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import uuid
; def new_event_id():
;     return str(uuid.uuid1())
;! good
; LOGIN_KEY = "app:user:v1:login:{}:{}"
; def session_entry(redis, resolver, uid):
;     return redis.get(LOGIN_KEY.format(resolver, uid))
;! bad
; import hashlib, time
; def password_reset_token(user):
;     return hashlib.sha256(f"{user.id}{int(time.time())}".encode()).hexdigest()
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import hashlib
; def password_reset_token(user):
;     return secrets.token_urlsafe(32)
;! bad
; import random
; class Raffle:
;     def draw(self):
;         return random.choice(self.participants)
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import random
; def draw(canvas):
;     return random.choice(canvas.colours)
;! bad
; import random
; def login_code():
;     return "".join(str(random.randrange(10)) for _ in range(6))
;                        ^^^^^^^^^^^^^^^^^^^^
;! fixed
; import random
; import secrets
; def login_code():
;     return "".join(str(secrets.SystemRandom().randrange(10)) for _ in range(6))
;! bad
; import numpy as np
; def gift_card_code(order):
;     rng = np.random.default_rng(order)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return rng.integers(10 ** 9)
;! good
; import numpy as np
; def noise(order):
;     rng = np.random.default_rng(order)
;     return rng.integers(10 ** 9)
;! bad
; import random, string
; class Session:
;     def __init__(self, user):
;         self.id = "".join(random.sample(string.ascii_lowercase, 20))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import uuid
; def invite_link(team):
;     return f"https://app.shop.io/join/{uuid.uuid1()}"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import uuid
; def invite_link(team):
;     return f"https://app.shop.io/join/{uuid.uuid4()}"
;! bad
; import secrets
; def otp():
;     return str(secrets.randbelow(100)).zfill(2)
;                ^^^^^^^^^^^^^^^^^^^^^^
;! good
; import secrets
; def otp():
;     return str(secrets.randbelow(1_000_000)).zfill(6)
;! bad
; def forgot(user):
;     pw = "welcome" + str(user.id)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     user.set_password(pw)
;! good
; def forgot(user):
;     pw = secrets.token_urlsafe(12)
;     user.set_password(pw)
