import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeFolder } from './make-folder';

function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('makes a folder and those above it for its own user, and leaves one that is there', () => {
  const deep = path.join(temporary(), 'a', 'b', 'c');
  makeFolder(deep);
  makeFolder(deep);
  makeFolder(`${deep}/`);
  expect(statSync(deep).isDirectory()).toBe(true);
  if (process.platform !== 'win32') expect(statSync(path.dirname(deep)).mode & 0o777).toBe(0o700);
});

it.each([
  ['at its place', 'file'],
  ['above it', 'file/below'],
])('says that a file is in its way, %s', (_, below) => {
  const folder = temporary();
  writeFileSync(path.join(folder, 'file'), '');
  expect(() => makeFolder(path.join(folder, below))).toThrow(expect.objectContaining({ code: 'EEXIST' }));
});

it.runIf(process.platform === 'linux')('gives up where nothing can be made', () => {
  expect(() => makeFolder('/proc/none/such')).toThrow(expect.objectContaining({ code: expect.any(String) }));
});
