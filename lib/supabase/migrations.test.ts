import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MigrationError, readMigrations } from './migrations';

describe('readMigrations', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  function write(...files: string[]): void {
    for (const file of files) writeFileSync(path.join(directory, file), `-- ${file}`);
  }

  it('reads migrations in order, and nothing else', async () => {
    write('0002_later.sql', '0001_first.sql', 'README.md', 'seed.sql');
    const read = await readMigrations(directory);
    expect(read.map(({ version, name }) => `${version} ${name}`)).toEqual(['0001 first', '0002 later']);
  });

  it('refuses two files of one version, naming both', async () => {
    write('0001_first.sql', '0002_mine.sql', '0002_yours.sql');
    const reading = readMigrations(directory);
    await expect(reading).rejects.toThrow(MigrationError);
    await expect(reading).rejects.toThrow('0002_mine.sql and 0002_yours.sql');
  });
});
