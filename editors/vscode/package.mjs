// usage: npm run package [-- FILE.vsix]
// Bundles the extension, puts the server beside it, and packages both for this machine's platform.
// LASTMILE_BUNDLE names the server; without it, the release build of this repository is taken.

import fs from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';

const here = import.meta.dirname;
const program = process.platform === 'win32' ? 'lastmile.exe' : 'lastmile';
const server = path.resolve(process.env.LASTMILE_BUNDLE ?? path.join(here, '../../target/release', program));
if (!fs.existsSync(server)) {
  console.error(`${server} does not exist: run \`cargo build --release\`, or name a server in LASTMILE_BUNDLE.`);
  process.exit(1);
}

await build({
  entryPoints: [path.join(here, 'src/extension.ts')],
  outfile: path.join(here, 'dist/extension.js'),
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
});
fs.rmSync(path.join(here, 'server'), { recursive: true, force: true });
fs.mkdirSync(path.join(here, 'server'));
fs.copyFileSync(server, path.join(here, 'server', program));
fs.chmodSync(path.join(here, 'server', program), 0o755);

const target = `${process.platform}-${process.arch}`;
await createVSIX({
  cwd: here,
  packagePath: path.resolve(process.argv[2] ?? path.join(here, `lastmile-${target}.vsix`)),
  target,
  // The bundle holds what the extension needs.
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
