; The title of an issue becomes a command
;
; `${{ … }}` is put into the script before the shell reads it. Whoever writes an issue, a branch name or a commit message
; with a quote in it runs commands with the workflow's token. Hand the value to the script through `env`.
;
; precision: 1/11 warnings on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0) (behind a label or a check of who asks), 0/1 errors in tiddlywiki (the name of a branch of its own); then gated by these, which leaves none; before: 0 errors and warnings on 2,833 Dockerfiles and YAML files of Debian 12 sources (kubernetes 1.20.2, docker.io 20.10.24, etcd 3.4.23, influxdb 1.6.7, rclone 1.60.1, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0 and 20 more); of its notes 6/6 of 12
; severity: error
; confidence: high
; cwe: 94
; see: https://docs.github.com/en/actions/security-for-github-actions/security-guides/security-hardening-for-github-actions#understanding-the-risk-of-script-injections

((block_mapping_pair key: (_) @_key value: (_) @_script) @hint
  (#any-of? @_key "run" "script")
  (#at-path? @hint "jobs.*.steps.*.run" "jobs.*.steps.*.with.script" "runs.steps.*.run")
  (#match? @_script "\\$\\{\\{[^}]*\\bgithub\\.(head_ref|event\\.((issue|comment|review|review_comment|discussion|pull_request)\\.(title|body)|pull_request\\.head\\.(ref|label|repo\\.default_branch)|(head_commit|commits\\S*)\\.(message|(author|committer)\\.(email|name))|workflow_run\\.(head_branch|head_commit\\.message|display_title)|pages\\S*\\.page_name))\\b")
  (#set! message "Whoever writes this text runs commands in the workflow: pass it through `env`, and use the variable"))

; Code of a stranger runs with the repository's secrets.
((block_mapping_pair key: (_) @_key value: (_) @_ref) @hint
  (#eq? @_key "ref")
  (#at-path? @hint "jobs.*.steps.*.with.ref")
  (#match? @_ref "github\\.(head_ref|event\\.pull_request\\.head\\.)")
  (#file-matches? "(?m)^\\s*(on:.*\\b)?pull_request_target\\b|^\\s*-\\s*pull_request_target\\b|^on:.*pull_request_target")
  ; Somebody looked at it first, and said so with a label, or may be asked.
  (#not-file-matches? "(?i)types:\\s*(\\[\\s*|\\n\\s*-\\s*)['\"]?labeled|\\.labels|author_association|environment:|permission-?check|check_?access|collaborator")
  (#set! severity "warning")
  (#set! message "`pull_request_target` runs this code with the repository's secrets: use `pull_request`, or run none of it"))

; A branch of somebody else's action is another program tomorrow.
((block_mapping_pair key: (_) @_key value: (_) @action) @hint
  (#eq? @_key "uses")
  (#at-path? @hint "jobs.*.steps.*.uses" "jobs.*.uses" "runs.steps.*.uses")
  (#match? @action "^[\"']?[\\w.-]+/[\\w./-]+@(main|master|develop|dev|trunk|HEAD|latest)[\"']?$")
  (#not-match? @action "^[\"']?(actions|github)/")
  (#set! severity "info")
  (#set! message "`{action}` is whatever that branch holds when the workflow runs, with its secrets: name a version's commit"))

;! bad .github/workflows/triage.yml
; on: issues
; jobs:
;   triage:
;     runs-on: ubuntu-24.04
;     steps:
;       - run: echo "${{ github.event.issue.title }}"
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad .github/workflows/comment.yml
; jobs:
;   reply:
;     steps:
;       - name: Reply
;         run: |
;         ^^^^^^
;           body="${{ github.event.comment.body }}"
;           ./reply "$body"
;! bad .github/workflows/script.yml
; jobs:
;   reply:
;     steps:
;       - uses: actions/github-script@v7
;         with:
;           script: console.log("${{ github.head_ref }}")
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad .github/workflows/target.yml
; on:
;   pull_request_target:
; jobs:
;   test:
;     steps:
;       - uses: actions/checkout@v4
;         with:
;           ref: ${{ github.event.pull_request.head.sha }}
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad .github/workflows/half.yml
; jobs:
;   triage:
;     steps:
;       - run: echo ${{ github.event.pull_request.title }}
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; env: [
;! good .github/workflows/triage.yml
; jobs:
;   triage:
;     steps:
;       - run: echo "$TITLE"
;         env:
;           TITLE: ${{ github.event.issue.title }}
;! good .github/workflows/number.yml
; jobs:
;   triage:
;     steps:
;       - run: echo ${{ github.event.issue.number }} ${{ github.sha }}
;! good .github/workflows/pull.yml
; on: pull_request
; jobs:
;   test:
;     steps:
;       - uses: actions/checkout@v4
;         with:
;           ref: ${{ github.event.pull_request.head.sha }}
;! good app/settings.yml
; run: echo ${{ github.event.issue.title }}
;! bad .github/workflows/deploy.yml
; jobs:
;   deploy:
;     steps:
;       - uses: someone/deploy-action@master
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good .github/workflows/size.yml
; jobs:
;   size:
;     steps:
;       - run: git diff ${{ github.event.pull_request.base.ref }}
;! good .github/workflows/labeled.yml
; on:
;   pull_request_target:
;     types: [labeled]
; jobs:
;   test:
;     steps:
;       - uses: actions/checkout@v4
;         with:
;           ref: ${{ github.event.pull_request.head.sha }}
