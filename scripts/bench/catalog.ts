/**
 * What the catalog costs, in a user's life:
 * - next episode: the button under a show with 1200 episodes is there before a viewer can see that it was missing;
 * - requests: a popular evening does not use up TMDB's patience, since a thousand views of fifty titles ask it sixty
 *   times at most;
 * - title page (with `--url` of a running server): opening a title feels like opening a page that never changes.
 *
 *   npm run -s bench:catalog -- [--quick] [--url http://localhost:3000 --title /title/movie/10378 --static /about]
 */
import { parseArgs } from 'node:util';
import { nextEpisodeFigures } from '@/scripts/bench/catalog-next-episode';
import { requestFigure } from '@/scripts/bench/catalog-requests';
import { titlePageFigure } from '@/scripts/bench/catalog-title-page';
import { runBench } from '@/scripts/bench/run-bench';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    url: { type: 'string' },
    title: { type: 'string', default: '/title/movie/10378' },
    static: { type: 'string', default: '/about' },
  },
});

await runBench(async function* () {
  yield* nextEpisodeFigures(values.quick);
  yield await requestFigure();
  if (values.url) yield await titlePageFigure(values.url, values.title, values.static, values.quick);
});
