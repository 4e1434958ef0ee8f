// A workspace that is not trusted steers nothing: whatever it sets, the server in the extension is started.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWindow, serversIn, startVSCode } from './workbench.mjs';

const slow = { timeout: 180_000 };
let code;
before(async () => {
  code = await startVSCode({ trust: false });
}, slow);
after(() => code?.stop());

test('an untrusted workspace gets the server in the extension', slow, async () => {
  const dir = code.folder({
    'new.py': 'import requests\n\n\ndef old(url):\n    return requests.get(url)\n',
    '.vscode/settings.json': '{ "lastmile.path": "/bin/false" }',
  }, {});
  const window = await openWindow(code, dir, 'new.py');
  await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
  await window.showProblems();
  await window.expectHints(['5:missing-timeout']);
  await window.expectStatus('check');
  assert.equal(serversIn(dir).length, 1);
});
