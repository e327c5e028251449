'use client';

import dynamic from 'next/dynamic';
import { useProfileId } from '@/components/household/use-profile-id';
import { useTogetherIn } from '@/components/progress/use-together-in';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { AskTogether } from '@/lib/progress/together-row';

// Most titles were begun alone.
const GroupPlace = dynamic(() => import('@/components/progress/group-place').then((loaded) => loaded.GroupPlace), {
  ssr: false,
});

interface TogetherHereProps {
  title: TitleKey;
  ask: AskTogether;
}

/** Where the profile stands in a title with others, and the ways on from there; nothing where the profile began it alone. */
export function TogetherHere({ title, ask }: TogetherHereProps) {
  const profileId = useProfileId();
  const { cards, without } = useTogetherIn(title, profileId, ask);
  if (!profileId || cards.length === 0) return null;
  return (
    <ul className="mt-6 grid gap-3">
      {cards.map((card) => (
        <li key={card.together.profileId}>
          <GroupPlace {...card} profileId={profileId} onLeave={() => without(card.together)} />
        </li>
      ))}
    </ul>
  );
}
