/**
 * What the catalog costs, in a user's life:
 * - next episode: the button under a show with 1200 episodes is there before anybody can see that it was missing;
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
import { printFigure } from '@/scripts/bench/figure';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    url: { type: 'string' },
    title: { type: 'string', default: '/title/movie/10378' },
    static: { type: 'string', default: '/about' },
  },
});

const figures = [...nextEpisodeFigures(values.quick), await requestFigure()];
if (values.url) {
  figures.push(await titlePageFigure(values.url, values.title, values.static, values.quick));
}
if (!figures.map(printFigure).every((ok) => ok)) process.exitCode = 1;
