/** `npm run validate`: every check of the sources, side by side, each one's words in one piece when it is done. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

const checks = ['lint', 'lint:imports', 'typecheck', 'types:check', 'dead-code'];

async function passes(check: string): Promise<boolean> {
  const run = spawn('npm', ['run', '-s', check], { shell: process.platform === 'win32' });
  const ended = new Promise<number | null>((resolve) => run.once('close', resolve));
  const [said, complained, code] = await Promise.all([text(run.stdout), text(run.stderr), ended]);
  console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${check}\n${said}${complained}`);
  return code === 0;
}

const results = await Promise.all(checks.map(passes));
process.exitCode = results.every(Boolean) ? 0 : 1;
