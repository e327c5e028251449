import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keysFile, readOrMakeKeys } from './keys';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'tonight-keys-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

it('makes keys once and reads the same ones after a restart', () => {
  const keys = readOrMakeKeys(directory);
  expect(readOrMakeKeys(directory)).toEqual(keys);
});

it('makes other keys for another folder', () => {
  const other = mkdtempSync(path.join(tmpdir(), 'tonight-keys-'));
  expect(readOrMakeKeys(other).jwtSecret).not.toBe(readOrMakeKeys(directory).jwtSecret);
  rmSync(other, { recursive: true });
});

it('lets nobody else read them', () => {
  readOrMakeKeys(directory);
  expect(statSync(keysFile(directory)).mode & 0o077).toBe(0);
});

it('refuses a damaged file rather than signing everyone out', () => {
  writeFileSync(keysFile(directory), '{"publishableKey":');
  expect(() => readOrMakeKeys(directory)).toThrow('is damaged');
});
