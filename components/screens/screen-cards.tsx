'use client';

import dynamic from 'next/dynamic';
import { useEffect, useMemo, useState } from 'react';
import { dismissedScreens, dismissScreen } from '@/components/screens/dismissed';
import { ScreenCard } from '@/components/screens/screen-card';
import { useNow } from '@/components/screens/use-now';
import { thisDevice } from '@/lib/progress/reporter/device';
import { heardScreens, type ToldScreen } from '@/lib/screens/heard';
import { type HeardScreen, nameOf, offeredScreen } from '@/lib/screens/offered';
import { isGone } from '@/lib/screens/presence';

const Remote = dynamic(() => import('@/components/screens/remote').then((loaded) => loaded.Remote), { ssr: false });

interface ScreenCardsProps {
  /** Who watches here. */
  profileId: string;
  told: readonly ToldScreen[];
}

/** The one screen that is worth a card, and the remote of the one that is driven. */
export function ScreenCards({ profileId, told }: ScreenCardsProps) {
  const now = useNow();
  const heard = useMemo(() => heardScreens(told), [told]);
  const [dismissed, setDismissed] = useState(dismissedScreens);
  const [driven, setDriven] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ heard: HeardScreen; now: number } | null>(null);
  const offered = offeredScreen(heard, { profileId, deviceId: thisDevice().id, dismissed, now });
  const inHand = heard.find(({ screen }) => screen.screenId === driven);
  const isThere = inHand !== undefined && !isGone(inHand.screen, now - inHand.heardAt);
  const shown = offered ? { heard: offered, now } : asked;
  const name = shown && nameOf(shown.heard.screen);

  // The page makes room for the card.
  useEffect(() => {
    if (!name) return;
    document.documentElement.setAttribute('data-screen-card', '');
    return () => document.documentElement.removeAttribute('data-screen-card');
  }, [name]);

  return (
    <>
      {shown && name && (
        <ScreenCard
          key={name}
          profileId={profileId}
          {...shown}
          onAsk={(isWaiting) => setAsked(isWaiting ? shown : null)}
          onRemote={() => setDriven(shown.heard.screen.screenId)}
          onDismiss={() => {
            dismissScreen(name);
            setDismissed((before) => new Set(before).add(name));
            setAsked(null);
          }}
        />
      )}
      {driven !== null && (
        <Remote
          profileId={profileId}
          heard={inHand && isThere ? inHand : null}
          now={now}
          onClose={() => setDriven(null)}
        />
      )}
    </>
  );
}
