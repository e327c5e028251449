import { type Figure, median } from '@/scripts/bench/figure';

/**
 * How long a warm title page takes to arrive in full, against a page of the same server that never changes. Both are
 * asked in turn. Pages of very different size make a poor comparison, which is said on standard error.
 * @param url of a running production server.
 */
export async function titlePageFigure(
  url: string,
  titlePath: string,
  staticPath: string,
  quick: boolean,
): Promise<Figure> {
  const title = new URL(titlePath, url);
  const still = new URL(staticPath, url);
  const sizes = { title: await sizeOf(title), still: await sizeOf(still) };
  console.error(`${titlePath}: ${sizes.title} bytes, ${staticPath}: ${sizes.still} bytes`);

  const rounds = [];
  for (let round = 0; round < (quick ? 3 : 9); round += 1) {
    rounds.push({ title: await timeOf(title), still: await timeOf(still) });
  }
  return {
    figure: 'catalog.title_page',
    value: median(rounds.map((round) => round.title)),
    baseline: median(rounds.map((round) => round.still)),
    unit: 'ms',
    target: 'ratio<=1.5',
  };
}

async function sizeOf(address: URL): Promise<number> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.arrayBuffer()).byteLength;
}

/** Median milliseconds of a whole answer, one after another as a single visitor asks. */
async function timeOf(address: URL): Promise<number> {
  const times: number[] = [];
  for (let request = 0; request < 60; request += 1) {
    const started = performance.now();
    await sizeOf(address);
    times.push(performance.now() - started);
  }
  return median(times);
}
