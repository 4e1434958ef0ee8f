// The thin shim between VS Code and the server: starts it, says how it is doing, restarts it. Knows no rule.

import * as path from 'node:path';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { findServer } from './server';

const languages = [
  'python', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'go', 'sql', 'dockerfile', 'yaml', 'prisma',
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

/** What the server says of a document: how many hints there are, and which of them are shown. */
interface Status {
  uri: string;
  message: string;
  scope: string;
  scopeOf: 'configuration' | 'file' | 'workspace';
}
const statuses = new Map<string, Status>();
/** What the item shows while no document has more to say. */
let state = { icon: '$(sync~spin)', text: 'starting', problem: false };

/** What other extensions can call, as `vscode.extensions.getExtension('lastmile.lastmile').exports`. */
export interface Api {
  /** Says where ranges of a document came from, as it is now or as it was in `version`. */
  declareOrigin(uri: vscode.Uri, ranges: vscode.Range[], origin?: 'agent' | 'inserted' | 'typed', version?: number): Promise<void>;
}

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

export function activate(context: vscode.ExtensionContext): Api {
  extension = context;
  log = vscode.window.createOutputChannel('Lastmile', { log: true });
  status = vscode.window.createStatusBarItem('lastmile.status', vscode.StatusBarAlignment.Right);
  status.name = 'Lastmile';
  status.command = 'lastmile.menu';
  status.show();
  context.subscriptions.push(
    log,
    status,
    vscode.commands.registerCommand('lastmile.restart', () => {
      crashes = [];
      return restart('asked for');
    }),
    vscode.commands.registerCommand('lastmile.showLog', () => log.show()),
    vscode.commands.registerCommand('lastmile.showAllInFile', () => setScope('all', vscode.window.activeTextEditor?.document.uri)),
    vscode.commands.registerCommand('lastmile.showAllInWorkspace', () => setScope('all')),
    vscode.commands.registerCommand('lastmile.showAsConfigured', () => setScope(null)),
    vscode.commands.registerCommand('lastmile.menu', menu),
    vscode.commands.registerCommand('lastmile.declareOrigin', declareOrigin),
    vscode.window.onDidChangeActiveTextEditor(paint),
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
  return { declareOrigin };
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
  statuses.clear();
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
          if (command === 'lastmile.markFileReviewed' && !args.length) {
            return next(command, [{ uri: activeUri() }]);
          }
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
  made.registerFeature({
    fillClientCapabilities: capabilities => {
      capabilities.experimental = { ...capabilities.experimental, lastmile: { status: true } };
    },
    initialize: () => {},
    getState: () => ({ kind: 'static' }),
    clear: () => {},
  });
  made.onNotification('lastmile/status', (told: Status) => {
    statuses.set(told.uri, told);
    paint();
  });
  return made;
}

function activeUri(): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && client?.code2ProtocolConverter.asUri(document.uri);
}

/** Shows hints of another scope in a document or, without one, in the workspace; `null` goes back to the settings. */
async function setScope(scope: string | null, uri?: vscode.Uri): Promise<void> {
  const argument = { scope, uri: uri && client?.code2ProtocolConverter.asUri(uri) };
  await client?.sendRequest('workspace/executeCommand', { command: 'lastmile.setScope', arguments: [argument] });
}

async function declareOrigin(uri: vscode.Uri, ranges: vscode.Range[], origin = 'agent', version?: number): Promise<void> {
  const document = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (client && document) {
    await client.sendNotification('lastmile/origin', {
      uri: client.code2ProtocolConverter.asUri(uri),
      version: version ?? document.version,
      ranges: ranges.map(range => client!.code2ProtocolConverter.asRange(range)),
      origin,
    });
  }
}

/** What a click on the item offers. */
async function menu(): Promise<void> {
  const choices = [
    { label: 'Show every hint in this file, old code included', command: 'lastmile.showAllInFile' },
    { label: 'Show every hint in the workspace, old code included', command: 'lastmile.showAllInWorkspace' },
    { label: 'Show the hints that the settings say', command: 'lastmile.showAsConfigured' },
    { label: 'Mark this file as reviewed', command: 'lastmile.markFileReviewed' },
    { label: 'Show the log', command: 'lastmile.showLog' },
  ];
  const offered = activeUri() && statuses.has(activeUri()!) ? choices : choices.slice(-1);
  const chosen = offered.length > 1 ? await vscode.window.showQuickPick(offered, { title: 'Lastmile' }) : offered[0];
  if (chosen) {
    await vscode.commands.executeCommand(chosen.command);
  }
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

function show(icon: string, text: string, problem = false): void {
  state = { icon, text, problem };
  paint();
}

/** Shows what the server says of the document in front and, if that is nothing, how the server is doing. */
function paint(): void {
  const told = state.problem ? undefined : statuses.get(activeUri() ?? '');
  const chosen = told && told.scopeOf !== 'configuration' ? ` (${told.scope} shown in this ${told.scopeOf})` : '';
  status.text = told ? `${state.icon} ${told.message}${chosen}` : `${state.icon} Lastmile`;
  status.tooltip = `Lastmile: ${state.text}\nClick to choose which hints are shown, or for the log.`;
  status.backgroundColor = state.problem ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
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
