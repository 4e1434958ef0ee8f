; An import that nothing provides
;
; The module is neither of the standard library nor of this project, and no manifest or lockfile declares a package that
; brings it. Assistants invent packages that sound right, and attackers register such names: installing one to make the
; import work runs their code.
;
; severity: warning
; confidence: high
; precision: 0/34 before a project with a list of its dependencies was asked for (the one there was a slim one, without what is optional), 0 hints after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 1/1 of 10,775 imports in sdists of celery, datasette, fastapi, httpx, jupyterhub, litestar, sanic, starlette, wagtail
; cwe: 1104 829
; see: https://docs.python.org/3/tutorial/venv.html
; files: code migration
; regex tool-file: (^|/)(setup|noxfile|tasks|fabfile|dodo|conftest|conf|manage|wsgi|build|hatch_build)\.py$|(^|/)(scripts?|tools?|ci|hack|contrib|notebooks?|\.github|utils/release|plugins?|packaging|build_tools|dev)/
; list optional: try_statement if_statement

((import_statement name: (dotted_name . (identifier) @_name) @module @hint)
 (#project-has? "^([\\w.-]+/)?(pyproject\\.toml|setup\\.(py|cfg)|requirements\\.(txt|in)|Pipfile(\\.lock)?|[a-z]+\\.lock)$")
 (#set! message "`{module}` is declared nowhere: `{nearest}` is known, was it meant?")
 (#not-inside? @module "<optional>")
 (#not-path-matches? "<tool-file>")
 (#unknown-import? @module "near")
 (#set! fix.title "Import `{nearest}`")
 (#rename-all! @_name "{nearest}"))
((import_statement name: (aliased_import name: (dotted_name) @module @hint))
 (#project-has? "^([\\w.-]+/)?(pyproject\\.toml|setup\\.(py|cfg)|requirements\\.(txt|in)|Pipfile(\\.lock)?|[a-z]+\\.lock)$")
 (#set! message "`{module}` is declared nowhere: `{nearest}` is known, was it meant?")
 (#not-inside? @module "<optional>")
 (#not-path-matches? "<tool-file>")
 (#unknown-import? @module "near")
 (#set! fix.title "Import `{nearest}`")
 (#replace! @module "{nearest}"))
((import_from_statement module_name: (dotted_name) @module @hint)
 (#project-has? "^([\\w.-]+/)?(pyproject\\.toml|setup\\.(py|cfg)|requirements\\.(txt|in)|Pipfile(\\.lock)?|[a-z]+\\.lock)$")
 (#set! message "`{module}` is declared nowhere: `{nearest}` is known, was it meant?")
 (#not-inside? @module "<optional>")
 (#not-path-matches? "<tool-file>")
 (#unknown-import? @module "near")
 (#set! fix.title "Import from `{nearest}`")
 (#replace! @module "{nearest}"))

((import_statement name: [(dotted_name) @module @hint (aliased_import name: (dotted_name) @module @hint)])
 (#project-has? "^([\\w.-]+/)?(pyproject\\.toml|setup\\.(py|cfg)|requirements\\.(txt|in)|Pipfile(\\.lock)?|[a-z]+\\.lock)$")
 (#set! message "`{module}` is provided by nothing that `{manifest}` declares: check that `{package}` exists and is what you mean, then declare it")
 (#not-inside? @module "<optional>")
 (#not-path-matches? "<tool-file>")
 (#unknown-import? @module "far"))
((import_from_statement module_name: (dotted_name) @module @hint)
 (#project-has? "^([\\w.-]+/)?(pyproject\\.toml|setup\\.(py|cfg)|requirements\\.(txt|in)|Pipfile(\\.lock)?|[a-z]+\\.lock)$")
 (#set! message "`{module}` is provided by nothing that `{manifest}` declares: check that `{package}` exists and is what you mean, then declare it")
 (#not-inside? @module "<optional>")
 (#not-path-matches? "<tool-file>")
 (#unknown-import? @module "far"))

;! project pyproject.toml
; [project]
; name = "shop"
; dependencies = ["requests>=2", "fastapi", "PyYAML", "python-dateutil", "google-cloud-storage"]
;! project src/shop/orders.py
; def total(): ...
;! bad
; import requets
;        ^^^^^^^
; requets.get("https://shop.example/orders", timeout=3)
;! fixed
; import requests
; requests.get("https://shop.example/orders", timeout=3)
;! bad
; import reqeusts as http
;        ^^^^^^^^
;! fixed
; import requests as http
;! bad
; from fastapii.security import OAuth2PasswordBearer
;      ^^^^^^^^^^^^^^^^^
;! fixed
; from fastapi.security import OAuth2PasswordBearer
;! bad
; import os, fastapi_jwt_guard
;            ^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; from sqlalchemy.orm import Session
;      ^^^^^^^^^^^^^^
;! good
; import json, yaml, dateutil.parser
; from fastapi import FastAPI
; from starlette.requests import Request
; from google.cloud import storage, bigquery
; from shop.orders import total
; from . import views
;! good
; try:
;     import orjson as json
; except ImportError:
;     import json
;! good
; from typing import TYPE_CHECKING
; if TYPE_CHECKING:
;     from mypy_boto3_s3 import S3Client
;! good scripts/release.py
; import twine

;! project requirements.txt
; flask==3.0
; -r requirements/base.txt
;! good
; import redis

;! project app.py
; import redis
;! good
; import flask_jwt_magic
