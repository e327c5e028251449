import Link from 'next/link';
import { chip } from '@/components/ui/button';

interface Choice {
  scope: 'profile' | 'household';
  year?: number;
}

interface StatisticsChoiceProps extends Choice {
  years: number[];
  /** Where they are; a year in review is of no more than a year. */
  path?: '/statistics' | '/statistics/year';
}

/** Whose numbers, and of which year. */
export function StatisticsChoice({ scope, year, years, path = '/statistics' }: StatisticsChoiceProps) {
  const newest = years.toReversed();
  return (
    <nav aria-label="Whose numbers, and of when" className="mb-8 flex flex-wrap gap-x-6 gap-y-3">
      <ul className="flex flex-wrap gap-2">
        <Chip path={path} name="Mine" to={{ scope: 'profile', year }} isChosen={scope === 'profile'} />
        <Chip
          path={path}
          name="The household together"
          to={{ scope: 'household', year }}
          isChosen={scope === 'household'}
        />
      </ul>
      <ul className="flex flex-wrap gap-2">
        {path === '/statistics' && <Chip path={path} name="All time" to={{ scope }} isChosen={year === undefined} />}
        {newest.map((each) => (
          <Chip key={each} path={path} name={String(each)} to={{ scope, year: each }} isChosen={each === year} />
        ))}
      </ul>
    </nav>
  );
}

function Chip({ path, name, to, isChosen }: { path: string; name: string; to: Choice; isChosen: boolean }) {
  const search = new URLSearchParams({
    ...(to.scope === 'household' && { scope: to.scope }),
    ...(to.year !== undefined && { year: String(to.year) }),
  }).toString();
  return (
    <li>
      <Link
        href={search ? `${path}?${search}` : path}
        prefetch={false}
        aria-current={isChosen ? 'page' : undefined}
        className={chip}
      >
        {name}
      </Link>
    </li>
  );
}
