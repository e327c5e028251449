/**
 * How far one box carries, in a user's life:
 * - reports a second at 64 and 256 connections, against a service of the same job in Go with Redis that does nothing
 *   else, with fsync as ours and without any: on the evening of a new season everyone's place is kept, and no report is
 *   answered before it is;
 * - CPU per report: what a viewer costs the person who runs it;
 * - p99 at 256: no player waits on all the others;
 * - p99 at 100 a second, alone and while ten pages a second are made: pausing and closing the lid at once loses nothing
 *   while others browse;
 * - Continue Watching while pages are made: the row is there at once.
 *
 * Needs `wrk`, `redis-server` and `golang-go`, as Debian has them. What sends shares the machine with what answers.
 *
 *   npm run -s bench:scale -- [--quick]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type SignedUpHousehold, signUpHousehold } from '@/lib/testing/signed-up-household';
import { startTonight } from '@/lib/testing/tonight-server';
import { type Figure, median } from '@/scripts/bench/figure';
import { runBench } from '@/scripts/bench/run-bench';
import { family, type Measured, saturate } from '@/scripts/bench/scale-load';
import { startPeer } from '@/scripts/bench/scale-peer';
import { ask, reportTo, steadyP99 } from '@/scripts/bench/scale-steady';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const [seconds, rounds] = values.quick ? [4, 1] : [10, 3];

await runBench(async function* () {
  console.error(`Load before: ${loadavg().map((load) => load.toFixed(1))}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-scale-'));
  const server = await startTonight();
  const [fsync, plain] = [await startPeer({ fsync: true }), await startPeer({ fsync: false })];
  const agent = new Agent({ keepAlive: true });
  try {
    const households: SignedUpHousehold[] = [];
    for (let turn = 0; turn < 8; turn += 1) households.push(await signUpHousehold(server));
    const sides = [{ url: server.url, pids: family(server.pid) }, fsync, plain];
    for (const connections of [64, 256]) {
      const measured: Measured[][] = [[], [], []];
      await saturate(server.url, households, folder, { connections, seconds: 3, pids: [] });
      for (let round = 0; round < rounds; round += 1) {
        for (const [side, { url, pids }] of sides.entries()) {
          measured[side]?.push(await saturate(url, households, folder, { connections, seconds, pids }));
        }
      }
      const of = (side: number, figure: keyof Measured) => median((measured[side] ?? []).map((one) => one[figure]));
      const name = `scale.http_${connections}`;
      const versus = (figure: keyof Measured, unit: string, side = 1) => ({
        value: of(0, figure),
        baseline: of(side, figure),
        unit,
      });
      const aim = connections === 64 ? 'ratio>=0.45' : 'ratio>=0.75';
      yield { figure: `${name}.reports_per_second`, ...versus('perSecond', '1/s'), target: aim };
      yield { figure: `${name}.against_no_fsync`, ...versus('perSecond', '1/s', 2), target: 'ratio>=0' };
      yield { figure: `${name}.cpu_per_report`, ...versus('cpuPerAnswer', 'us'), target: '<=50' };
      yield { figure: `${name}.p99`, ...versus('p99Ms', 'ms'), target: '<=100' };
    }
    const report = (url: string) => reportTo(url, households, agent);
    const [first] = households as [SignedUpHousehold];
    const cookie = first.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const page = () => ask(new URL('/home', server.url), agent, { headers: { cookie } });
    const row = () => ask(new URL('/api/progress?filter=in-progress', server.url), agent, { headers: { cookie } });
    const baseline = await steadyP99(report(fsync.url), 100, seconds);
    const p99 = (figure: string, value: number, target: string): Figure => ({
      figure,
      value,
      baseline,
      unit: 'ms',
      target,
    });
    yield p99('scale.p99_at_100', await steadyP99(report(server.url), 100, seconds), '<=15');
    const [whilePages] = await Promise.all([steadyP99(report(server.url), 100, seconds), steadyP99(page, 10, seconds)]);
    yield p99('scale.p99_at_100_while_pages', whilePages, '<=25');
    yield p99('scale.continue_watching_at_30', await steadyP99(row, 30, seconds), '<=15');
    const [rowWhilePages] = await Promise.all([steadyP99(row, 30, seconds), steadyP99(page, 10, seconds)]);
    yield p99('scale.continue_watching_at_30_while_pages', rowWhilePages, '<=40');
  } finally {
    agent.destroy();
    await Promise.all([server.stop(), fsync.stop(), plain.stop()]);
    rmSync(folder, { recursive: true, force: true });
    console.error(`Load after: ${loadavg().map((load) => load.toFixed(1))}`);
  }
});
