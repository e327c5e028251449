'use client';

import { useRouter } from 'next/navigation';
import { useProfileId } from '@/components/household/use-profile-id';
import { WatchLink } from '@/components/player/watch-link';
import { reasonWords } from '@/components/progress/reason-words';
import { addressOf, opensAhead, type RowCard, type Together, withWords } from '@/components/progress/together';
import { useContinueActs } from '@/components/progress/use-continue-acts';
import { useTogetherIn } from '@/components/progress/use-together-in';
import { secondaryButton, textLink } from '@/components/ui/button';
import type { TitleKey } from '@/lib/catalog/title-key';
import { randomId } from '@/lib/progress/reporter/random-id';
import type { AskTogether } from '@/lib/progress/together-row';

interface TogetherHereProps {
  title: TitleKey;
  ask: AskTogether;
}

/** Where the profile stands in a title with others, and the ways on from there; nothing where it was begun with nobody. */
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

interface GroupPlaceProps extends RowCard {
  together: Together;
  profileId: string;
  onLeave: () => void;
}

/** One group's place. A profile's own place moves only by "go on alone". */
function GroupPlace({ item, together, profileId, onLeave }: GroupPlaceProps) {
  const alone = useContinueActs(profileId);
  const all = useContinueActs(together.profileId);
  const router = useRouter();
  return (
    <section aria-label={withWords(together.names)} className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <p className="text-muted">
        {withWords(together.names)} · {reasonWords(item, null)}
      </p>
      <WatchLink
        href={addressOf({ item, together })}
        opens={opensAhead({ item, together })}
        className={secondaryButton}
      >
        {together.isOpen ? 'Go on together' : 'Say who is here'}
      </WatchLink>
      <button
        type="button"
        className={textLink}
        onClick={() =>
          alone.run({ kind: 'go-on-alone', item, actionId: randomId() }, { onSuccess: () => router.push(item.target) })
        }
      >
        Go on alone from here
      </button>
      {together.isOpen && (
        <button
          type="button"
          className={textLink}
          onClick={() => {
            onLeave();
            all.run({ kind: 'not-now', item, actionId: randomId() });
          }}
        >
          Not now
        </button>
      )}
    </section>
  );
}
