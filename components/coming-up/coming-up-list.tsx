import Link from 'next/link';
import { Artwork } from '@/components/catalog/artwork';
import { arrivalDay, arrivalLabel, arrivalNames } from '@/lib/catalog/arrival-words';
import { ARRIVAL_SPANS, type ArrivalSpan, arrivalSpan, shownArrivals } from '@/lib/catalog/coming-up';
import { titleKey } from '@/lib/catalog/title-key';
import { seasonPath, titlePath } from '@/lib/catalog/title-path';
import type { ComingUp, ComingUpItem } from '@/lib/use-cases/coming-up/coming-up-of';

const HEADINGS: Record<ArrivalSpan, string> = {
  today: 'Today',
  week: 'This week',
  later: 'Later',
  returns: 'Returns',
};

interface ListProps extends Pick<ComingUp, 'items' | 'today'> {
  language: string;
  /** Whether names of episodes may tell too much. */
  veiled: boolean;
}

/** What airs next, by when. */
export function ComingUpList({ items, today, language, veiled }: ListProps) {
  const spans = Map.groupBy(shownArrivals(items, today), ({ day }) => arrivalSpan(day, today));
  return (
    <div className="grid grid-cols-1 gap-10">
      {ARRIVAL_SPANS.filter((span) => spans.has(span)).map((span) => (
        <section key={span} aria-labelledby={`coming-up-${span}`}>
          <h2 id={`coming-up-${span}`} className="text-row mb-2">
            {HEADINGS[span]}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {spans.get(span)?.map((item) => (
              <ArrivalItem
                key={`${item.showId} ${item.season} ${item.day}`}
                item={item}
                when={whenWords(item, today, language)}
                veiled={veiled}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What its part's heading does not say already. */
function whenWords({ day }: ComingUpItem, today: string, language: string): string | null {
  if (day === null) return 'No day is known yet';
  return arrivalSpan(day, today) === 'today' ? null : arrivalDay(day, today, language);
}

function ArrivalItem({ item, when, veiled }: { item: ComingUpItem; when: string | null; veiled: boolean }) {
  const { show, showId, season, episodes, day } = item;
  const names = arrivalNames(item, veiled);
  return (
    <li className="py-3">
      <Link
        href={episodes.length > 0 ? seasonPath(showId, season) : titlePath(titleKey('tv', showId))}
        prefetch={false}
        className="group/card flex min-w-0 items-center gap-4 rounded-lg"
      >
        <Artwork
          kind="still"
          title={show.title}
          image={show.backdrop ?? show.poster}
          className="w-24 shrink-0 rounded-md ring-1 ring-line group-hover/card:ring-ink/40 sm:w-36"
        />
        <span className="min-w-0 grow">
          <span className="block truncate font-medium">{show.title}</span>
          <span className="block truncate text-sm text-muted">
            {[arrivalLabel(item), names].filter(Boolean).join(' · ')}
          </span>
          {when && <span className="block text-sm">{day ? <time dateTime={day}>{when}</time> : when}</span>}
        </span>
      </Link>
    </li>
  );
}
