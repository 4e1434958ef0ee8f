// The thin shim between VS Code and the server: starts it, says how it is doing, restarts it. Knows no rule.

import * as path from 'node:path';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { findServer } from './server';

const languages = [
  'python', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'go', 'sql', 'dockerfile', 'yaml',
  'dockercompose', 'github-actions-workflow',
];
/** So many crashes within so many milliseconds, and the server is left alone until someone asks for it. */
const crashLimit = 4;
const crashWindow = 3 * 60_000;
const crashPause = 500;

let extension: vscode.ExtensionContext;
let log: vscode.LogOutputChannel;
let status: vscode.StatusBarItem;
let client: Client | undefined;
let restarts = 0;
let crashes: number[] = [];

/** The last report, as a document that nobody can edit and nobody is asked to save. */
const reportUri = vscode.Uri.from({ scheme: 'lastmile', path: '/Lastmile Review.md' });
const reportChanged = new vscode.EventEmitter<vscode.Uri>();
let report = '';

/** Logs every error as its parent does, and leaves it to `restart` what of it is shown. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export function activate(context: vscode.ExtensionContext): void {
  extension = context;
  log = vscode.window.createOutputChannel('Lastmile', { log: true });
  status = vscode.window.createStatusBarItem('lastmile.status', vscode.StatusBarAlignment.Right);
  status.name = 'Lastmile';
  status.command = 'lastmile.showLog';
  status.show();
  context.subscriptions.push(
    log,
    status,
    vscode.commands.registerCommand('lastmile.restart', () => {
      crashes = [];
      return restart('asked for');
    }),
    vscode.commands.registerCommand('lastmile.showLog', () => log.show()),
    vscode.workspace.registerTextDocumentContentProvider(reportUri.scheme, {
      onDidChange: reportChanged.event,
      provideTextDocumentContent: () => report,
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => restart('the workspace is trusted now')),
    vscode.workspace.onDidChangeConfiguration(event => {
      // Every other setting reaches the server while it runs, and it keeps what it knows of fresh lines.
      if (event.affectsConfiguration('lastmile.path')) {
        void restart('`lastmile.path` changed');
      }
    }),
  );
  void restart('activated');
}

export function deactivate(): Promise<void> | undefined {
  restarts += 1;
  return client?.dispose();
}

/** The single way in: whatever happened, the old server goes and the one that is right now comes. Never rejects. */
async function restart(reason: string): Promise<void> {
  const turn = ++restarts;
  const old = client;
  client = undefined;
  show('$(sync~spin)', 'starting');
  // A server that hangs or has crashed cannot be stopped politely; the library kills its process.
  await old?.dispose().catch(error => log.debug(`the old server did not stop politely: ${error}`));
  if (turn !== restarts) {
    return;
  }
  try {
    const command = findServer({
      variable: process.env.LASTMILE_SERVER,
      setting: vscode.workspace.getConfiguration('lastmile').get<string>('path', ''),
      searchPath: process.env.PATH,
      trusted: vscode.workspace.isTrusted,
      bundled: path.join(extension.extensionPath, 'server'),
    });
    log.info(`starting ${command} (${reason})`);
    const started = (client = clientFor(command));
    await started.start().catch(error => {
      throw new Error(`The server ${command} did not start: ${error.message}`);
    });
    if (client === started) {
      const server = started.initializeResult?.serverInfo;
      show('$(check)', `${server?.name ?? 'server'} ${server?.version ?? ''} (${command})`);
    }
  } catch (error) {
    if (turn === restarts) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }
}

function clientFor(command: string): Client {
  const made: Client = new Client(
    'lastmile',
    'Lastmile',
    { command, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: languages.flatMap(language => [
        { scheme: 'file', language },
        { scheme: 'untitled', language },
      ]),
      outputChannel: log,
      initializationOptions: settings,
      synchronize: { configurationSection: 'lastmile' },
      // The server names what has not changed, so asking at each change is cheap.
      diagnosticPullOptions: { onChange: true },
      // The library offers the server's commands to VS Code; what one of them returns is for us to show.
      middleware: {
        executeCommand: async (command, args, next) => {
          if (command !== 'lastmile.showReport') {
            return next(command, args);
          }
          const text = await next(command, [{ show: false }]);
          return typeof text === 'string' && showReport(text);
        },
      },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          // While starting, `start` rejects and says more than this handler knows.
          if (client === made && made.initializeResult) {
            crashed(made, command);
          }
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    },
  );
  return made;
}

/** Shows the report as a preview where VS Code has one for Markdown, else as text. */
async function showReport(text: string): Promise<void> {
  report = text;
  reportChanged.fire(reportUri);
  const preview = 'markdown.showPreview';
  if ((await vscode.commands.getCommands()).includes(preview)) {
    await vscode.commands.executeCommand(preview, reportUri);
  } else {
    await vscode.window.showTextDocument(reportUri, { preview: true });
  }
}

function crashed(which: Client, command: string): void {
  const now = Date.now();
  crashes = [...crashes.filter(time => now - time < crashWindow), now];
  if (crashes.length >= crashLimit) {
    fail(`The server ${command} stopped ${crashes.length} times in a short while; it stays stopped until it is restarted.`);
    return;
  }
  show('$(warning)', 'the server stopped unexpectedly and is being restarted');
  setTimeout(() => client === which && restart('it stopped unexpectedly'), crashPause);
}

/** The settings that someone has set; what is unset stays for `lastmile.toml` to say. */
function settings(): Record<string, unknown> {
  const all = Object.entries(vscode.workspace.getConfiguration('lastmile'));
  return Object.fromEntries(all.filter(([, value]) => value !== null && typeof value !== 'function'));
}

function show(icon: string, state: string, problem = false): void {
  status.text = `${icon} Lastmile`;
  status.tooltip = `Lastmile: ${state}\nClick for the log.`;
  status.backgroundColor = problem ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
}

function fail(message: string): void {
  log.error(message);
  show('$(error)', message, true);
  void vscode.window.showErrorMessage(`Lastmile: ${message}`, 'Restart', 'Show Log').then(choice => {
    if (choice) {
      return vscode.commands.executeCommand(choice === 'Restart' ? 'lastmile.restart' : 'lastmile.showLog');
    }
  });
}
