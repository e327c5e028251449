'use client';

import { cookieValue } from '@/components/household/profile-face';
import { useInBrowser } from '@/components/ui/use-in-browser';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';

/**
 * Whose progress and list this browser shows: the profile's it watches as or, while the viewer has not signed in, its
 * own (`DEVICE_OWNER`). Null on the server and before the page is awake.
 */
export function useProfileId(): string | null {
  return useInBrowser<string | null>(() => cookieValue(document.cookie, 'tonight-profile') ?? DEVICE_OWNER, null);
}
