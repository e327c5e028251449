'use client';

import { useEffect } from 'react';
import { useProfileId } from '@/components/household/use-profile-id';
import { JOURNAL_DATABASE } from '@/lib/progress/reporter/journal-database';
import type { Refusal } from '@/lib/progress/reporter/progress-channel';
import { refusalWords } from '@/lib/progress/reporter/refusal-words';

/** Looks once per visit whether this device still owes the server something; what arrives, Continue Watching hears of. */
export function LeftBehind() {
  const profileId = useProfileId();
  useEffect(() => {
    // A browser without such storage has kept nothing.
    const delivering = profileId ? deliverLeftBehind(profileId).catch(() => undefined) : undefined;
    return () => void delivering?.then((stop) => stop?.());
  }, [profileId]);
  return null;
}

/** Whoever has never played anything here need not even load what would look. */
async function deliverLeftBehind(profileId: string): Promise<(() => void) | undefined> {
  // Opening a database that is not there would make it, and without its store.
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === JOURNAL_DATABASE)) return;
  const { deliver } = await import('@/lib/progress/reporter/left-behind');
  return deliver(profileId, (refusal) => void sayRefused(refusal));
}

async function sayRefused(refusal: Refusal): Promise<void> {
  const { showTrouble } = await import('@/components/ui/undo-toast');
  await showTrouble(refusalWords(refusal));
}
