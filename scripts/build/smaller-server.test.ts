import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { keepSameScriptsOnce, removeFileLists } from './smaller-server.mjs';

const build = mkdtempSync(path.join(tmpdir(), 'build-'));
const chunks = path.join(build, 'server/chunks');
const modules = (word: string) => `module.exports=[1,"${word.repeat(3_000)}"];`;
const sizeOf = (name: string) => readFileSync(path.join(chunks, name)).length;
const load = (name: string) => createRequire(import.meta.url)(path.join(chunks, name));

beforeEach(() => {
  rmSync(chunks, { recursive: true, force: true });
  mkdirSync(path.join(chunks, 'ssr'), { recursive: true });
});
afterAll(() => rmSync(build, { recursive: true }));

function write(scripts: Record<string, string>) {
  for (const [name, text] of Object.entries(scripts)) writeFileSync(path.join(chunks, name), text);
}

it('keeps a script once, wherever its copies are, and gives the same modules for each of them', () => {
  write({ 'a.js': modules('x'), 'b.js': modules('x'), 'ssr/c.js': modules('x'), 'other.js': modules('y') });
  keepSameScriptsOnce(build);
  keepSameScriptsOnce(build);
  expect(['a.js', 'b.js', 'ssr/c.js', 'other.js'].map((name) => sizeOf(name) > 1_000)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(load('b.js')).toBe(load('a.js'));
  expect(load('ssr/c.js')).toBe(load('a.js'));
  expect(load('other.js')).not.toBe(load('a.js'));
});

it('leaves what is small, what runs as it is loaded and what is no script', () => {
  const runs = `globalThis.counted = 1;${' '.repeat(3_000)}`;
  write({ 'a.js': 'module.exports=[1]', 'b.js': 'module.exports=[1]', 'c.js': runs, 'd.js': runs });
  write({ 'e.js.map': modules('x'), 'f.js.map': modules('x') });
  const before = ['b.js', 'd.js', 'f.js.map'].map(sizeOf);
  keepSameScriptsOnce(build);
  expect(['b.js', 'd.js', 'f.js.map'].map(sizeOf)).toEqual(before);
});

it('removes the lists of files, and nothing else', () => {
  write({ 'a.js': 'a', 'a.js.nft.json': '{}', 'ssr/b.js.nft.json': '{}', 'manifest.json': '{}' });
  removeFileLists(build);
  expect(readdirSync(chunks, { recursive: true, encoding: 'utf8' }).sort()).toEqual(['a.js', 'manifest.json', 'ssr']);
});
