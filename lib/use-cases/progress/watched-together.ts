import 'server-only';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { ActingProfile, OwnProfile } from '@/lib/household/acting-profile';
import type { Viewer } from '@/lib/household/viewer';
import type { TogetherRow } from '@/lib/progress/together-row';
import { clientFor } from '@/lib/supabase/session';
import { notLetIn } from '@/lib/use-cases/access/let-in';
import { continueWatchingOf } from '@/lib/use-cases/progress/continue-watching';

/** A household of many has as many groups as it had evenings. */
const MOST_GROUPS = 12;
const MOST_CARDS = 6;

/**
 * What a profile is in the middle of with others. What is begun together is everyone's, and is on everyone's home.
 * @param only of this title alone.
 */
export async function watchedTogether(viewer: Viewer, profile: OwnProfile, only?: TitleKey): Promise<TogetherRow[]> {
  const own = viewer.groups.filter(({ members }) => members.includes(profile.id)).slice(0, MOST_GROUPS);
  if (own.length === 0) return [];
  const members = viewer.profiles.filter(({ id }) => own.some((group) => group.members.includes(id)));
  const away = await notLetIn(await clientFor(viewer.identity), members, viewer.unlocked, 'now');
  const rows = await Promise.all(own.map((group) => rowOf(group, members, away, profile, only)));
  return rows.filter((row) => row !== null).filter(({ items }) => items.length > 0);
}

/** @returns null where a member of the group is gone: the others do not go on together without them. */
async function rowOf(
  group: ActingProfile,
  everyone: OwnProfile[],
  away: OwnProfile[],
  profile: OwnProfile,
  only: TitleKey | undefined,
): Promise<TogetherRow | null> {
  const people = everyone.filter(({ id }) => group.members.includes(id));
  if (people.length < group.members.length) return null;
  return {
    profileId: group.id,
    isOpen: !people.some((person) => away.includes(person)),
    names: people.filter(({ id }) => id !== profile.id).map(({ name }) => name),
    query: `with=${people.map(({ id }) => id).join(',')}`,
    items: await continueWatchingOf(
      { ...group, language: profile.language, timeZone: profile.timeZone },
      only ? 1 : MOST_CARDS,
      only,
    ),
  };
}
