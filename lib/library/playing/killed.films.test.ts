import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { onPath } from '@/lib/library/probe/program';

/* A server that is killed while ffmpeg works for it, at whatever moment. */

const ffmpeg = onPath('ffmpeg') ?? '';

/** As a server does it: pictures are made anew, and asked for piece by piece. */
const SERVER = `
import { evenCuts } from './lib/library/playing/cuts.ts';
import { SOFTWARE } from './lib/library/playing/encoder.ts';
import { Runs } from './lib/library/playing/runs.ts';
const [ffmpeg, address, height] = process.argv.slice(-3);
const picture = { kind: 'picture', track: 0, codec: 'h264', height: Number(height) || null, rate: 24, seconds: 600, encoder: SOFTWARE };
const plan = { ffmpeg, address, plan: picture, cuts: evenCuts(0, 600), end: 600, every: 2 };
const runs = new Runs({ copies: 4, encodes: 2 });
void runs.piece({ name: 'film/picture/x', isEncoded: true }, plan, 0, 'me').then(() => console.log('piece'));
console.log('began');
setInterval(() => undefined, 1000);
`;

describe.skipIf(ffmpeg === '' || !existsSync('/proc/self/task'))('a server that is killed leaves no ffmpeg', () => {
  let folder: string;
  let film: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tonight-killed-'));
    film = path.join(folder, 'film.mkv');
    execFileSync(ffmpeg, [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=24:duration=600'],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48', '-pix_fmt', 'yuv420p', film],
    ]);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['as soon as it began', '180', 'began', 0],
    ['a moment later', '180', 'began', 150],
    ['when a piece is there, and ffmpeg goes on', '180', 'piece', 300],
    ['while ffmpeg waits, as nobody asks for more', '0', 'piece', 1500],
  ])(
    '%s',
    async (_, height, word, laterMs) => {
      const args = [
        '--import',
        './scripts/register.mjs',
        '--input-type=module-typescript',
        '-e',
        SERVER,
        '--',
        ffmpeg,
        film,
        height,
      ];
      const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      server.stdout.on('data', (chunk) => {
        said += chunk;
      });
      await vi.waitFor(() => expect(said).toContain(word), { timeout: 30_000, interval: 10 });
      await new Promise((resolve) => setTimeout(resolve, laterMs));
      const programs = () => workingOn(film);
      if (word === 'piece') expect(programs().length).toBeGreaterThan(0);
      server.kill('SIGKILL');
      await vi.waitFor(() => expect(programs()).toEqual([]), { timeout: 10_000, interval: 100 });
    },
    60_000,
  );
});

/** Processes that were called with a file. */
function workingOn(file: string): string[] {
  const listed = execFileSync('ls', ['/proc'])
    .toString()
    .split('\n')
    .filter((name) => /^\d+$/.test(name));
  return listed.filter((pid) => {
    try {
      const called = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return called.includes(`file:${file}`) || (called.startsWith(ffmpeg) && called.includes(file));
    } catch {
      return false;
    }
  });
}
