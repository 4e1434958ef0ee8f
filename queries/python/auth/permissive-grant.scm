; Everybody may do everything
;
; A write that is open to `AllowAny`, or a policy that grants every action on every resource, is what an attacker
; looks for first: one leaked key or one guessed address, and the data of all customers can be changed.
;
; severity: warning
; confidence: medium
; precision: 1/2 before validating views were gated, 1/1 after, on 32 packages (Django, Superset, SQLAlchemy, wagtail …), 13 applications (pretix, Weblate, Mayan, MLflow, Prefect …) and 7 held out (Airflow, Home Assistant, Salt …), 7.4 million lines
; cwe: 732 269
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; regex meant-open: (?i)validat|preview|check|calculat|convert|log_?in|log_?out|sign_?(in|up|out)|regist|token|password|reset|auth|oauth|sso|otp|verif|activat|confirm|webhook|callback|hook|health|ping|contact|subscri|public|search|captcha|csrf|consent|newsletter|invit|anonymous|guest|preflight|version|info
; regex wildcard: (?i)^\s*grant\s+all(\s+privileges)?\s+on\s+\S+(\s+\S+)?\s+to\s+(public\b|.*with\s+grant\s+option)|^\s*grant\s+all(\s+privileges)?\s+on\s+\*\.\*\s+to

; REST framework: a class of views that writes.
((class_definition
   name: (identifier) @_class
   superclasses: (argument_list (_) @_base)
   body: (block (expression_statement (assignment left: (identifier) @_key right: [(list) (tuple)] @hint))))
  (#eq? @_key "permission_classes")
  (#match? @hint "^[\\[(]\\s*((permissions\\.)?AllowAny\\s*,?\\s*)?[\\])]$")
  (#match? @_base "(^|\\.)(ModelViewSet|CreateAPIView|UpdateAPIView|DestroyAPIView|ListCreateAPIView|RetrieveUpdate\\w*APIView|CreateModelMixin|DestroyModelMixin|UpdateModelMixin)$")
  (#not-match? @_class "<meant-open>")
  (#set! message "Anybody may write through `{_class}`: ask for `IsAuthenticated` at least")
  (#set! fix.title "Ask for `IsAuthenticated`")
  (#set! fix.safety "suggested")
  (#replace! @hint "[IsAuthenticated]")
  (#insert-import! "from rest_framework.permissions import IsAuthenticated"))
((class_definition
   name: (identifier) @_class
   superclasses: (argument_list (_) @_base)
   body: (block
     (expression_statement (assignment left: (identifier) @_key right: [(list) (tuple)] @hint))
     (function_definition name: (identifier) @_write)))
  (#eq? @_key "permission_classes")
  (#match? @hint "^[\\[(]\\s*((permissions\\.)?AllowAny\\s*,?\\s*)?[\\])]$")
  (#match? @_base "APIView$")
  (#any-of? @_write "put" "patch" "delete")
  (#not-match? @_class "<meant-open>")
  (#set! message "Anybody may call `{_write}` of `{_class}`: ask for `IsAuthenticated` at least"))
((decorated_definition
   (decorator (call function: (identifier) @_view arguments: (_) @_methods))
   (decorator (call function: (identifier) @_permissions arguments: (argument_list . [(list) (tuple)] @_classes) @hint))
   definition: (function_definition name: (identifier) @_function))
  (#eq? @_view "api_view")
  (#match? @_methods "PUT|PATCH|DELETE|POST")
  (#eq? @_permissions "permission_classes")
  (#match? @_classes "^[\\[(]\\s*((permissions\\.)?AllowAny\\s*,?\\s*)?[\\])]$")
  (#not-match? @_function "<meant-open>")
  (#set! message "Anybody may call `{_function}`, which writes: ask for `IsAuthenticated` at least"))
((pair key: (string) @_key value: [(list) (tuple)] @hint)
  (#match? @_key "^[\"']DEFAULT_PERMISSION_CLASSES[\"']$")
  (#match? @hint "AllowAny|^[\\[(]\\s*[\\])]$")
  (#set! message "Every view without permissions of its own is open: make `IsAuthenticated` the default"))

; A policy of a cloud: every action on every resource.
((dictionary
   (pair key: (string) @_action_key value: [(string) (list (string))] @hint)
   (pair key: (string) @_resource_key value: [(string) (list (string))] @_resource)) @_statement
  (#match? @_action_key "^[\"']Action[\"']$")
  (#match? @hint "^\\[?\\s*[\"']\\*[\"']\\s*,?\\s*\\]?$")
  (#match? @_resource_key "^[\"']Resource[\"']$")
  (#match? @_resource "^\\[?\\s*[\"']\\*[\"']\\s*,?\\s*\\]?$")
  (#match? @_statement "[\"']Effect[\"']\\s*:\\s*[\"']Allow")
  (#not-file-kind? "test")
  (#set! message "This policy allows every action on every resource: name those that are needed"))
((call function: (_) @_callee arguments: (argument_list . (_) @hint))
  (#method? @_callee "execute" "executescript")
  (#reads-like? @hint "<wildcard>")
  (#set! message "This grants everything: name the rights and the role that need them"))

;! bad
; from rest_framework import permissions, viewsets
; class OrderViewSet(viewsets.ModelViewSet):
;     queryset = Order.objects.all()
;     permission_classes = [permissions.AllowAny]
;                          ^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from rest_framework import permissions, viewsets
; from rest_framework.permissions import IsAuthenticated
; class OrderViewSet(viewsets.ModelViewSet):
;     queryset = Order.objects.all()
;     permission_classes = [IsAuthenticated]
;! bad
; from rest_framework.decorators import api_view, permission_classes
; @api_view(["DELETE"])
; @permission_classes([AllowAny])
;                    ^^^^^^^^^^^^
; def remove_order(request, pk):
;     return remove(pk)
; REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"]}
;                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; POLICY = {"Effect": "Allow", "Action": "*", "Resource": "*"}
;                                        ^^^
; def grant(cursor):
;     cursor.execute("GRANT ALL PRIVILEGES ON orders TO PUBLIC")
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good
; from rest_framework import permissions, viewsets
; class OrderViewSet(viewsets.ModelViewSet):
;     permission_classes = [permissions.IsAuthenticated]
; class PageViewSet(viewsets.ReadOnlyModelViewSet):
;     permission_classes = [permissions.AllowAny]
; class LoginView(APIView):
;     permission_classes = [AllowAny]
;     def put(self, request):
;         return login(request)
; POLICY = {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "*"}
; DENY = {"Effect": "Deny", "Action": "*", "Resource": "*"}
; def grant(cursor):
;     cursor.execute("GRANT SELECT ON orders TO reporting")
