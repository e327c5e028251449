import { z } from 'zod';
import type { MediaType } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { createMemoryAnswerStore } from '@/lib/testing/memory-answer-store';
import { startTmdbStandIn } from '@/lib/testing/tmdb-stand-in';
import { createTmdbClient } from '@/lib/tmdb/client';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader, createTmdbReader, type TmdbReader } from '@/lib/tmdb/reader';
import type { TmdbSource } from '@/lib/tmdb/source-contract';
import type { Figure } from '@/scripts/bench/figure';

const views = 1000;
const titles = 50;
const visitorsAtOnce = 10;

interface Title {
  type: MediaType;
  id: number;
}

/** What 1000 page views of 50 titles ask of TMDB over HTTP; the baseline is the same without a cache. */
export async function requestFigure(): Promise<Figure> {
  const demo = createDemoSource();
  const chosen = [...(await listed(demo, 'tv', 15)), ...(await listed(demo, 'movie', titles - 15))];
  if (chosen.length !== titles) throw new Error(`The demo catalog has ${chosen.length} of ${titles} titles.`);

  const standIn = await startTmdbStandIn({ source: demo });
  try {
    const { baseUrl } = standIn;
    const source = createTmdbClient({ baseUrl });
    const countOf = async (read: TmdbReader): Promise<number> => {
      standIn.reset();
      await visit(createCatalog(read), chosen);
      return standIn.requests.length;
    };
    return {
      figure: 'catalog.tmdb_requests_per_1000_views',
      value: await countOf(createTmdbReader({ source, baseUrl, store: createMemoryAnswerStore() })),
      baseline: await countOf(createDirectReader(source)),
      unit: 'requests',
      target: '<=60',
    };
  } finally {
    await standIn.close();
  }
}

async function visit(catalog: Catalog, chosen: Title[]): Promise<void> {
  const queue = Array.from({ length: views }, (_, view) => chosen[(view * 7) % chosen.length]);
  const visitor = async () => {
    for (let title = queue.pop(); title; title = queue.pop()) await openTitlePage(catalog, title);
  };
  await Promise.all(Array.from({ length: visitorsAtOnce }, visitor));
}

/** What a title page asks: the details, and of a show the season it opens with. */
async function openTitlePage(catalog: Catalog, { type, id }: Title): Promise<void> {
  if (type === 'movie') {
    if (!(await catalog.getMovie(id))) throw new Error(`No movie ${id}.`);
    return;
  }
  const show = await catalog.getShow(id);
  if (!show) throw new Error(`No show ${id}.`);
  const first = show.seasons.find((season) => season.number > 0) ?? show.seasons[0];
  if (first) await catalog.getSeason(id, first.number);
}

const idList = z.object({ results: z.array(z.object({ id: z.number() })) });

async function listed(source: TmdbSource, type: Title['type'], count: number): Promise<Title[]> {
  const found: Title[] = [];
  for (let page = 1; page <= 5 && found.length < count; page += 1) {
    const { results } = idList.parse(await source.get(`/discover/${type}`, { page: String(page) }));
    found.push(...results.map(({ id }) => ({ type, id })));
  }
  return found.slice(0, count);
}
