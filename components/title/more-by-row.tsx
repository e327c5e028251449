import { CatalogRow } from '@/components/titles/catalog-row';
import type { Movie, TitleSummary } from '@/lib/catalog/catalog';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import { isSameTitle, titleKey } from '@/lib/catalog/title-key';

const DIRECTOR = 'Director';
const MOST = 20;

/** What else the director of a film made; of several, the first named. */
export function MoreByRow({ movie, within }: { movie: Movie; within: LocalCatalog }) {
  const director = movie.crew.find(({ job }) => job === DIRECTOR);
  if (!director) return null;
  const { catalog, locale } = within;
  const itself = titleKey('movie', movie.id);
  return (
    <CatalogRow
      heading={`More by ${director.name}`}
      load={async (): Promise<TitleSummary[]> => {
        const person = await catalog.getPerson(director.personId, locale);
        const made = (person?.credits ?? []).filter(({ role }) => role?.split(', ').includes(DIRECTOR));
        return made
          .map(({ title }) => title)
          .filter((title) => !isSameTitle(titleKey(title.type, title.id), itself))
          .slice(0, MOST);
      }}
    />
  );
}
