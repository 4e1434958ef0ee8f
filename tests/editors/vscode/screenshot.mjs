// The README's picture: a handler is pasted into a service that was there before. `run` takes it only when
// LASTMILE_SCREENSHOT names the file to write, so that running the tests changes nothing in the repository.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openWindow, startVSCode, until } from './workbench.mjs';

const target = process.env.LASTMILE_SCREENSHOT;

test('the picture for the README', { timeout: 180_000 }, async t => {
  const sample = fs.readFileSync(path.join(import.meta.dirname, '../../samples/orders.py'), 'utf8');
  const [, before, pasted] = /^([^]*?\n)\n\n(@app\.post\("\/orders\/\{order_id\}\/pay"\)\n[^]*?)\n\n\n@app/.exec(sample);
  const code = await startVSCode({ trust: true, scale: 1.5, settings: { 'window.zoomLevel': 0.6 } });
  t.after(() => code.stop());
  const dir = code.folder({}, { 'orders.py': before });
  const window = await openWindow(code, dir, 'orders.py');
  await window.expectStatus('check');
  await window.page.keyboard.press('Control+B');
  await window.showProblems();
  await window.pasteAtEnd(`\n\n${pasted}\n`);
  await until('hints on the pasted handler', async () => (await window.squiggles.count()) > 0);
  await window.openActions('response = requests.post', 'post');
  // What fades in is whole when nothing moves any more.
  await window.page.evaluate(() => Promise.all(document.getAnimations().map(it => it.finished.catch(() => {}))));
  const editor = await window.page.locator('.part.editor').boundingBox();
  const last = await window.rows.last().boundingBox();
  assert.ok(editor && last);
  fs.mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
  await window.page.screenshot({
    path: target,
    clip: { x: editor.x, y: editor.y, width: editor.width, height: last.y + 2 * last.height - editor.y },
  });
});
