; An import that nothing provides
;
; The package is neither part of Node.js nor of this project, and no `package.json` or lockfile declares it. Assistants
; invent packages that sound right, and attackers register such names: installing one to make the import work runs their
; code.
;
; severity: info
; confidence: high
; precision: read again: 39/40 on 200 packages as published (nocobase, apostrophe, ghost, pm2, parse-server, tiddlywiki …): packages that only others of theirs declare; 15 modules of the host of meshcentral's agents and 3 of expected outputs of lumber-cli before both were gated
; cwe: 1104 829
; precision: info, each module counted once a package: 28/34 on n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @medusajs/medusa and 60 others (wrong: expected output of tests, what a bundler brings), 16/28 on ghost 5.130.6, meshcentral 1.1.55, parse-server 9.10.0 and 105 others (wrong: modules that another host than Node.js brings, which nothing declares)
; see: https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies
; files: code migration
; regex tool-file: (^|/)[^/]*(config|conf|rc|setup|gulpfile|Gruntfile)\.[cm]?[jt]s$|(^|/)(scripts?|tools?|ci|hack|build|website|templates?|fixtures?|[\w-]*expected|boilerplates?|skeletons?|examples?|\.\w+)/
; regex other-host: \brequire\(\s*["'](_|[A-Z][a-z]|[A-Z]{3})\w*["']|\baddModule\(
; regex types-only: ^import\s+type\b
; regex no-package: ^[A-Z~#$]

((import_statement source: (string (string_fragment) @module) @hint) @_statement
 (#set! message "`{module}` is declared nowhere: `{nearest}` is known, was it meant?")
 (#not-match? @_statement "<types-only>")
 ; Packages are in lower case: what begins otherwise is a bundler's own name, or its host's.
 (#not-match? @module "<no-package>")
 ; A module that begins so is none of npm's: the file runs in another host, which brings modules of its own.
 (#not-file-matches? "<other-host>")
 (#not-runs-in? "browser")
 (#not-path-matches? "<tool-file>")
 (#unknown-import? @module "near")
 (#set! fix.title "Import `{nearest}`")
 (#replace! @module "{nearest}"))
((import_statement source: (string (string_fragment) @module) @hint) @_statement
 (#set! message "`{module}` is not in `{manifest}`: check that `{package}` exists and is what you mean, then declare it")
 (#not-match? @_statement "<types-only>")
 ; Packages are in lower case: what begins otherwise is a bundler's own name, or its host's.
 (#not-match? @module "<no-package>")
 ; A module that begins so is none of npm's: the file runs in another host, which brings modules of its own.
 (#not-file-matches? "<other-host>")
 (#not-runs-in? "browser")
 (#not-path-matches? "<tool-file>")
 (#unknown-import? @module "far"))

((call_expression function: (identifier) @_require arguments: (arguments . (string (string_fragment) @module) @hint .))
 (#set! message "`{module}` is declared nowhere: `{nearest}` is known, was it meant?")
 (#eq? @_require "require")
 (#not-inside? @module "try_statement" "if_statement")
 (#not-in-function? @module)
 ; Packages are in lower case: what begins otherwise is a bundler's own name, or its host's.
 (#not-match? @module "<no-package>")
 ; A module that begins so is none of npm's: the file runs in another host, which brings modules of its own.
 (#not-file-matches? "<other-host>")
 (#not-runs-in? "browser")
 (#not-path-matches? "<tool-file>")
 (#unknown-import? @module "near")
 (#set! fix.title "Require `{nearest}`")
 (#replace! @module "{nearest}"))
((call_expression function: (identifier) @_require arguments: (arguments . (string (string_fragment) @module) @hint .))
 (#set! message "`{module}` is not in `{manifest}`: check that `{package}` exists and is what you mean, then declare it")
 (#eq? @_require "require")
 (#not-inside? @module "try_statement" "if_statement")
 (#not-in-function? @module)
 ; Packages are in lower case: what begins otherwise is a bundler's own name, or its host's.
 (#not-match? @module "<no-package>")
 ; A module that begins so is none of npm's: the file runs in another host, which brings modules of its own.
 (#not-file-matches? "<other-host>")
 (#not-runs-in? "browser")
 (#not-path-matches? "<tool-file>")
 (#unknown-import? @module "far"))

;! project package.json
; {"name": "shop", "dependencies": {"express": "^4", "@nestjs/common": "^10"}, "devDependencies": {"@types/koa": "1"}}
;! project tsconfig.json
; {"compilerOptions": {"paths": {"@app/*": ["src/*"]}}}
;! project src/orders.js
; export const total = 1;
;! bad
; import express from 'expres';
;                     ^^^^^^^^
;! fixed
; import express from 'express';
;! bad
; const guard = require("express-auth-shield/router");
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const { Router } = require("expresss");
;                            ^^^^^^^^^^
;! fixed
; const { Router } = require("express");
;! bad
; import { validate } from "@nestjs/validate-all";
;                          ^^^^^^^^^^^^^^^^^^^^^^
; function broken( {
;! good
; import fs from 'node:fs';
; import path from 'path';
; import { Get } from '@nestjs/common';
; import { total } from './src/orders';
; import { total as x } from '@app/orders';
; import Koa from 'koa';
; import thing from '@/components/thing';
; import styles from 'virtual:styles';
;! good
; let sharp;
; try { sharp = require('sharp'); } catch (error) { sharp = null; throw error; }
;! good
; function load() { return require('optional-thing'); }
;! good src/agent.js
; const stream = require('SHA256Stream');
; const promise = require('promise-of-the-host');
;! good test-expected/route.js
; const models = require('some-models');
;! good src/agent.js
; const stream = require('SHA256Stream');
; const { Fields } = require('FieldTypes');
;! good templates/function/index.js
; const functions = require('some-functions');
;! good vite.config.js
; import react from '@vitejs/plugin-react';

;! project package.json
; {"name": "shop", "workspaces": ["packages/*"]}
;! good
; import x from 'whatever-there-is';
