import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Disk } from './disk';

let root: string;
let disk: Disk;
const at = (name: string) => path.join(root, name);
const read = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : null);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tonight-disk-'));
  writeFileSync(at('old'), 'old');
  disk = new Disk(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Both: in the folder, as the system shows it, and on the disk. */
function make(name: string, text: string): void {
  writeFileSync(at(name), text);
  disk.make(at(name), false);
  disk.write(at(name), 0, Buffer.from(text));
}

it('forgets what was not synced', () => {
  make('new', 'new');
  writeFileSync(at('old'), 'OLD');
  disk.write(at('old'), 0, Buffer.from('OLD'));
  disk.cut(0);
  expect([read('new'), read('old')]).toEqual([null, 'old']);
});

it('may keep all of what was not synced', () => {
  make('new', 'new');
  disk.cut(1);
  expect(read('new')).toBe('new');
});

it('keeps what was synced', () => {
  make('new', 'new');
  disk.sync(at('new'));
  disk.cut(0);
  expect(read('new')).toBe('new');
});

it('keeps a new name when its folder is synced, and the old one until then', () => {
  writeFileSync(at('renamed'), 'old');
  rmSync(at('old'));
  disk.rename(at('old'), at('renamed'));
  disk.cut(0);
  expect([read('old'), read('renamed')]).toEqual(['old', null]);

  disk = new Disk(root);
  writeFileSync(at('renamed'), 'old');
  rmSync(at('old'));
  disk.rename(at('old'), at('renamed'));
  disk.sync(root);
  disk.cut(0);
  expect([read('old'), read('renamed')]).toEqual([null, 'old']);
});

it('brings back a file whose removal was not synced', () => {
  rmSync(at('old'));
  disk.remove(at('old'));
  disk.cut(0);
  expect(read('old')).toBe('old');
});

it('keeps a write in part, by sectors', () => {
  make('long', 'a'.repeat(512 * 200));
  disk.sync(at('long'));
  disk.write(at('long'), 0, Buffer.from('b'.repeat(512 * 200)));
  disk.cut(0.5);
  const sectors = (read('long') ?? '').match(/.{512}/g) ?? [];
  expect(new Set(sectors)).toEqual(new Set(['a'.repeat(512), 'b'.repeat(512)]));
});

it('reads zeros where a file was cut short and has grown again', () => {
  make('log', 'abcdef');
  disk.sync(at('log'));
  disk.resize(at('log'), 2);
  disk.resize(at('log'), 4);
  disk.write(at('log'), 5, Buffer.from('z'));
  disk.sync(at('log'));
  // What lasts is written again only where a name or a part of it hangs on the cut.
  disk.write(at('log'), 0, Buffer.from('A'));
  disk.cut(0);
  expect(read('log')).toBe('ab\0\0\0z');
});

it('takes a log of megabytes, written and synced bit by bit', () => {
  make('log', '');
  const bytes = Buffer.alloc(1024, 'x');
  const pieces = 16 * 1024;
  for (let piece = 0; piece < pieces; piece += 1) {
    disk.write(at('log'), piece * bytes.length, bytes);
    disk.sync(at('log'));
  }
  disk.write(at('log'), 0, Buffer.from('y'));
  disk.cut(1);
  expect(read('log')?.length).toBe(pieces * bytes.length);
  expect(read('log')?.startsWith('yx')).toBe(true);
});
