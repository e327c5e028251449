import 'server-only';
import { createHash } from 'node:crypto';
import { announceTitle } from '@/lib/progress/changes';
import { ledgerNow } from '@/lib/progress/ledger/now';
import { dropShow, forgetProgress, hideTitle, takeBackAct, takeBackForget } from '@/lib/progress/ledger/repository';
import type { ProgressStore } from '@/lib/progress/progress-store';
import { record } from '@/lib/progress/recorder';
import { readPlaces, readShowPlaces, readThread } from '@/lib/progress/repository';
import { adminClient } from '@/lib/supabase/admin';
import type { OwnProfileId } from '@/lib/supabase/own-profile';

/** Who acts, by whose clock. */
export interface Whose {
  id: OwnProfileId;
  clockAheadMs: number;
}

/**
 * A profile's progress in the database.
 * @param ageMs how long ago the person did what is stored now; null where it is done now.
 */
export function storedProgress(who: Whose, ageMs: number | null = null): ProgressStore {
  const { id } = who;
  return {
    profileId: id,
    isLate: ageMs !== null,
    now: async () => (await ledgerNow(who)) - (ageMs ?? 0),
    places: async (keys) => readPlaces(await adminClient(), id, keys),
    showPlaces: async (showId) => readShowPlaces(await adminClient(), id, showId),
    thread: async (showId) => readThread(await adminClient(), id, showId),
    record,
    hide: async (title, at) => hideTitle(await adminClient(), id, title, at !== null, at ?? undefined),
    drop: async (showId, at) => dropShow(await adminClient(), id, showId, at !== null, at ?? undefined),
    forget: async (what, at) => forgetProgress(await adminClient(), id, what, at),
    takeBackForget: async (what) => takeBackForget(await adminClient(), id, what),
    takeBack: async (title, actionId) => takeBackAct(await adminClient(), id, title, actionId),
    announce: (title) => announceTitle(id, title),
    actId,
  };
}

function actId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
