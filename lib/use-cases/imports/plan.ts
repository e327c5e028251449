import 'server-only';
import { readOverview, readTitles } from '@/lib/imports/plan-repository';
import type { StoredImport } from '@/lib/imports/repository';
import type { ImportPlan, ImportSummary } from '@/lib/imports/schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { targetOf } from '@/lib/use-cases/imports/people-of';

const TITLES_AT_ONCE = 100;

/** How an import stands, for the page that waits for it. */
export function summaryOf(job: StoredImport, now = Date.now()): ImportSummary {
  const { id, state, files, rows, stage, waitsFor, madeAt } = job;
  const elapsed = (now - Date.parse(stage.at)) / 1000;
  const isRunning = state === 'matching' || state === 'writing' || state === 'undoing';
  const isTold = isRunning && stage.done > 0 && elapsed > 1 && waitsFor === null;
  const secondsLeft = isTold ? Math.ceil((elapsed / stage.done) * Math.max(0, stage.of - stage.done)) : null;
  return { id, state, files, rows, madeAt, waitsFor, progress: { done: stage.done, of: stage.of, secondsLeft } };
}

/** What an import comes to, with a page of its titles. */
export async function planOf(client: TonightSupabase, job: StoredImport, skip: number): Promise<ImportPlan> {
  const summary = summaryOf(job);
  // While the worker is at it, the page asks every second, too often to count a million rows.
  const isQuiet = job.state !== 'matching' && job.state !== 'writing' && job.state !== 'undoing';
  const [overview, titles] = isQuiet
    ? await Promise.all([readOverview(client, job.id), readTitles(client, job.id, skip, TITLES_AT_ONCE)])
    : [null, []];
  const nothing = { ready: 0, known: 0, double: 0, unsure: 0, notFound: 0, written: 0 };
  return {
    ...summary,
    counts: overview?.counts ?? nothing,
    kinds: overview?.kinds ?? { play: 0, watched: 0, place: 0, wanted: 0, rated: 0 },
    people: (overview?.people ?? []).map(({ name, rows }) => ({ name, rows, profileId: targetOf(job, name) })),
    asksDayOrder: job.dayOrder === null ? (overview?.twoWays ?? null) : null,
    titles,
    titleCount: overview?.titleCount ?? 0,
  };
}
