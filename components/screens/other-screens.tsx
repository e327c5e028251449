'use client';

import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useProfileId } from '@/components/household/use-profile-id';
import { hear } from '@/lib/live/hear';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import type { ToldScreen } from '@/lib/screens/heard';

const ScreenCards = dynamic(() => import('@/components/screens/screen-cards').then((loaded) => loaded.ScreenCards), {
  ssr: false,
});

/** More than any household has; a screen has repeated what is older since. */
const MOST_TOLD = 50;

/** Shows beside every page but the player what plays on the household's other screens. Nothing loads before something does. */
export function OtherScreens() {
  const profileId = useProfileId();
  const isPlayer = usePathname().startsWith('/watch/');
  return profileId && profileId !== DEVICE_OWNER && !isPlayer ? (
    <Listening key={profileId} profileId={profileId} />
  ) : null;
}

function Listening({ profileId }: { profileId: string }) {
  const [told, setTold] = useState<readonly ToldScreen[]>([]);
  useEffect(
    () =>
      hear({
        profileId,
        onTold: (event, data) => {
          if (event !== 'screen') return;
          setTold((before) => [...before, { data, at: performance.now() }].slice(-MOST_TOLD));
        },
      }),
    [profileId],
  );
  return told.length > 0 && <ScreenCards profileId={profileId} told={told} />;
}
