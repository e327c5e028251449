'use client';

import { Check, CheckCheck, EyeOff, ListVideo, RotateCcw, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { type ContinueAct, leavesRow, nameOf } from '@/components/progress/continue-card-acts';
import { useContinueActs } from '@/components/progress/use-continue-acts';
import { ActionMenu, type MenuAct } from '@/components/ui/action-menu';
import type { Episode, IsoDay } from '@/lib/catalog/catalog';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { isInProgress } from '@/lib/progress/completion';
import { randomId } from '@/lib/progress/random-id';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

const EpisodeChoice = dynamic(() =>
  import('@/components/progress/episode-choice').then((loaded) => loaded.EpisodeChoice),
);

export interface ContinueMenuProps {
  item: ContinueWatchingItem;
  profileId: string;
  today: IsoDay;
  loadSeasons: (showId: number) => Promise<{ number: number; name: string }[]>;
  loadSeason: (showId: number, season: number) => Promise<Episode[]>;
  /** The card is about to go. */
  onLeave: () => void;
}

/** What can be done with a card of Continue Watching. */
export function ContinueMenu({ item, profileId, today, loadSeasons, loadSeason, onLeave }: ContinueMenuProps) {
  const { run, isMarking } = useContinueActs(profileId);
  const [choosing, setChoosing] = useState(false);
  const act = (kind: 'not-now' | 'drop' | 'mark-watched') => {
    const made: ContinueAct = { kind, item, actionId: randomId() };
    if (leavesRow(made)) onLeave();
    run(made);
  };
  return (
    <>
      {isMarking && (
        <span className="on-picture absolute inset-x-0 top-0 grid aspect-video place-items-center rounded-lg bg-ground/70 font-medium">
          <span className="flex items-center gap-2">
            <Check className="size-5 text-accent" aria-hidden="true" />
            Watched
          </span>
        </span>
      )}
      <ActionMenu label={`More for ${nameOf(item)}`} acts={actsFor(item, act, () => setChoosing(true))} />
      {choosing && (
        <EpisodeChoice
          item={item}
          profileId={profileId}
          today={today}
          loadSeasons={loadSeasons}
          loadSeason={loadSeason}
          onClose={() => setChoosing(false)}
          onChoose={(episode, position) => {
            setChoosing(false);
            run({ kind: 'be-at', item, episode, position, actionId: randomId() });
          }}
        />
      )}
    </>
  );
}

function actsFor(
  item: ContinueWatchingItem,
  onAct: (kind: 'not-now' | 'drop' | 'mark-watched') => void,
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
