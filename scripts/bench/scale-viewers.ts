import { readFileSync } from 'node:fs';
import type { Figure } from '@/scripts/bench/figure';
import { reportTo, steadyP99 } from '@/scripts/bench/scale-steady';
import type { ScaleWorld } from '@/scripts/bench/scale-world';

const VIEWERS = 10_000;
const PER_SECOND = VIEWERS / 10;
const KEYS_AT_ONCE = 500;

/** Ten thousand devices, each with a film of its own, report every ten seconds; then what is kept is compared with what was answered. */
export async function* viewersFigures(world: ScaleWorld): AsyncGenerator<Figure> {
  const { server, fsync, households, agent, quick } = world;
  const [warm, seconds] = quick ? [10, 20] : [60, 600];
  const baseline = await steadyP99(reportTo(fsync.url, households, agent, VIEWERS), PER_SECOND, quick ? 5 : 10);
  const report = reportTo(server.url, households, agent, VIEWERS);
  await steadyP99(report, PER_SECOND, warm);
  const before = residentMegabytes(server.pid);
  const p99 = await steadyP99((turn) => report(turn + warm * PER_SECOND), PER_SECOND, seconds);
  const after = residentMegabytes(server.pid);
  const reports = (warm + seconds) * PER_SECOND;
  yield { figure: 'scale.viewers_10000.lost', value: await lost(world, reports), baseline: 1, unit: '', target: '<=0' };
  yield { figure: 'scale.viewers_10000.p99', value: p99, baseline, unit: 'ms', target: '<=50' };
  yield { figure: 'scale.viewers_10000.memory', value: after, baseline: before, unit: 'MB', target: 'ratio<=1.1' };
}

/** How many viewers' last answered place is not the one that is kept. */
async function lost({ server, households }: ScaleWorld, reports: number): Promise<number> {
  let wrong = 0;
  for (const [whose, { profileId, accessToken }] of households.entries()) {
    const own = Array.from({ length: VIEWERS }, (_, index) => index).filter(
      (index) => index % households.length === whose && index < reports,
    );
    for (let from = 0; from < own.length; from += KEYS_AT_ONCE) {
      const asked = own.slice(from, from + KEYS_AT_ONCE);
      const keys = asked.map((index) => ({ type: 'movie', tmdbId: 1000 + index }));
      const answer = await fetch(`${server.url}/api/progress/batch`, {
        method: 'POST',
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ profileId, keys }),
      });
      if (!answer.ok) throw new Error(`places are answered with ${answer.status}`);
      const { places } = (await answer.json()) as { places: { tmdbId: number; position: number }[] };
      const kept = new Map(places.map(({ tmdbId, position }) => [tmdbId, position]));
      wrong += asked.filter((index) => {
        const sent = Math.ceil((reports - index) / VIEWERS);
        return kept.get(1000 + index) !== (sent * 10) % 5000;
      }).length;
    }
  }
  return wrong;
}

function residentMegabytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
