import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BackupError } from '@/lib/backup/backup';
import { unpackBackup } from '@/lib/backup/unpack';

const ABOUT = JSON.stringify({ tonight: 'backup', format: 1, version: '0.1.0', madeAt: '2026-11-28T03:30:00.000Z' });

type Held = Partial<Header> & { name: string };

async function unpack(...entries: Held[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-unpack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const tape = pack();
  tape.entry({ name: 'tonight.json' }, ABOUT);
  for (const entry of entries) {
    if (entry.type === undefined || entry.type === 'file') tape.entry(entry, 'x');
    else tape.entry(entry);
  }
  tape.finalize();
  const file = path.join(folder, 'sent.tar.gz');
  writeFileSync(file, gzipSync(await buffer(tape)));
  return unpackBackup(file, path.join(folder, 'restoring'));
}

describe('what somebody may send for a backup is refused in words', () => {
  it.each<{ what: string; entries: Held[] }>([
    { what: 'a name twice', entries: [{ name: 'keys.json' }, { name: 'keys.json' }] },
    { what: 'a folder over a file', entries: [{ name: 'postgres/a' }, { name: 'postgres/a', type: 'directory' }] },
    { what: 'a file within a file', entries: [{ name: 'postgres/a' }, { name: 'postgres/a/b' }] },
    { what: 'a file that is called as a folder', entries: [{ name: 'postgres/a/', type: 'file' }] },
    { what: 'a name longer than a disk has', entries: [{ name: `postgres/${'a'.repeat(300)}` }] },
    { what: 'folders deeper than a disk has', entries: [{ name: `postgres/${'a/'.repeat(3000)}b` }] },
    { what: 'a way out', entries: [{ name: 'postgres/../../out' }] },
    { what: 'a place of its own', entries: [{ name: '/tmp/out' }] },
    { what: 'a link', entries: [{ name: 'postgres/a', type: 'symlink', linkname: '/etc' }] },
    { what: 'the same file by another name', entries: [{ name: 'postgres/a', type: 'link', linkname: 'keys.json' }] },
    { what: 'a pipe', entries: [{ name: 'postgres/a', type: 'fifo' }] },
  ])('$what', async ({ entries }) => {
    const refused = await unpack(...entries).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BackupError);
    expect((refused as Error).message).toMatch(/is no backup that this Tonight made or can read\.$/);
  });
});
