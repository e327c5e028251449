/** One measured figure beside what it is compared to. */
export interface Figure {
  /** `area.name`, for example `catalog.next_episode`. */
  figure: string;
  value: number;
  /** Measured in the same run, in turn with the value. */
  baseline: number;
  unit: string;
  /** A bound on the value, or on `ratio` where it starts with "ratio": `<0.2`, `>=100`, `ratio<=1.5`. */
  target: string;
}

/** Prints a figure as one JSON line; nothing else may go to standard output. Says whether the target was met. */
export function printFigure({ figure, value, baseline, unit, target }: Figure): boolean {
  const ratio = value / baseline;
  const bounded = target.startsWith('ratio') ? ratio : value;
  // What could not be measured meets nothing; no task that was too long is none, beside none.
  const ok = [value, baseline, bounded].every(Number.isFinite) && meets(bounded, target.replace('ratio', ''));
  console.log(
    JSON.stringify({
      figure,
      value: rounded(value),
      baseline: rounded(baseline),
      unit,
      ratio: rounded(ratio),
      target,
      ok,
    }),
  );
  return ok;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** @param share from 0 to 1: 0.95 is what 95 of 100 stay under. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function meets(number: number, bound: string): boolean {
  const [, comparison, limit] = /^(<=|>=|<|>)(-?[\d.]+)$/.exec(bound) ?? [];
  if (comparison === undefined) throw new Error(`No such target: ${bound}`);
  const by = Number(limit);
  if (comparison === '<') return number < by;
  if (comparison === '<=') return number <= by;
  return comparison === '>' ? number > by : number >= by;
}

/** Three digits that matter. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
