import type { Figure } from '@/scripts/bench/figure';
import { ask, reportTo, steadyP99 } from '@/scripts/bench/scale-steady';
import type { ScaleWorld } from '@/scripts/bench/scale-world';

/** A start is measured elsewhere: the first pages load their code, and the first reports all that is known of a household. */
const WARM_SECONDS = 4;

/** How long one waits where the server has room, alone and while pages are made. */
export async function* latencyFigures({ server, fsync, households, agent, quick }: ScaleWorld): AsyncGenerator<Figure> {
  const seconds = quick ? 5 : 10;
  const cookie = households[0]?.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') ?? '';
  const get = (path: string) => () => ask(new URL(path, server.url), agent, { headers: { cookie } });
  const [report, page, row] = [
    reportTo(server.url, households, agent),
    get('/home'),
    get('/api/progress?filter=in-progress'),
  ];
  const baseline = await steadyP99(reportTo(fsync.url, households, agent), 100, seconds);
  const p99 = (figure: string, value: number, target: string): Figure => ({
    figure: `scale.${figure}`,
    value,
    baseline,
    unit: 'ms',
    target,
  });
  const besidePages = async (asked: () => Promise<number>) =>
    (await Promise.all([asked(), steadyP99(page, 10, seconds)]))[0];
  const reports = () => steadyP99(report, 100, seconds);
  const rows = () => steadyP99(row, 30, seconds);
  for (const [warmed, perSecond] of [
    [report, 100],
    [page, 5],
    [row, 30],
  ] as const) {
    await steadyP99(warmed, perSecond, WARM_SECONDS);
  }
  yield p99('p99_at_100', await reports(), '<=15');
  yield p99('p99_at_100_while_pages', await besidePages(reports), '<=25');
  yield p99('continue_watching_at_30', await rows(), '<=15');
  yield p99('continue_watching_at_30_while_pages', await besidePages(rows), '<=40');
  for (const [name, path] of Object.entries({ home: '/home', title: '/title/movie/9000002', tonight: '/tonight' })) {
    await steadyP99(get(path), 5, WARM_SECONDS);
    yield p99(`${name}_at_20`, await steadyP99(get(path), 20, seconds), '<=150');
  }
}
