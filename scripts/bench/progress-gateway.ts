import { randomUUID } from 'node:crypto';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { type Figure, median } from '@/scripts/bench/figure';
import { makeViewer, type World } from '@/scripts/bench/progress-world';

const ROWS = 256;

/**
 * The two ways a batch can go through the gateway: our one function with the reports as one text, against supabase-js's
 * `upsert` of as many rows into one table. The upsert applies none of the rules and writes no ledger: what is compared is
 * the way, and it still has to win. See docs/decisions/0011.
 */
export async function gatewayFigure(world: World, quick: boolean): Promise<Figure> {
  const viewers = world.profileIds.slice(0, ROWS).map(makeViewer);
  const rounds = quick ? 10 : 40;
  const called: number[] = [];
  const upserted: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    called.push(
      await perSecond(async () => {
        await recordProgress(
          world.client,
          viewers.map((next) => next()),
        );
      }),
    );
    upserted.push(await perSecond(() => upsert(world, round)));
  }
  return {
    figure: `gateway.${world.kind}.rows_per_second`,
    value: median(called),
    baseline: median(upserted),
    unit: '1/s',
    target: 'ratio>=1',
  };
}

async function upsert({ client, profileIds }: World, round: number): Promise<void> {
  const at = new Date().toISOString();
  const rows = profileIds.slice(0, ROWS).map((profile_id) => ({
    profile_id,
    media_type: 'movie' as const,
    tmdb_id: 1,
    season_number: 0,
    episode_number: 0,
    session_id: randomUUID(),
    observed_at: at,
    played_at: at,
    observed_on: at.slice(0, 10),
    position: round,
    duration: 7200,
    seconds_played: round,
    device_id: randomUUID(),
    device_name: 'Television',
  }));
  const onConflict = 'profile_id,media_type,tmdb_id,season_number,episode_number';
  await client.from('watch_progress').upsert(rows, { onConflict }).select().throwOnError();
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (1000 * ROWS) / (performance.now() - started);
}
