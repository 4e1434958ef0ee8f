// Which server to start. Knows the file system and nothing of VS Code, so that it is tested without one.

import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** What decides which server is started. */
export interface Places {
  /** The environment variable `LASTMILE_SERVER`. */
  variable: string | undefined;
  /** The setting `lastmile.path`; empty when it is not set. */
  setting: string;
  /** The search path, as in the environment variable `PATH`. */
  searchPath: string | undefined;
  /** Whether the user trusts the workspace. */
  trusted: boolean;
  /** The folder inside the extension that holds the server which came with it. */
  bundled: string;
}

const program = process.platform === 'win32' ? 'lastmile.exe' : 'lastmile';

/** The absolute path of the server; throws an error that is fit to be shown. */
export function findServer(places: Places): string {
  // Everything but the bundled server can be steered by the workspace or by what it puts on the search path.
  if (places.trusted) {
    if (places.variable) {
      return existing(places.variable, 'The environment variable LASTMILE_SERVER');
    }
    if (places.setting) {
      return existing(places.setting.replace(/^~(?=[/\\])/, os.homedir()), 'The setting `lastmile.path`');
    }
    // A relative entry would mean the folder that happens to be open.
    const folders = (places.searchPath ?? '').split(path.delimiter).filter(path.isAbsolute);
    const found = folders.map(folder => path.join(folder, program)).find(isProgram);
    if (found) {
      return found;
    }
  }
  const bundled = path.join(places.bundled, program);
  if (isProgram(bundled)) {
    return bundled;
  }
  throw new Error(
    'No server came with this build of the extension' +
      (places.trusted
        ? ' and there is no `lastmile` on the PATH: install it, or name it in the setting `lastmile.path`.'
        : ', and no other is started until the workspace is trusted.'),
  );
}

function existing(file: string, namedBy: string): string {
  if (path.isAbsolute(file) && isProgram(file)) {
    return file;
  }
  const wrong = !path.isAbsolute(file) ? 'is not an absolute path' : fs.existsSync(file) ? 'is not a program' : 'does not exist';
  throw new Error(`${namedBy} names ${file}, which ${wrong}: correct it, or remove it to use the server that came with the extension.`);
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
