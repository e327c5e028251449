import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataDirectory } from './open-data-directory';
import { claimPrivateFolder, SharedFolderError } from './private-folder';

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);
const rights = (...names: string[]) => (statSync(at(...names)).mode & 0o7777).toString(8);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight private é '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('claimPrivateFolder', () => {
  it('makes a folder that nobody else enters, whatever the mask', () => {
    const before = process.umask(0);
    try {
      claimPrivateFolder(at('deep', 'data'));
      expect(rights('deep', 'data')).toBe('700');
    } finally {
      process.umask(before);
    }
  });

  it('takes back one of ours that others may read, with all that is in it, and follows no link out of it', () => {
    const outside = at('outside');
    writeFileSync(outside, '');
    chmodSync(outside, 0o644);
    mkdirSync(at('data', 'postgres', 'base'), { recursive: true });
    for (const file of ['keys.json', 'postgres/PG_VERSION', 'postgres/base/1']) {
      writeFileSync(at('data', file), '');
      chmodSync(at('data', file), 0o664);
    }
    symlinkSync(outside, at('data', 'link'));
    for (const target of ['data', 'data/postgres', 'data/postgres/base']) chmodSync(at(target), 0o777);
    claimPrivateFolder(at('data'));
    expect(['data', 'data/postgres', 'data/postgres/base'].map((target) => rights(target))).toEqual([
      '700',
      '700',
      '700',
    ]);
    const files = ['keys.json', 'postgres/PG_VERSION', 'postgres/base/1'];
    expect(files.map((file) => rights('data', file))).toEqual(['600', '600', '600']);
    expect(rights('outside')).toBe('644');
  });

  it('takes an empty folder that was made for it', () => {
    mkdirSync(at('data'));
    chmodSync(at('data'), 0o755);
    claimPrivateFolder(at('data'));
    expect(rights('data')).toBe('700');
  });

  it.each([
    ['other things', 0o755, 'photo.jpg'],
    ['what everyone may put there', 0o1777, 'keys.json'],
  ])('refuses a folder with %s, and leaves it as it is', (_, mode, file) => {
    mkdirSync(at('shared'));
    writeFileSync(at('shared', file), '');
    chmodSync(at('shared'), mode);
    expect(() => claimPrivateFolder(at('shared'))).toThrow(SharedFolderError);
    expect(() => claimPrivateFolder(at('shared'))).toThrow(/^DATA_DIR \S.* holds other things [^.]+\.$/);
    expect(rights('shared')).toBe(mode.toString(8));
  });

  it('keeps the lock and the keys from others, too', () => {
    const before = process.umask(0);
    try {
      openDataDirectory(at('data')).unlock();
      expect(['', 'lock.sqlite', 'keys.json'].map((file) => rights('data', file))).toEqual(['700', '600', '600']);
    } finally {
      process.umask(before);
    }
  });
});
