import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { Artwork } from '@/components/catalog/artwork';
import { durationWords } from '@/components/catalog/duration-words';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { titlePath } from '@/lib/catalog/title-path';
import type { HistoryEntry } from '@/lib/history/schema';
import { namesInWords } from '@/lib/household/names-in-words';

interface HistoryItemProps {
  entry: HistoryEntry;
  timeZone: string;
  language: string;
  /** What can be done about it; another profile’s playback has none. */
  menu: ((said: { name: string; time: string }) => ReactNode) | undefined;
}

/** One playback: what, when, where, how long. */
export function HistoryItem({ entry, timeZone, language, menu }: HistoryItemProps) {
  const name = entry.title ?? 'Untitled';
  const episode = entry.type === 'tv' ? episodeLabel({ season: entry.season, number: entry.episode }) : null;
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone });
  const played = durationWords(Math.max(1, Math.round(entry.seconds / 60)));
  const together = entry.together.length > 0 ? `with ${namesInWords(entry.together)}` : null;
  const parts = [together, entry.deviceName, played, entry.watched ? 'watched' : null].filter(Boolean);
  return (
    <li data-card="" className="flex items-center gap-4 py-3">
      <Link
        href={titlePath(entry)}
        prefetch={false}
        className="group/card flex min-w-0 grow items-center gap-4 rounded-lg"
      >
        <Artwork
          kind="still"
          title={name}
          image={entry.still ?? entry.backdrop ?? entry.poster}
          className="w-24 shrink-0 rounded-md ring-1 ring-line group-hover/card:ring-ink/40 sm:w-36"
        />
        <span className="min-w-0">
          <span className="block truncate font-medium">{name}</span>
          {episode && (
            <span className="block truncate text-sm text-muted">
              {[episode, entry.episodeTitle].filter(Boolean).join(' · ')}
            </span>
          )}
          <span className="block text-sm text-muted">
            <time dateTime={entry.startedAt} suppressHydrationWarning>
              {time.format(new Date(entry.startedAt))}
            </time>
            {parts.map((part) => (
              <Fragment key={part}>
                {' · '}
                <span className={part === played ? 'whitespace-nowrap' : undefined}>{part}</span>
              </Fragment>
            ))}
          </span>
        </span>
      </Link>
      {menu?.({ name: [name, episode].filter(Boolean).join(' '), time: time.format(new Date(entry.startedAt)) })}
    </li>
  );
}
