// The road of a hint in VS Code, as a person sees it, and what the extension does about its server.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openWindow, serversIn, startVSCode, until } from './workbench.mjs';

const old = 'import requests\n\n\ndef old(url):\n    return requests.get(url)\n';
const pasted = '\n\ndef pasted(url):\n    reply = requests.get(url)\n    return reply.status_code\n';
const slow = { timeout: 180_000 };

let code;
before(async () => {
  code = await startVSCode({ trust: true, assistant: true });
}, slow);
after(() => code?.stop());

/** Runs `body` with a window; what a failed one showed is kept in LASTMILE_SHOTS. */
async function inWindow(t, dir, file, body) {
  const window = await openWindow(code, dir, file);
  try {
    await body(window);
  } catch (error) {
    if (process.env.LASTMILE_SHOTS) {
      const name = t.name.replaceAll(/\W+/g, '-');
      fs.mkdirSync(process.env.LASTMILE_SHOTS, { recursive: true });
      await window.page.screenshot({ path: path.join(process.env.LASTMILE_SHOTS, `${name}.png`) });
      fs.cpSync(path.join(code.state, 'data/logs'), path.join(process.env.LASTMILE_SHOTS, `${name}-logs`), { recursive: true });
    }
    throw error;
  } finally {
    await window.page.close();
  }
}

test('a pasted block is hinted, the old line is not; hover, fix, save', slow, async t => {
  const dir = code.folder({}, { 'app.py': old });
  await inWindow(t, dir, 'app.py', async window => {
    await window.showProblems();
    await window.expectStatus('check');
    await window.pasteAtEnd(pasted);
    await window.expectHints(['9:missing-timeout']);
    await window.squiggles.first().waitFor({ state: 'attached' });
    assert.equal(await window.squiggles.count(), 1);
    assert.match((await window.rows.allInnerTexts()).join('\n'), /`requests\.get` can wait forever: pass `timeout=`/);

    await window.line('reply = requests').locator('span > span', { hasText: 'requests' }).first().hover();
    await window.page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: 'can wait forever' }).first().waitFor();

    await window.chooseAction('reply = requests', 'requests', 'Add `timeout=10`');
    await window.expectHints([]);
    await until('the squiggle to go', async () => (await window.squiggles.count()) === 0);
    const fixed = pasted.replace('get(url)', 'get(url, timeout=10)');
    await window.save(text => text === old + fixed);
  });
});

test('marked as reviewed, a pasted block is quiet; the old file says what it does not show, and shows it', slow, async t => {
  const dir = code.folder({}, { 'app.py': old });
  await inWindow(t, dir, 'app.py', async window => {
    await window.showProblems();
    await window.expectStatusText('0 hints in fresh code, 1 in the rest');
    await window.pasteAtEnd(pasted);
    await window.expectHints(['9:missing-timeout']);
    await window.expectStatusText('1 hint in fresh code, 1 in the rest');
    await window.chooseAction('reply = requests', 'requests', 'Mark this block as reviewed');
    await window.expectHints([]);
    await window.command('Lastmile: Show Every Hint in This File');
    await window.expectHints(['5:missing-timeout', '9:missing-timeout']);
    await window.expectStatusText('0 hints in fresh code, 1 in the rest (all shown in this file)');
    await window.command('Lastmile: Show the Hints That the Settings Say');
    await window.expectHints([]);
  });
});

