'use client';

import { useEffect } from 'react';
import { useProfileId } from '@/components/household/use-profile-id';
import { ACTS_FLAG } from '@/lib/progress/acts-flag';
import { DEVICE_DATABASE } from '@/lib/progress/on-device/database-name';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { JOURNAL_DATABASE } from '@/lib/progress/reporter/journal-database';

/** Looks once per visit whether this device still owes the server something; what arrives, Continue Watching hears of. */
export function LeftBehind() {
  const profileId = useProfileId();
  useEffect(() => {
    if (profileId && profileId !== DEVICE_OWNER) {
      void carryLeftBehind(profileId).catch(() => undefined);
      window.addEventListener('online', sendLeftActs);
      sendLeftActs();
    }
    // A browser without such storage has kept nothing.
    const delivering = profileId && profileId !== DEVICE_OWNER ? deliverLeftBehind().catch(() => undefined) : undefined;
    return () => {
      window.removeEventListener('online', sendLeftActs);
      void delivering?.then((stop) => stop?.());
    };
  }, [profileId]);
  return null;
}

/** A browser in which nothing was ever played need not even load the code that would look. */
async function deliverLeftBehind(): Promise<(() => void) | undefined> {
  // Opening a database that is not there would make it, and without its store.
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === JOURNAL_DATABASE)) return;
  const { deliver } = await import('@/lib/progress/reporter/left-behind');
  return deliver((words) => void sayRefused(words));
}

/** What was done while no server answered. */
function sendLeftActs(): void {
  if (localStorage.getItem(ACTS_FLAG) === null) return;
  import('@/lib/progress/act-on-progress').then(({ sendActs }) => sendActs()).catch(() => undefined);
}

/** What a profile was given on this device, and the server does not have yet. */
async function carryLeftBehind(profileId: string): Promise<void> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === DEVICE_DATABASE)) return;
  const { carryGiven } = await import('@/lib/use-cases/on-device/give-to-profile');
  await carryGiven(profileId);
}

async function sayRefused(words: string): Promise<void> {
  const { showTrouble } = await import('@/components/ui/undo-toast');
  await showTrouble(words);
}
