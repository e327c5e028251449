'use client';

import { useRouter } from 'next/navigation';
import { WatchLink } from '@/components/player/watch-link';
import { reasonWords } from '@/components/progress/reason-words';
import { addressOf, opensAhead, type RowCard, type Together, withWords } from '@/components/progress/together';
import { useContinueActs } from '@/components/progress/use-continue-acts';
import { secondaryButton, textLink } from '@/components/ui/button';
import { randomId } from '@/lib/progress/random-id';

interface GroupPlaceProps extends RowCard {
  together: Together;
  profileId: string;
  onLeave: () => void;
}

/** One group's place. A profile's own place moves only by "go on alone". */
export function GroupPlace({ item, together, profileId, onLeave }: GroupPlaceProps) {
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