test('silencing leaves a comment and nothing else; a typed line is hinted', slow, async t => {
  const dir = code.folder({}, { 'app.py': old });
  await inWindow(t, dir, 'app.py', async window => {
    await window.showProblems();
    await window.pasteAtEnd(pasted);
    await window.expectHints(['9:missing-timeout']);
    await window.chooseAction('reply = requests', 'requests', 'Silence `missing-timeout` here');
    await window.expectHints([]);
    await window.save(text => /# lastmile: ignore\[missing-timeout\]/.test(text)
      && text.replace(/[ \t]*# lastmile: ignore\[missing-timeout\].*/, '').replace('\n\n    reply', '\n    reply') === old + pasted);

    await window.typeAtEnd("x = '👩‍🚀', requests.get('/')");
    await until('one more hint', async () => (await window.squiggles.count()) === 1);
  });
});

test('an untracked file is fresh; a scope in the settings reaches the running server', slow, async t => {
  const dir = code.folder({ 'new.py': old }, { 'app.py': old });
  await inWindow(t, dir, 'new.py', async window => {
    await window.showProblems();
    await window.expectHints(['5:missing-timeout']);
  });
  await inWindow(t, dir, 'app.py', async window => {
    await window.showProblems();
    await window.expectStatus('check');
    const running = serversIn(dir);
    fs.mkdirSync(path.join(dir, '.vscode'));
    fs.writeFileSync(path.join(dir, '.vscode/settings.json'), '{ "lastmile.scope": "all" }');
    await window.expectHints(['5:missing-timeout']);
    assert.deepEqual(serversIn(dir), running);
  });
});

test('saved, the closed file of the change set shows up; the report names it', slow, async t => {
  const dir = code.folder({ 'closed.py': old + pasted }, { 'app.py': old, 'closed.py': old });
  await inWindow(t, dir, 'app.py', async window => {
    await window.showProblems();
    // The workspace is pulled from the start on.
    await window.expectHints(['9:missing-timeout']);
    // Another is written by somebody else; a save brings it.
    fs.writeFileSync(path.join(dir, 'late.py'), old);
    await window.typeAtEnd('late = 1');
    await window.save(text => text.endsWith('late = 1'));
    await window.expectHints(['5:missing-timeout', '9:missing-timeout']);
    await window.command('Lastmile: Show Review');
    const report = window.page.locator('.editor-instance .view-lines', { hasText: 'files changed since HEAD' });
    await report.first().waitFor();
    assert.match((await report.first().innerText()).replaceAll('\u00a0', ' '), /2 hints in 3 files/);
  });
});

test('a line that another extension declares is generated, a typed one is not', slow, async t => {
  const dir = code.folder({}, { 'app.py': old, 'lastmile.toml': 'scope = "generated"\n' });
  await inWindow(t, dir, 'app.py', async window => {
    await window.showProblems();
    // What is typed before the server knows the text was there when it was opened.
    await window.expectStatusText('0 hints in fresh code, 1 in the rest');
    await window.typeAtEnd("requests.get('/typed')\n");
    await window.expectStatusText('1 hint in fresh code, 1 in the rest');
    await window.expectHints([]);
    await window.editor.locator('.view-lines').click();
    await window.command('Assistant: Write and Declare');
    await window.expectStatusText('2 hints in fresh code, 1 in the rest');
    await window.expectHints(['7:missing-timeout']);
  });
});

test('a crashed server comes back, and so does one that is restarted by command', slow, async t => {
  const dir = code.folder({ 'new.py': old }, {});
  await inWindow(t, dir, 'new.py', async window => {
    await window.showProblems();
    await window.expectHints(['5:missing-timeout']);
    for (const end of [pid => process.kill(pid, 'SIGKILL'), () => window.command('Lastmile: Restart Server')]) {
      const [was, ...others] = serversIn(dir);
      assert.deepEqual(others, []);
      await end(was);
      await until('another server', () => {
        const now = serversIn(dir);
        return now.length === 1 && now[0] !== was;
      });
      await window.expectStatus('check');
      await window.expectHints(['5:missing-timeout']);
    }
  });
});

test('a path that leads nowhere is reported, and corrected without a reload', slow, async t => {
  const machine = path.join(code.state, 'data/Machine/settings.json');
  const set = value => fs.writeFileSync(machine, JSON.stringify({ 'lastmile.path': value }));
  const dir = code.folder({ 'new.py': old }, {});
  t.after(() => fs.rmSync(machine));
  set('/nowhere/lastmile');
  await inWindow(t, dir, 'new.py', async window => {
    await window.showProblems();
    const said = await window.expectNotification('lastmile.path');
    assert.match(said, /names \/nowhere\/lastmile, which does not exist/);
    await window.expectStatus('error');
    await window.expectHints([]);

    set('/bin/false');
    assert.match(await window.expectNotification('/bin/false'), /did not start/);
    await window.expectStatus('error');

    set('');
    await window.expectStatus('check');
    await window.expectHints(['5:missing-timeout']);
  });
});
