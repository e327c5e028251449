import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ShareDisk } from '@/lib/library/disk/share-disks';

/* A pipe without a writer hangs the program that opens it, in the system, as a file of a share whose server is away. */

const LIMITS = { patienceMs: 700, againMs: 400 };

let root: string;
let film: string;
let disk: ShareDisk;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tonight-share-'));
  film = path.join(root, 'Film (2001).mp4');
  disk = new ShareDisk(LIMITS);
});
afterEach(() => {
  disk.close();
  rmSync(root, { recursive: true, force: true });
});

const put = () => {
  rmSync(film, { force: true });
  writeFileSync(film, 'the whole film');
};
const hang = () => {
  rmSync(film, { force: true });
  execFileSync('mkfifo', [film]);
};
async function read(): Promise<string> {
  const { number, size } = await disk.ask((child) => child.open(film));
  const bytes = await disk.ask((child) => child.read(number, 4, size));
  disk.tell((child) => child.closeFile(number));
  return Buffer.from(bytes).toString();
}
/** How an answer ended, and after how long. */
async function timed(answer: Promise<unknown>) {
  const began = performance.now();
  const said = await answer.then(String, (error: Error) => error.name);
  return { said, milliseconds: performance.now() - began };
}

test('is read from a place on, as far as it goes', async () => {
  put();
  expect(await read()).toBe('whole film');
});

test('says the system’s reason, and goes on', async () => {
  await expect(read()).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(disk.ask((child) => child.open(root))).rejects.toMatchObject({ code: 'EISDIR' });
  put();
  expect(await read()).toBe('whole film');
});

test('takes no thread of this process where it hangs, says so at once to who comes then, and comes back', async () => {
  hang();
  // More than this process has threads for files.
  const first = Array.from({ length: 20 }, () => timed(read()));
  await delay(100);
  const other = await timed(stat(root));
  expect(other.milliseconds, 'another file of this process').toBeLessThan(300);
  for (const { said } of await Promise.all(first)) expect(said).toBe('HangingError');
  // The child that hung has ended by then.
  await delay(LIMITS.againMs / 2);
  const next = await timed(read());
  expect(next.said).toBe('HangingError');
  expect(next.milliseconds).toBeLessThan(100);
  put();
  await delay(LIMITS.againMs);
  expect(await read()).toBe('whole film');
  const all = await Promise.all([read(), read(), read()]);
  expect(all).toEqual(['whole film', 'whole film', 'whole film']);
});

test('is tried by one alone while it hangs', async () => {
  hang();
  expect((await timed(read())).said).toBe('HangingError');
  await delay(LIMITS.againMs);
  const [trial, ...others] = await Promise.all(Array.from({ length: 5 }, () => timed(read())));
  expect(trial?.milliseconds).toBeGreaterThan(LIMITS.patienceMs / 2);
  for (const { said, milliseconds } of others) {
    expect(said).toBe('HangingError');
    expect(milliseconds).toBeLessThan(300);
  }
});

test('a file that was open before it hung is not another’s afterwards', async () => {
  put();
  const before = await disk.ask((child) => child.open(film));
  hang();
  expect((await timed(read())).said).toBe('HangingError');
  put();
  await delay(LIMITS.againMs);
  const after = await disk.ask((child) => child.open(film));
  expect(after.number).not.toBe(before.number);
  await expect(disk.ask((child) => child.read(before.number, 0, 4))).rejects.toMatchObject({ code: 'EBADF' });
});
