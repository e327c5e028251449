'use client';

import { useEffect } from 'react';
import { useProfileId } from '@/components/household/use-profile-id';
import { deliverLeftBehind } from '@/lib/progress/reporter/left-behind';

/** Looks once per visit whether this device still owes the server something; what arrives, Continue Watching hears of. */
export function LeftBehind() {
  const profileId = useProfileId();
  useEffect(() => {
    // A browser without such storage has kept nothing.
    if (profileId) deliverLeftBehind(profileId).catch(() => undefined);
  }, [profileId]);
  return null;
}
