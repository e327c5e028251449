import { Check, CheckCheck, EyeOff, ListVideo, Play, RotateCcw, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { Artwork } from '@/components/catalog/artwork';
import { episodeLabel } from '@/components/player/watch-item';
import { nameOf } from '@/components/progress/continue-acts';
import { ProgressBar } from '@/components/progress/progress-bar';
import { reasonWords } from '@/components/progress/reason-words';
import { ActionMenu, type MenuAct } from '@/components/ui/action-menu';
import type { IsoDay } from '@/lib/catalog/catalog';
import { isInProgress } from '@/lib/progress/completion';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

interface ContinueCardProps {
  item: ContinueWatchingItem;
  today: IsoDay;
  urgent: boolean;
  /** It is being marked watched, and what comes next is not known yet. */
  marking: boolean;
  onAct: (kind: 'not-now' | 'drop' | 'mark-watched') => void;
  onChooseEpisode: () => void;
}

/** What someone is in the middle of: one press, and it plays on from there. Its menu has what else one may want. */
export function ContinueCard({ item, today, urgent, marking, onAct, onChooseEpisode }: ContinueCardProps) {
  const { snapshot } = item;
  const name = nameOf(item);
  return (
    <div data-card="" className="long-pressable relative">
      <Link href={item.target} prefetch={false} className="group/card block rounded-lg">
        <span className="relative block">
          <Artwork
            kind="still"
            title={name}
            image={snapshot.still ?? snapshot.backdrop ?? snapshot.poster}
            urgent={urgent}
            className={`rounded-lg ring-1 ring-line transition-[box-shadow,opacity] duration-300 group-hover/card:ring-ink/40 ${marking ? 'opacity-50' : ''}`}
          />
          <span
            aria-hidden="true"
            className="absolute inset-0 grid place-items-center opacity-0 transition-opacity duration-200 group-hover/card:opacity-100 group-focus-visible/card:opacity-100"
          >
            <span className="grid size-13 place-items-center rounded-full bg-ground/75">
              <Play className="ml-0.5 size-6 fill-current text-accent" />
            </span>
          </span>
          {(marking || item.percentage > 0) && <ProgressBar percentage={marking ? 100 : item.percentage} />}
        </span>
        <span className="mt-2 block truncate text-[0.9375rem] leading-6 font-medium">{name}</span>
        <span className="block truncate text-sm leading-5 text-muted">
          {marking ? (
            <>
              <Check className="mr-1 inline size-4 text-accent" aria-hidden="true" />
              Watched
            </>
          ) : (
            reasonWords(item, today)
          )}
        </span>
      </Link>
      <ActionMenu label={`More for ${name}`} acts={actsFor(item, onAct, onChooseEpisode)} />
    </div>
  );
}

function actsFor(
  item: ContinueWatchingItem,
  onAct: ContinueCardProps['onAct'],
  onChooseEpisode: () => void,
): MenuAct[] {
  const isShow = item.type === 'tv';
  const episode = isShow ? episodeLabel({ season: item.season, number: item.episode }) : undefined;
  const begun = item.place !== null && isInProgress(item.place);
  return [
    ...(begun ? [{ label: 'Start over', hint: episode, icon: RotateCcw, act: `${item.target}?t=0` }] : []),
    { label: 'Mark watched', hint: episode, icon: CheckCheck, act: () => onAct('mark-watched') },
    ...(isShow ? [{ label: 'I’m at another episode…', icon: ListVideo, act: onChooseEpisode }] : []),
    {
      label: 'Not now',
      hint: isShow ? 'Back with the next new episode, or when you play it' : 'Back when you play it',
      icon: EyeOff,
      act: () => onAct('not-now'),
    },
    ...(isShow
      ? [{ label: 'Drop', hint: 'Gone for good, unless you play it', icon: Trash2, act: () => onAct('drop') }]
      : []),
  ];
}
