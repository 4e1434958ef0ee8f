import { exec as run } from 'node:child_process';
import { promisify } from 'node:util';
import cp = require('child_process');
import * as child from 'child_process';

const runAsync = promisify(run);

export class Converter {
  constructor(private readonly binary: string) {}

  async convert(input: string, output: string): Promise<void> {
    await runAsync(`ffmpeg -i "${input}" "${output}"`); //~ command-injection
    child.execSync(this.binary + ' ' + input); //~ command-injection
    cp.exec(`rm ${input}`); //~ command-injection
  }

  version(): void {
    run('ffmpeg -version', (error: Error | null, stdout: string) => console.log(stdout));
  }
}
