import Link from 'next/link';
import { moreTitles } from '@/components/browse/more-titles';
import { CatalogTrouble } from '@/components/catalog/catalog-trouble';
import { EndlessGrid } from '@/components/catalog/endless-grid';
import { PosterItems } from '@/components/titles/poster-items';
import { secondaryButton } from '@/components/ui/button';
import {
  type BrowseState,
  browseAddress,
  discoverFilters,
  isFiltered,
  isOwnList,
  MAX_OPEN_PAGES,
  type SearchParameters,
} from '@/lib/catalog/browse-address';
import type { MediaType, Page, TitleSummary } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import type { OwnTitle } from '@/lib/catalog/own-order';
import { withoutRepeats } from '@/lib/catalog/without-repeats';
import { summariesOfMine } from '@/lib/use-cases/titles/mine';

/** Posters a first screen can show. */
const onFirstScreen = 12;

interface BrowseResultsProps {
  type: MediaType;
  state: BrowseState;
  parameters: SearchParameters;
  from: LocalCatalog;
  /** What the viewer has seen or has on their list, where the address asks about that. */
  own: OwnTitle[];
  /** The browser said so: it will have to say it again for the next page. */
  isOnDevice?: boolean;
}

export async function BrowseResults(props: BrowseResultsProps) {
  return isOwnList(props.state) ? <OwnList {...props} /> : <CatalogList {...props} />;
}

async function OwnList({ type, state, from, own }: BrowseResultsProps) {
  const titles = await summariesOfMine(from, own, state);
  if (titles.length === 0) return <NothingOwn type={type} state={state} isEmpty={own.length === 0} />;
  return (
    <ul className="poster-grid">
      <PosterItems titles={titles} urgent={onFirstScreen} />
    </ul>
  );
}

async function CatalogList({ type, state, parameters, from, own, isOnDevice }: BrowseResultsProps) {
  const { catalog, locale } = from;
  const numbers = Array.from({ length: state.pages }, (_, index) => index + 1);
  let pages: Page<TitleSummary>[];
  try {
    pages = await Promise.all(
      numbers.map((page) => catalog.discover(type, discoverFilters(type, state), page, locale)),
    );
  } catch (error) {
    if (!isCatalogUnavailable(error)) throw error;
    return <CatalogTrouble what={type === 'movie' ? 'Movies' : 'Shows'} reason={error.reason} />;
  }
  const seen = new Set(own.map(({ tmdbId }) => tmdbId));
  const titles = withoutRepeats(pages.flatMap(({ items }) => items)).filter(({ id }) => !seen.has(id));
  if (titles.length === 0 && (pages[0]?.totalPages ?? 1) <= state.pages)
    return <NothingFits type={type} filtered={isFiltered(state)} />;
  const list = browseAddress(type, state);
  return (
    <EndlessGrid
      key={list}
      list={list}
      openPages={state.pages}
      lastPage={Math.min(pages[0]?.totalPages ?? 1, MAX_OPEN_PAGES)}
      loadPage={moreTitles.bind(null, type, parameters, isOnDevice ? [...seen] : null)}
    >
      <PosterItems titles={titles} urgent={onFirstScreen} />
    </EndlessGrid>
  );
}

const NOTHING_OWN = {
  seen: {
    heading: (what: string) => `No ${what} is seen to its end yet`,
    text: 'What you watch here, or mark as watched, is kept here.',
  },
  list: { heading: (what: string) => `No ${what} is on your list yet`, text: 'The plus on a poster puts it there.' },
  shelf: {
    heading: (what: string) => `No ${what} is on your shelf yet`,
    text: 'What the folders of this server hold comes here by itself.',
  },
};

function NothingOwn({ type, state, isEmpty }: Pick<BrowseResultsProps, 'type' | 'state'> & { isEmpty: boolean }) {
  if (!isEmpty) return <NothingFits type={type} filtered />;
  const what = type === 'movie' ? 'movie' : 'show';
  const nothing = NOTHING_OWN[state.mine === 'seen' || state.mine === 'shelf' ? state.mine : 'list'];
  return (
    <div className="grid min-h-72 place-items-center text-center">
      <div>
        <h2 className="text-row">{nothing.heading(what)}</h2>
        <p className="mt-2 text-muted">{nothing.text}</p>
        <Link href={browseAddress(type, { pages: 1 })} prefetch={false} className={`${secondaryButton} mt-6`}>
          All {what}s
        </Link>
      </div>
    </div>
  );
}

function NothingFits({ type, filtered }: { type: MediaType; filtered: boolean }) {
  return (
    <div className="grid min-h-72 place-items-center text-center">
      <div>
        <h2 className="text-row">{filtered ? 'Nothing fits all of these filters' : 'Nothing is here yet'}</h2>
        {filtered && (
          <Link href={browseAddress(type, { pages: 1 })} prefetch={false} className={`${secondaryButton} mt-6`}>
            Clear all filters
          </Link>
        )}
      </div>
    </div>
  );
}
