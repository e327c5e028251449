'use client';

import { useSyncExternalStore } from 'react';
import { cookieValue } from '@/components/household/profile-face';

const never = () => () => undefined;

/** The profile this browser watches as; null on the server, before the page is awake, and for who is not signed in. */
export function useProfileId(): string | null {
  return useSyncExternalStore(
    never,
    () => cookieValue(document.cookie, 'tonight-profile'),
    () => null,
  );
}
