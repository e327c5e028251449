import 'server-only';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { titleKey, titleText } from '@/lib/catalog/title-key';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { adminClient } from '@/lib/supabase/admin';
import { readThumbs } from '@/lib/thumbs/repository';
import type { Candidate, Evening, TonightThread } from '@/lib/tonight/ranking';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { wholeCatalog } from '@/lib/use-cases/catalog/whole-catalog';
import { continueWatchingOf } from '@/lib/use-cases/progress/continue-watching';
import type { Group } from '@/lib/use-cases/tonight/group-tonight';
import { candidatesOf, distinct, type ThreadOfTitle, topOfEach, whereShowsGoOn } from '@/lib/use-cases/tonight/offered';
import { playingAmong } from '@/lib/use-cases/tonight/playing-among';
import { episodesAfter, type TitleFacts, titleFacts } from '@/lib/use-cases/tonight/title-facts';
import { readWatchlists } from '@/lib/watchlist/repository';

/** Of what each is in the middle of, and of each list: what is on top is what they would watch. */
const THREADS_EACH = 20;
const WANTED_EACH = 12;

/** Everything that might be offered, before anything is ruled out. */
export interface Offer {
  candidates: Candidate[];
  facts: Map<string, TitleFacts>;
  threads: TonightThread[];
  /** What they are in the middle of as a group. */
  shared: TonightThread[];
  wanted: { profileId: string; key: string }[];
  thumbs: Evening['thumbs'];
  catalogAway: boolean;
}

export async function gatherOffer(group: Group): Promise<Offer> {
  const locale = catalogLocale(group.profile);
  const { sharedId } = group;
  const ids = group.present.map(({ id }) => id);
  const [threads, shared, lists, trending, thumbs] = await Promise.all([
    Promise.all(group.present.map((person) => threadsOf(person))).then((each) => each.flat()),
    sharedId ? threadsOf({ ...group.profile, id: sharedId }) : [],
    readWatchlists(group.client, ids),
    unlessAway(wholeCatalog.getTrending('all', 'week', locale)),
    adminClient().then((admin) => readThumbs(admin, ids)),
  ]);
  const wanted = topOfEach(lists, WANTED_EACH);
  const titles = distinct([
    ...[...shared, ...threads].map(({ title }) => title),
    ...wanted,
    ...group.stored.votes,
    ...group.guests.flatMap(({ votes }) => votes),
    ...(trending ?? []).map(({ type, id }) => titleKey(type, id)),
  ]);
  const known = await Promise.all(titles.map((title) => unlessAway(titleFacts(title, locale, group.household.id))));
  const facts = new Map(known.filter(isKnown).map((found) => [titleText(found), found]));
  const regions = new Set([group.profile, ...group.present].map(({ region }) => region));
  const [after, playing] = await Promise.all([
    episodesAfterThreads(group, whereShowsGoOn(shared, threads)),
    playingAmong([...facts.values()], group.household.id),
  ]);
  return {
    facts,
    candidates: candidatesOf(facts, regions, after, playing),
    threads: threads.map(({ thread }) => thread),
    shared: shared.map(({ thread }) => thread),
    wanted: wanted.map((title) => ({ profileId: title.profileId, key: titleText(title) })),
    thumbs: thumbs.map(({ profileId, thumb, ...title }) => ({ profileId, thumb, key: titleText(title) })),
    catalogAway: trending === null || known.includes(null),
  };
}

async function threadsOf(person: OwnProfile): Promise<ThreadOfTitle[]> {
  const items = await continueWatchingOf(person, THREADS_EACH);
  return items.map(({ type, tmdbId, season, episode, place, minutesLeft, observedAt }) => ({
    title: { type, tmdbId },
    thread: {
      profileId: person.id,
      key: titleText({ type, tmdbId }),
      season,
      episode,
      minutesLeft,
      position: place?.position ?? 0,
      watchedAt: observedAt,
    },
  }));
}

/** How many episodes follow the place where each show would go on. */
async function episodesAfterThreads({ profile, today }: Group, shows: ThreadOfTitle[]): Promise<Map<string, number>> {
  const counts = await Promise.all(
    shows.map(({ title, thread }) =>
      unlessAway(episodesAfter(title.tmdbId, thread, today, catalogLocale(profile), profile.householdId)),
    ),
  );
  return new Map(shows.map(({ thread }, index) => [thread.key, counts[index] ?? 0]));
}

function isKnown(facts: TitleFacts | null | undefined): facts is TitleFacts {
  return facts !== null && facts !== undefined;
}

/** Null while the catalog is away: the evening goes on with what is known. "No such thing" becomes undefined. */
async function unlessAway<Answer>(answer: Promise<Answer | null>): Promise<Answer | null | undefined> {
  try {
    return (await answer) ?? undefined;
  } catch (error) {
    if (isCatalogUnavailable(error)) return null;
    throw error;
  }
}
