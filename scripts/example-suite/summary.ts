import type { Ran } from '@/scripts/example-suite/read-report';

export interface Title {
  title: string;
  times: number;
  failed: number;
  medianMs: number;
  slowestMs: number;
}

/** Each test of the suite over all runs, the slowest first. */
export function titlesOf(ran: readonly Ran[]): Title[] {
  return [...Map.groupBy(ran, ({ title }) => title)]
    .map(([title, each]) => {
      const times = each.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
      return {
        title,
        times: each.length,
        failed: each.filter(({ failure }) => failure !== null).length,
        medianMs: times[Math.floor(times.length / 2)] ?? Number.NaN,
        slowestMs: times.at(-1) ?? Number.NaN,
      };
    })
    .toSorted((one, other) => other.medianMs - one.medianMs);
}
