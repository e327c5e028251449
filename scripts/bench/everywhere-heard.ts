import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { type Figure, median, percentile } from '@/scripts/bench/figure';
import { storePlace } from '@/scripts/bench/player-film';

/** Milliseconds from a report on one screen until another of the household hears of it: 95 of 100. The median beside it. */
export async function heardFigure(server: TonightServer, rounds: number): Promise<Figure> {
  const household = await signUpHousehold(server);
  const { profileId, accessToken } = household;
  const ending = new AbortController();
  const stream = await fetch(`${server.url}/api/progress/stream?profileId=${profileId}`, {
    headers: { authorization: `Bearer ${accessToken}` },
    signal: ending.signal,
  });
  if (!stream.ok || !stream.body) throw new Error(`No stream: ${stream.status}`);
  const words = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  const took: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const from = performance.now();
    const heard = untilHeard(words);
    await storePlace(server, household, 100 + round);
    await heard;
    if (round >= 0) took.push(performance.now() - from);
  }
  ending.abort();
  return {
    figure: 'everywhere.change_heard',
    value: percentile(took, 0.95),
    baseline: median(took),
    unit: 'ms',
    target: '<=100',
  };
}

async function untilHeard(words: ReadableStreamDefaultReader<string>): Promise<void> {
  for (let all = ''; !all.includes('event: change'); ) {
    const { done, value } = await words.read();
    if (done) throw new Error('The stream ended.');
    all += value;
  }
}
