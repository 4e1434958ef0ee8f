// Which server the extension starts, decided without an editor.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { findServer } from '../../../editors/vscode/src/server.ts';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'lastmile-discovery-'));
after(() => fs.rmSync(dir, { recursive: true }));
const program = (...names) => {
  const file = path.join(dir, ...names);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '#!/bin/sh\n', { mode: 0o755 });
  return file;
};
const bundled = program('bundled/lastmile'), onPath = program('bin/lastmile');
const set = program('set/lastmile'), variable = program('variable/lastmile');
const text = path.join(dir, 'text');
fs.writeFileSync(text, '');

const nothing = { variable: undefined, setting: '', searchPath: '', trusted: true, bundled: path.dirname(bundled) };
const everything = { ...nothing, variable, setting: set, searchPath: `relative:${path.dirname(onPath)}` };

for (const [name, places, want] of [
  ['the variable goes before all', everything, variable],
  ['then the setting', { ...everything, variable: undefined }, set],
  ['then the search path', { ...everything, variable: '', setting: '' }, onPath],
  ['then the bundled one', nothing, bundled],
  ['an untrusted workspace gets the bundled one', { ...everything, trusted: false }, bundled],
]) {
  test(name, () => assert.equal(findServer(places), want));
}

for (const [name, places, want] of [
  ['a set path that does not exist is an error', { ...nothing, setting: '/nowhere/x' }, /`lastmile\.path` names \/nowhere\/x, which does not exist/],
  ['so is one that cannot be run', { ...nothing, setting: text }, /which is not a program/],
  ['so is a folder', { ...nothing, setting: dir }, /which is not a program/],
  ['so is a relative one', { ...nothing, setting: 'bin/lastmile' }, /which is not an absolute path/],
  ['so is a variable that names nothing', { ...everything, variable: '/nowhere/y' }, /LASTMILE_SERVER names \/nowhere\/y/],
  ['no server at all is an error', { ...nothing, bundled: dir }, /No server came with this build.*install it/],
  ['and asks for trust where that is missing', { ...everything, bundled: dir, trusted: false }, /until the workspace is trusted/],
]) {
  test(name, () => assert.throws(() => findServer(places), want));
}
