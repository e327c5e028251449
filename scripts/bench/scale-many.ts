import { type Figure, median } from '@/scripts/bench/figure';
import { family, type Measured, saturate } from '@/scripts/bench/scale-load';
import type { ScaleWorld } from '@/scripts/bench/scale-world';

/** Reports as fast as they are answered, ours and the peer's in turn. */
export async function* manyFigures(world: ScaleWorld): AsyncGenerator<Figure> {
  const { server, fsync, plain, households, folder } = world;
  const [seconds, rounds] = world.quick ? [4, 1] : [10, 3];
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
}
