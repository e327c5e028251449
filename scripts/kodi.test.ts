import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEvent } from '@/lib/players/read-event';

/* The add-on for Kodi, played by a stand-in of Kodi's `xbmc`: what it sends is what `readEvent` understands. */

const root = path.join(import.meta.dirname, '..');
const hasPython = spawnSync('python3', ['--version']).status === 0;

let folder: string;
let heard: Record<string, unknown>[];
let status: number;
const server = createServer(async (request, response) => {
  heard.push(JSON.parse(await text(request)));
  response.writeHead(status).end('{}');
});

describe.skipIf(!hasPython)('Kodi’s add-on', () => {
  beforeEach(async () => {
    [heard, status] = [[], 202];
    folder = mkdtempSync(path.join(tmpdir(), 'kodi-'));
    copyFileSync(path.join(root, 'deploy/kodi/service.py'), path.join(folder, 'service.py'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    writeFileSync(
      path.join(folder, 'address.txt'),
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/hooks/x\n`,
    );
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await new Promise((resolve) => server.close(resolve));
  });

  async function play(story: string): Promise<{ code: number | null; said: string }> {
    const stage = path.join(root, 'lib/testing/kodi/play.py');
    const python = spawn('python3', ['-B', stage, path.join(folder, 'service.py'), story]);
    const ended = once(python, 'close');
    const [said, complained, [code]] = await Promise.all([text(python.stdout), text(python.stderr), ended]);
    return { code: code as number | null, said: said + complained };
  }
  const told = () => heard.map(({ event, position }) => `${event} ${position}`);

  it('tells a film from its start to its stop, with one name for the playback', async () => {
    expect((await play('film')).code).toBe(0);
    expect(told()).toEqual(['start 0', 'progress 0', 'pause 61.5', 'progress 61.5', 'progress 300', 'stop 302']);
    expect(new Set(heard.map(({ playback }) => playback)).size).toBe(1);
    expect(readEvent(heard[0])).toMatchObject({
      happening: 'start',
      duration: 888,
      title: { type: 'movie', title: 'Sintel', year: 2010, ids: { tmdb: 45745, imdb: 'tt1727587' } },
      device: { name: 'Living room' },
    });
  });

  it('tells an episode by its own ids, its show and its numbers, and its end at the end', async () => {
    await play('episode');
    expect(told().at(-1)).toBe('stop 3000');
    expect(readEvent(heard[0])).toMatchObject({
      title: {
        type: 'tv',
        title: 'Dark',
        season: 1,
        episode: 2,
        episodeTitle: 'Lies',
        ids: {},
        episodeIds: { tvdb: 349232 },
      },
    });
  });

  it('tells nothing of music', async () => {
    await play('song');
    expect(heard).toEqual([]);
  });

  it('tells a film that broke off once', async () => {
    await play('error');
    expect(told().filter((line) => line.startsWith('stop'))).toEqual(['stop 7']);
    expect(told().at(-1)).toBe('stop 7');
  });

  it('lives on where Kodi has stopped and not said so', async () => {
    expect((await play('race')).code).toBe(0);
    expect(told().at(-1)).toBe('stop 7');
  });

  it('lives on, and says so in the log, while Tonight is away or the address is none', async () => {
    status = 503;
    expect(await play('episode')).toMatchObject({ code: 0, said: expect.stringContaining('Tonight: HTTP Error 503') });
    writeFileSync(path.join(folder, 'address.txt'), 'paste it here\n');
    expect(await play('episode')).toMatchObject({ code: 0, said: expect.stringContaining('Tonight:') });
    rmSync(path.join(folder, 'address.txt'));
    expect(await play('episode')).toMatchObject({ code: 0, said: expect.stringContaining('Tonight:') });
  });
});
