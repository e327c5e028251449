import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataDirectoryInUseError, lockDataDirectory } from './lock';

let directory: string;
let holder: ChildProcess | undefined;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'tonight-lock-'));
});

afterEach(() => {
  holder?.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

async function holdInOtherProcess(): Promise<ChildProcess> {
  const module = path.join(import.meta.dirname, 'lock.ts');
  const program = `import(${JSON.stringify(module)}).then(({ lockDataDirectory }) => {
    lockDataDirectory(${JSON.stringify(directory)});
    console.log('locked');
    setInterval(() => {}, 1000);
  })`;
  holder = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { stdout } = holder;
  if (!stdout) throw new Error('no output to wait for');
  await once(stdout, 'data');
  return holder;
}

it('is refused while another process holds the folder', async () => {
  await holdInOtherProcess();
  expect(() => lockDataDirectory(directory)).toThrow(DataDirectoryInUseError);
  expect(() => lockDataDirectory(directory)).toThrow(directory);
});

it('is free at once after the other process was killed', async () => {
  const other = await holdInOtherProcess();
  const exited = once(other, 'exit');
  other.kill('SIGKILL');
  await exited;
  const unlock = lockDataDirectory(directory);
  unlock();
});

it('can be taken again after it was given back', () => {
  lockDataDirectory(directory)();
  lockDataDirectory(directory)();
});
