/**
 * How far one box carries, in a user's life:
 * - reports a second at 64 and 256 connections, against a service of the same job in Go with Redis that does nothing
 *   else, with fsync as ours and without any: on the evening of a new season everyone's place is kept, and no report is
 *   answered before it is;
 * - CPU per report: what a viewer costs the person who runs it;
 * - p99 at 256: no player waits on all the others;
 * - p99 at 100 a second, alone and while ten pages a second are made: pausing and closing the lid at once loses nothing
 *   while others browse;
 * - Continue Watching while pages are made: the row is there at once;
 * - home, a title and Tonight at twenty a second: an evening on which all browse;
 * - ten thousand viewers, each reporting every ten seconds: none loses a place, and the server does not grow;
 * - two processes on one PostgreSQL: what comes after one box;
 * - pages on one that has a follower: what that takes off it;
 * - a start on a database that is there, and what an idle server holds: it runs beside others on a small machine.
 *
 * Needs `wrk`, `redis-server` and `golang-go`, as Debian has them. What sends shares the machine with what answers.
 *
 *   npm run -s bench:scale -- [--quick] [--only idle,many,latency,viewers,postgres,replica]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type SignedUpHousehold, signUpHousehold } from '@/lib/testing/signed-up-household';
import { startTonight } from '@/lib/testing/tonight-server';
import { runBench } from '@/scripts/bench/run-bench';
import { idleFigures } from '@/scripts/bench/scale-idle';
import { latencyFigures } from '@/scripts/bench/scale-latency';
import { manyFigures } from '@/scripts/bench/scale-many';
import { startPeer } from '@/scripts/bench/scale-peer';
import { postgresFigures } from '@/scripts/bench/scale-postgres';
import { replicaFigures } from '@/scripts/bench/scale-replica';
import { viewersFigures } from '@/scripts/bench/scale-viewers';

const parts = {
  idle: idleFigures,
  many: manyFigures,
  latency: latencyFigures,
  viewers: viewersFigures,
  postgres: postgresFigures,
  replica: replicaFigures,
};

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: Object.keys(parts).join() } },
});
const wanted = values.only.split(',');

await runBench(async function* () {
  console.error(`Load before: ${loadavg().map((load) => load.toFixed(1))}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-scale-'));
  const server = await startTonight();
  const [fsync, plain] = [await startPeer({ fsync: true }), await startPeer({ fsync: false })];
  const agent = new Agent({ keepAlive: true });
  try {
    const households: SignedUpHousehold[] = [];
    for (let turn = 0; turn < 8; turn += 1) households.push(await signUpHousehold(server));
    for (const [name, figures] of Object.entries(parts)) {
      if (wanted.includes(name))
        yield* figures({ server, fsync, plain, households, folder, agent, quick: values.quick });
    }
  } finally {
    agent.destroy();
    await Promise.all([server.stop(), fsync.stop(), plain.stop()]);
    rmSync(folder, { recursive: true, force: true });
    console.error(`Load after: ${loadavg().map((load) => load.toFixed(1))}`);
  }
});
