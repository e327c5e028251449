import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import { startTonight } from '@/lib/testing/tonight-server';
import type { Outcome } from '@/scripts/crash/run';
import { beginStart } from '@/scripts/crash/start';
import { type Site, Witness } from '@/scripts/crash/witness';

/** Of the demo catalog. */
const FILMS = Array.from({ length: 24 }, (_, index) => 9_000_001 + index);

/**
 * The built product over HTTP: films are watched, finished, set, marked and forgotten as fast as it answers, while it
 * is killed with SIGKILL in the middle of it, or stopped by a signal and killed while it stops. At each start what it
 * knows of every film is compared with what was acknowledged.
 */
export async function crashProduct({ kills, believesAtOnce = false }: ProductOptions): Promise<Outcome> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tonight-crash-'));
  try {
    let server = await startTonight({ dataDirectory });
    const household = await signUpHousehold(server);
    const witnesses = FILMS.map((tmdbId) => new Witness({ profileId: household.profileId, tmdbId }, believesAtOnce));
    for (let turn = 0; turn < kills; turn += 1) {
      const site: Site = { url: server.url, accessToken: household.accessToken };
      const stop = new AbortController();
      const telling = witnesses.map((witness) => witness.tell(site, stop.signal));
      await sleep(randomInt(200, 1500));
      // Every other time it gets the signal to stop first: what it answers meanwhile counts as much.
      if (turn % 2) {
        server.signal('SIGTERM');
        await sleep(randomInt(0, 300));
      }
      await server.kill();
      stop.abort();
      await Promise.all(telling);
      server = await startTonight({ dataDirectory });
      await Promise.all(witnesses.map((witness) => witness.check({ ...site, url: server.url })));
    }
    await server.stop();
    const losses = witnesses.flatMap((witness) => witness.losses);
    for (const loss of losses.slice(0, 10)) console.error(loss);
    return { acknowledged: witnesses.reduce((sum, witness) => sum + witness.acknowledged, 0), lost: losses.length };
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

interface ProductOptions {
  kills: number;
  /** The control: takes for acknowledged what was only sent, and so must lose. */
  believesAtOnce?: boolean;
}

/**
 * Kills the first start, at moments spread over all of it: the database half made, half migrated. Each time the next
 * start must serve. @returns how many did not.
 */
export async function crashFirstStarts(kills: number): Promise<number> {
  let longest = 0;
  let broken = 0;
  for (let turn = 0; turn <= kills; turn += 1) {
    const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tonight-crash-'));
    try {
      const begun = Date.now();
      if (turn > 0) await (await beginStart(dataDirectory)).killAfter((longest * turn) / (kills + 1));
      const server = await startTonight({ dataDirectory });
      longest ||= Date.now() - begun;
      await signUpHousehold(server);
      await server.stop();
    } catch (error) {
      broken += 1;
      console.error(`killed in part ${turn} of ${kills} of the first start: ${(error as Error).message}`);
    } finally {
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  }
  return broken;
}
