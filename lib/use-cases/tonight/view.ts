import 'server-only';
import { titleText } from '@/lib/catalog/title-key';
import { adminClient } from '@/lib/supabase/admin';
import { type RankedCard, rankTonight } from '@/lib/tonight/ranking';
import type { Tonight, TonightCard, TonightPick } from '@/lib/tonight/schema';
import { surprises } from '@/lib/tonight/surprise';
import { whoseTurn } from '@/lib/tonight/turn';
import { readVetoes } from '@/lib/tonight/vetoes-repository';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { gatherOffer, type Offer } from '@/lib/use-cases/tonight/candidates';
import { cardOf, firstOfEachTier } from '@/lib/use-cases/tonight/cards';
import type { Group } from '@/lib/use-cases/tonight/group-tonight';
import { lengthOfPick } from '@/lib/use-cases/tonight/pick-length';
import { orNull, type PickBefore, picksFor } from '@/lib/use-cases/tonight/picks';
import { firstEpisode, titleFacts } from '@/lib/use-cases/tonight/title-facts';

const MINUTE_MS = 60_000;
/** One is shown; the next is there at once when it is refused. */
const SURPRISES = 2;

/** The whole evening, as the device of one profile sees it. */
export async function tonightView(group: Group): Promise<Tonight> {
  const { stored, profile, profiles, present, guests, key, now } = group;
  const [offer, picks, vetoes] = await Promise.all([
    gatherOffer(group),
    picksFor(group),
    adminClient().then((admin) => readVetoes(admin, key)),
  ]);
  const people = present.map((person) => ({
    ...person,
    lastPickedAt: stored.lastPicks.get(person.id) ?? null,
    neverAgain: new Set(stored.neverAgain.filter(({ profileId }) => profileId === person.id).map(titleText)),
  }));
  const picked = new Set(stored.picks.map(titleText));
  const ranked = rankTonight({
    present: people,
    guests: guests.map(({ id }) => id),
    viewer: profile,
    now: now.getTime(),
    doneBy: stored.doneBy ? Date.parse(stored.doneBy) : null,
    candidates: offer.candidates.filter((candidate) => !picked.has(candidate.key)),
    threads: offer.threads,
    shared: offer.shared,
    wanted: offer.wanted,
    thumbs: offer.thumbs,
    votes: everyVote(group).map(({ profileId, title }) => ({ profileId, key: titleText(title) })),
    vetoed: new Set([...vetoes, ...guests.flatMap(({ veto }) => veto ?? [])].map(titleText)),
  });
  const refused = new Set(stored.refused.map(titleText));
  const [cards, surprised, lengths] = await Promise.all([
    Promise.all(firstOfEachTier(ranked).map((card) => toCard(card, offer, group))),
    surprisesOf(surprises(ranked, refused, `${key.householdId} ${key.evening}`), offer, group),
    Promise.all(picks.map((pick) => withLength(pick, offer, group))),
  ]);
  const [veto] = await surelyWithinCap(
    profile,
    vetoes.filter(({ profileId }) => profileId === profile.id),
  );
  return {
    evening: key.evening,
    people: profiles.map(({ id, name, avatar, color, pinSetAt }) => ({
      id,
      name,
      avatar,
      color,
      here: present.some((person) => person.id === id),
      // The profile that asks has given its own.
      hasPin: pinSetAt !== null && id !== profile.id,
    })),
    guests: guests.map(({ id, name }) => ({ id, name })),
    viewerId: profile.id,
    doneBy: stored.doneBy,
    turn: whoseTurn(people),
    cards: cards.filter((card) => card !== null),
    surprises: surprised,
    picks: lengths,
    veto: veto ? { type: veto.type, tmdbId: veto.tmdbId, title: veto.title } : null,
    catalogAway: offer.catalogAway,
  };
}

function everyVote({ stored, guests }: Group) {
  return [
    ...stored.votes.map((vote) => ({ profileId: vote.profileId, title: vote })),
    ...guests.flatMap(({ id, votes }) => votes.map((title) => ({ profileId: id, title }))),
  ];
}

/** The first few that can be played; of some shows nothing has aired. */
async function surprisesOf(ranked: RankedCard[], offer: Offer, group: Group): Promise<TonightCard[]> {
  const cards: TonightCard[] = [];
  for (const one of ranked) {
    if (cards.length === SURPRISES) break;
    const card = await toCard(one, offer, group);
    if (card) cards.push(card);
  }
  return cards;
}

async function withLength(pick: PickBefore, offer: Offer, { now, profile }: Group): Promise<TonightPick> {
  const key = titleText(pick);
  const facts = offer.facts.get(key) ?? (await orNull(titleFacts(pick, catalogLocale(profile), profile.householdId)));
  const minutesLeft = lengthOfPick(pick, key, offer, facts?.minutes ?? null);
  const endsAt = minutesLeft === null ? null : new Date(now.getTime() + minutesLeft * MINUTE_MS).toISOString();
  return { ...pick, minutesLeft, endsAt };
}

async function toCard(card: RankedCard, { facts }: Offer, group: Group): Promise<TonightCard | null> {
  const known = facts.get(card.key);
  if (!known) return null;
  const isNew = known.type === 'tv' && !card.thread;
  const { profile, today } = group;
  const first = isNew ? await firstEpisode(known.tmdbId, today, catalogLocale(profile), profile.householdId) : null;
  return cardOf(card, known, first, group);
}
