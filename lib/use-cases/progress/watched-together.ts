import 'server-only';
import type { ActingProfile, OwnProfile } from '@/lib/household/repository';
import type { Viewer } from '@/lib/household/viewer';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';
import { clientFor } from '@/lib/supabase/session';
import { notLetIn } from '@/lib/use-cases/access/let-in';
import { continueWatchingOf } from '@/lib/use-cases/progress/continue-watching';

/** Cards of a group, for one of those who are in it. */
export interface TogetherRow {
  /** The group, which has a place of its own in everything its members watch together. */
  profileId: string;
  /** The others in it. */
  names: string[];
  /** The query with which all of them go on. */
  query: string;
  /** Whether this browser may act for it: a member with a PIN has not said yet that they are here this evening. */
  isOpen: boolean;
  items: ContinueWatchingItem[];
}

/** A household of many has as many groups as it had evenings. */
const MOST_GROUPS = 12;
const MOST_CARDS = 6;

/** What a profile is in the middle of with others. What is begun together is everyone's, and is on everyone's home. */
export async function watchedTogether(viewer: Viewer, profile: OwnProfile): Promise<TogetherRow[]> {
  const own = viewer.groups.filter(({ members }) => members.includes(profile.id)).slice(0, MOST_GROUPS);
  if (own.length === 0) return [];
  const members = viewer.profiles.filter(({ id }) => own.some((group) => group.members.includes(id)));
  const away = await notLetIn(await clientFor(viewer.identity), members, viewer.unlocked, 'now');
  const rows = await Promise.all(own.map((group) => rowOf(group, members, away, profile)));
  return rows.filter((row) => row !== null).filter(({ items }) => items.length > 0);
}

/** @returns null where a member of the group is gone: the others do not go on together without them. */
async function rowOf(
  group: ActingProfile,
  everyone: OwnProfile[],
  away: OwnProfile[],
  profile: OwnProfile,
): Promise<TogetherRow | null> {
  const people = everyone.filter(({ id }) => group.members.includes(id));
  if (people.length < group.members.length) return null;
  return {
    profileId: group.id,
    isOpen: !people.some((person) => away.includes(person)),
    names: people.filter(({ id }) => id !== profile.id).map(({ name }) => name),
    query: `with=${people.map(({ id }) => id).join(',')}`,
    items: await continueWatchingOf({ ...group, language: profile.language, timeZone: profile.timeZone }, MOST_CARDS),
  };
}
