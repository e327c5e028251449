import { codeName, countryChoices, languageChoices, yearChoices } from '@/components/catalog/filter-choices';
import { FilterLink, FilterLinks } from '@/components/catalog/filter-link';
import { type Choice, FilterMenu } from '@/components/catalog/filter-menu';
import { textLink } from '@/components/ui/button';
import { RovingList } from '@/components/ui/roving-list';
import { type BrowseState, browseAddress, isFiltered, isOwnList, toggled } from '@/lib/catalog/browse-address';
import type { Genre, MediaType, WatchProvider } from '@/lib/catalog/catalog';

interface FilterBarProps {
  type: MediaType;
  state: BrowseState;
  genres: Genre[];
  providers: WatchProvider[];
  /** Empty for shows, which cannot be filtered by it. */
  certifications: string[];
  /** Whether the server has folders of its own. */
  hasShelf: boolean;
}

const sortNames = {
  popular: 'Most popular',
  added: 'Last added',
  newest: 'Newest',
  rating: 'Best rated',
  runtime: 'Shortest',
  title: 'A to Z',
} as const;
type Sort = keyof typeof sortNames;
const catalogSorts: Sort[] = ['popular', 'newest', 'rating', 'title'];
/** A list of one's own is ordered here, and has no popularity. */
const ownSorts: Sort[] = ['added', 'newest', 'rating', 'runtime', 'title'];

const mineNames = { seen: 'Seen', unseen: 'Not seen', list: 'On my list', shelf: 'On our shelf' } as const;

/** Everything the list can be narrowed by, each choice an address of its own. */
export function FilterBar({ type, state, genres, providers, certifications, hasShelf }: FilterBarProps) {
  const to = (changes: Partial<BrowseState>) => browseAddress(type, state, changes);
  const one = (key: 'language' | 'country' | 'certification', value: string, name = value): Choice => ({
    name,
    href: to({ [key]: value }),
    chosen: state[key] === value,
  });
  const many = (key: 'genre' | 'provider', { id, name }: { id: number; name: string }): Choice => ({
    name,
    href: to({ [key]: toggled(state[key], id) }),
    chosen: state[key]?.includes(id) ?? false,
  });
  const isOwn = isOwnList(state);
  const sorts = isOwn ? ownSorts : catalogSorts;
  const sort = state.sort && sorts.includes(state.sort) ? state.sort : sorts[0];
  const years = yearChoices(new Date().getFullYear());
  const mines = Object.entries(mineNames).filter(([mine]) => mine !== 'shelf' || hasShelf);
  const menus = [
    {
      label: 'Yours',
      any: to({ mine: undefined, sort: undefined }),
      choices: mines.map(([mine, name]) => ({
        name,
        // Where a list came from is not kept for one's own, and each kind has its orders.
        href: to({ mine: mine as keyof typeof mineNames, sort: undefined, country: undefined }),
        chosen: state.mine === mine,
      })),
    },
    { label: 'Genre', any: to({ genre: [] }), choices: genres.map((genre) => many('genre', genre)) },
    {
      label: 'Year',
      any: to({ year: undefined }),
      choices: years.map((year) => ({ name: String(year), href: to({ year }), chosen: state.year === year })),
      chosen: state.year && String(state.year),
    },
    {
      label: 'Language',
      any: to({ language: undefined }),
      choices: languageChoices().map(({ code, name }) => one('language', code, name)),
      chosen: state.language && codeName(state.language, 'language'),
    },
    {
      label: 'Country',
      any: to({ country: undefined }),
      choices: (isOwn ? [] : countryChoices()).map(({ code, name }) => one('country', code, name)),
      chosen: state.country && codeName(state.country, 'region'),
    },
    {
      label: 'Certification',
      any: to({ certification: undefined }),
      choices: certifications.map((certification) => one('certification', certification)),
    },
    { label: 'Service', any: to({ provider: [] }), choices: providers.map((provider) => many('provider', provider)) },
  ].filter(({ choices }) => choices.length > 0);

  return (
    <FilterLinks shown={to({})}>
      <div className="mb-8">
        <RovingList className="row -mx-(--gutter) [--row-gap:0.625rem] py-1 sm:flex-wrap">
          {menus.map((menu) => (
            <li key={menu.label}>
              <FilterMenu {...menu} />
            </li>
          ))}
          <li>
            <FilterMenu
              label="Sort"
              chosen={sort && sortNames[sort]}
              choices={sorts.map((one) => ({
                name: sortNames[one],
                href: to({ sort: one === sorts[0] ? undefined : one }),
                chosen: one === sort,
              }))}
            />
          </li>
        </RovingList>
        {isFiltered(state) && (
          <p className="mt-3 text-sm text-muted">
            <FilterLink href={browseAddress(type, { pages: 1 })} afresh className={textLink}>
              Clear all filters
            </FilterLink>
          </p>
        )}
      </div>
    </FilterLinks>
  );
}
