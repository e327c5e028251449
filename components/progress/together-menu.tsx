'use client';

import { EyeOff, User, Users } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { nameOf } from '@/components/progress/continue-card-acts';
import { type Together, WHERE_THEY_MEET } from '@/components/progress/together';
import { useContinueActs } from '@/components/progress/use-continue-acts';
import { ActionMenu } from '@/components/ui/action-menu';
import { randomId } from '@/lib/progress/random-id';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

interface TogetherMenuProps {
  item: ContinueWatchingItem;
  together: Together;
  profileId: string;
  /** The card is about to go. */
  onLeave: () => void;
}

/**
 * What can be done with a card of a group. A profile's own place moves only by "go on alone", not by what the group
 * does.
 */
export function TogetherMenu({ item, together, profileId, onLeave }: TogetherMenuProps) {
  const alone = useContinueActs(profileId);
  const all = useContinueActs(together.profileId);
  const router = useRouter();
  return (
    <ActionMenu
      label={`More for ${nameOf(item)}, together`}
      acts={[
        {
          label: 'Go on alone from here',
          hint: 'The place becomes yours, too; that of all of you stays',
          icon: User,
          act: () =>
            alone.run(
              { kind: 'go-on-alone', item, actionId: randomId() },
              { onSuccess: () => router.push(item.target) },
            ),
        },
        together.isOpen
          ? {
              label: 'Not now',
              hint: 'Gone for all of you, until you watch on together',
              icon: EyeOff,
              act: () => {
                onLeave();
                all.run({ kind: 'not-now', item, actionId: randomId() });
              },
            }
          : { label: 'Say who is here', hint: 'Somebody of you has a PIN', icon: Users, act: WHERE_THEY_MEET },
      ]}
    />
  );
}
