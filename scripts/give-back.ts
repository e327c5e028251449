import type { Server } from 'node:http';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_MS = 1_000;
/** No request has come for so long; a player that plays asks every ten seconds. */
const QUIET_MS = 5_000;
/** What is not worth it. */
const LITTLE_BYTES = 24 * 1024 * 1024;

/**
 * Gives memory back that a start or a busy hour has left behind, while no request comes. V8 keeps what it once took:
 * a third of what an idle server held. It stops for some eighty milliseconds meanwhile.
 */
export function giveBackWhenQuiet(server: Server): void {
  let [askedAt, kept] = [performance.now(), 0];
  const collect = collector();
  server.on('request', () => {
    askedAt = performance.now();
  });
  setInterval(() => {
    if (!isWorthIt({ quietMs: performance.now() - askedAt, held: held(), kept })) return;
    collect();
    kept = held();
  }, LOOK_MS).unref();
}

/** @param kept what was held, in bytes, after it was last given back. */
export function isWorthIt({ quietMs, held, kept }: Record<'quietMs' | 'held' | 'kept', number>): boolean {
  return quietMs >= QUIET_MS && held - kept >= LITTLE_BYTES;
}

const held = () => getHeapStatistics().total_heap_size;

/** Node has no other way to it. Any other flavour leaves the room it made with the process. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  return () => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
