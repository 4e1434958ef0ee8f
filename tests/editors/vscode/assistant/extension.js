// Writes a line at the end of the file in front, and says that it did, as the README asks of such extensions.

const vscode = require('vscode');

exports.activate = context => {
  context.subscriptions.push(
    vscode.commands.registerCommand('assistant.write', async () => {
      const { document } = vscode.window.activeTextEditor;
      const end = document.lineAt(document.lineCount - 1).range.end;
      const text = "requests.get('/written')\n";
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, end, text);
      await vscode.workspace.applyEdit(edit);
      const range = new vscode.Range(end, document.positionAt(document.offsetAt(end) + text.length));
      await vscode.commands.executeCommand('lastmile.declareOrigin', document.uri, [range], 'agent');
    }),
  );
};
