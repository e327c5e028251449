import { onePerProcess } from './one-per-process.ts';

/** How often things have happened in this process, by name and kind; `scripts/observe` shows them to who runs Tonight. */
const counts = onePerProcess('counts', () => new Map<CountName, Map<string, number>>());

/**
 * - `reports`: reports that were `stored`.
 * - `tmdb`: what TMDB answered, by the kind of failure where it failed.
 * - `backups`: `made` or `failed`.
 * - `pages`: how often the pages had to be `restarted`.
 * - `replica`: reads that a replica may answer: `read` there, or by the database since it was `late`, `away` or `refused`.
 */
export type CountName = 'reports' | 'tmdb' | 'backups' | 'pages' | 'replica';

export function count(name: CountName, kind: string, more = 1): void {
  const kinds = counts.get().get(name) ?? new Map<string, number>();
  counts.get().set(name, kinds.set(kind, (kinds.get(kind) ?? 0) + more));
}

export function countsOf(name: CountName): ReadonlyMap<string, number> {
  return counts.get().get(name) ?? new Map();
}
