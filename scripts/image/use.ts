/** Starts what `prove.sh` laid out, uses it as a household would, stops it and starts it again: everything has to be there. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readKeys } from '@/lib/supabase/keys';
import { signUpHousehold } from '@/lib/testing/signed-up-household';

const PATIENCE_MS = 180_000;
const FILM = { type: 'movie', tmdbId: 9_000_027 } as const;
const PLACE = { position: 1_860, duration: 9_180 };
const [root = '', port = ''] = process.argv.slice(2);
const url = `http://localhost:${port}`;

function inImage(...command: string[]) {
  const image = spawn('bash', [path.join(import.meta.dirname, 'run.sh'), root, port, ...command], { stdio: 'inherit' });
  // What fails here leaves nothing running.
  process.once('exit', () => image.kill('SIGKILL'));
  return image;
}

async function endOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  return child.exitCode ?? ((await once(child, 'exit'))[0] as number | null);
}

/** @returns what stops it, as a container engine does: its first process gets the signal. */
async function start(): Promise<() => Promise<void>> {
  const image = inImage('node', 'scripts/start.mjs');
  const until = Date.now() + PATIENCE_MS;
  while (!(await fetch(`${url}/api/ready`).catch(() => null))?.ok) {
    assert.equal(image.exitCode, null, 'it ended before it was ready');
    assert(Date.now() < until, 'it was not ready in time');
    await sleep(200);
  }
  return async () => {
    const [first] = readFileSync(`/proc/${image.pid}/task/${image.pid}/children`, 'utf8').trim().split(' ');
    process.kill(Number(first), 'SIGTERM');
    assert.equal(await endOf(image), 0, 'SIGTERM ends it with 0');
  };
}

const stop = await start();
const household = await signUpHousehold({ url, keys: () => readKeys(path.join(root, 'data')) });
const headers = { authorization: `Bearer ${household.accessToken}`, 'content-type': 'application/json' };
const told = await fetch(`${url}/api/progress`, {
  method: 'PATCH',
  headers,
  body: JSON.stringify({ action: 'set', profileId: household.profileId, ...FILM, ...PLACE }),
});
assert.equal(told.status, 200, await told.text());
for (const page of ['/', '/home', '/title/movie/9000027', '/watch/movie/9000027', '/api-docs', '/sw.js'])
  assert.equal((await fetch(url + page)).status, 200, page);
assert.equal(await endOf(inImage('node', 'scripts/image/healthy.mjs')), 0, 'the health check');
await stop();
assert.notEqual(await endOf(inImage('node', 'scripts/image/healthy.mjs')), 0, 'the health check of what has stopped');

const stopAgain = await start();
const place = await fetch(`${url}/api/progress/movie/${FILM.tmdbId}?profileId=${household.profileId}`, { headers });
assert.equal(((await place.json()) as { position: number }).position, PLACE.position);
await stopAgain();
