import { recordProgress } from '@/lib/progress/ledger/repository';
import { type Figure, median } from '@/scripts/bench/figure';
import { makeViewer, type World } from '@/scripts/bench/progress-world';

const VIEWERS = 128;

/** What notes for whom, by the migration that made it. */
const TRIGGERS = [
  ['playback_sessions', 'note_stale_new'],
  ['playback_sessions', 'note_stale_gone'],
  ['playback_sessions', 'note_stale_late'],
  ['playback_sessions', 'note_for_operator_new'],
  ['playback_sessions', 'note_for_operator_gone'],
  ['playback_sessions', 'note_for_operator_late'],
  ['watch_progress', 'tell_of_new_places'],
  ['watch_progress', 'tell_of_places'],
] as const;

/**
 * What it costs a report that statistics, the operator's figures and outgoing webhooks are noted with it, against the same
 * reports without: those of a session that begins, and those that go on with one.
 */
export async function triggerFigures(world: World, turns: number): Promise<Figure[]> {
  const begins: Record<'with' | 'without', number[]> = { with: [], without: [] };
  const goesOn: Record<'with' | 'without', number[]> = { with: [], without: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const which of ['with', 'without'] as const) {
      await switchTriggers(world, which === 'with');
      const viewers = Array.from({ length: VIEWERS }, (_, index) =>
        makeViewer(world.profileIds[index % world.profileIds.length] ?? '', turn * VIEWERS + index),
      );
      begins[which].push(await microsecondsEach(world, viewers, 1));
      goesOn[which].push(await microsecondsEach(world, viewers, 10));
    }
  }
  await switchTriggers(world, true);
  const figure = (name: string, { with: noted, without }: typeof begins): Figure => ({
    figure: `statistics.report_that_${name}`,
    value: median(noted),
    baseline: median(without),
    unit: 'µs',
    target: 'ratio<=1.5',
  });
  return [figure('begins', begins), figure('goes_on', goesOn)];
}

async function microsecondsEach(
  { client }: World,
  viewers: ReturnType<typeof makeViewer>[],
  rounds: number,
): Promise<number> {
  const begun = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    await recordProgress(
      client,
      viewers.map((next) => next()),
      AbortSignal.timeout(60_000),
    );
  }
  return (1000 * (performance.now() - begun)) / (rounds * viewers.length);
}

async function switchTriggers({ run }: World, on: boolean): Promise<void> {
  for (const [table, trigger] of TRIGGERS) {
    await run(`alter table public.${table} ${on ? 'enable' : 'disable'} trigger ${trigger}`);
  }
}
