import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Disk, HangingError } from '@/lib/library/disk/disk';
import { fingerprint } from '@/lib/library/disk/fingerprint';
import { walk } from '@/lib/library/scan/walk';

let root: string;
let disk: Disk;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tonight-disk-'));
  disk = new Disk();
});
afterEach(() => {
  disk.close();
  rmSync(root, { recursive: true, force: true });
});

function put(below: string, bytes = 'film') {
  const file = path.join(root, below);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  utimesSync(file, 1_700_000_000, 1_700_000_000);
}

async function found(): Promise<string[]> {
  const all: string[] = [];
  for await (const { files } of walk(disk, root, new Set())) all.push(...files.map((file) => file.path));
  return all.sort();
}

describe('a disk, as a child sees it', () => {
  test('lists videos of all folders below, and leads into no circle of links', async () => {
    put('A (2001).mkv');
    put('B/C/D (2002).mp4');
    put('B/notes.txt');
    symlinkSync('..', path.join(root, 'B/C/again'));
    symlinkSync('.', path.join(root, 'B/itself'));
    expect(await found()).toEqual(['A (2001).mkv', 'B/C/D (2002).mp4']);
  });

  test('says the system’s reason', async () => {
    await expect(disk.list(path.join(root, 'gone'), '')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(disk.fingerprint(root, 'gone.mkv', 10)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('knows files by their parts', async () => {
    put('A (2001).mkv', 'x'.repeat(500_000));
    expect(await disk.fingerprint(root, 'A (2001).mkv', 500_000)).toBe(
      await fingerprint(path.join(root, 'A (2001).mkv'), 500_000),
    );
  });

  test('goes on with another child where one ended', async () => {
    put('A (2001).mkv');
    expect(await found()).toHaveLength(1);
    disk.close();
    expect(await found()).toHaveLength(1);
  });
});

describe('a disk that hangs', () => {
  let hung: Disk;
  beforeEach(() => {
    const program = path.join(root, 'hangs.mjs');
    writeFileSync(program, 'process.on("message", () => {}); setInterval(() => {}, 1000);');
    hung = new Disk({ patienceMs: 300, program: path.relative(process.cwd(), program) });
  });
  afterEach(() => hung.close());

  test('is left, and says so', async () => {
    await expect(hung.list(root, '')).rejects.toBeInstanceOf(HangingError);
  });
  test('knows of no file that it is gone', async () => {
    expect(await hung.isThere(path.join(root, 'gone.mkv'))).toBe(true);
  });
  test('is not left while it gives signs', async () => {
    const program = path.join(root, 'slow.mjs');
    writeFileSync(
      program,
      `process.on("message", ({ id }) => {
        const signs = setInterval(() => process.send({ kind: 'sign' }), 100);
        setTimeout(() => { clearInterval(signs); process.send({ kind: 'answer', id, answer: { folders: [], files: [], problems: [] } }); }, 900);
      });`,
    );
    const slow = new Disk({ patienceMs: 400, program: path.relative(process.cwd(), program) });
    await expect(slow.list(root, '')).resolves.toEqual({ folders: [], files: [], problems: [] });
    slow.close();
  });
});
