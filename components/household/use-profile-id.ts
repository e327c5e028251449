'use client';

import { useSyncExternalStore } from 'react';
import { cookieValue } from '@/components/household/profile-face';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';

const never = () => () => undefined;

/**
 * Whose progress and list this browser shows: the profile's it watches as or, where nobody has signed in, its own
 * (`DEVICE_OWNER`). Null on the server and before the page is awake.
 */
export function useProfileId(): string | null {
  return useSyncExternalStore(
    never,
    () => cookieValue(document.cookie, 'tonight-profile') ?? DEVICE_OWNER,
    () => null,
  );
}
