import 'server-only';
import { episodeKey, titleText } from '@/lib/catalog/title-key';
import { adminClient } from '@/lib/supabase/admin';
import { type RankedCard, rankTonight } from '@/lib/tonight/ranking';
import { readVetoes } from '@/lib/tonight/repository';
import type { Tonight, TonightCard } from '@/lib/tonight/schema';
import { whoseTurn } from '@/lib/tonight/turn';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { gatherOffer, type Offer } from '@/lib/use-cases/tonight/candidates';
import { type Group, playAddress } from '@/lib/use-cases/tonight/group-tonight';
import { picksFor } from '@/lib/use-cases/tonight/picks';
import { firstEpisode } from '@/lib/use-cases/tonight/title-facts';

/** More than this is a catalog again. */
const MOST_CARDS_OF_A_GROUP = 12;

/** The whole evening, as the device of one profile sees it. */
export async function tonightView(group: Group): Promise<Tonight> {
  const { stored, profile, profiles, present, key, now } = group;
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
    viewer: profile,
    now: now.getTime(),
    doneBy: stored.doneBy ? Date.parse(stored.doneBy) : null,
    candidates: offer.candidates.filter((candidate) => !picked.has(candidate.key)),
    threads: offer.threads,
    shared: offer.shared,
    wanted: offer.wanted,
    votes: stored.votes.map((vote) => ({ profileId: vote.profileId, key: titleText(vote) })),
    vetoed: new Set(vetoes.map(titleText)),
  });
  const cards = await Promise.all(firstOfEachTier(ranked).map((card) => toCard(card, offer, group)));
  const veto = vetoes.find(({ profileId }) => profileId === profile.id);
  return {
    evening: key.evening,
    people: profiles.map(({ id, name, avatar, color, pinSetAt }) => ({
      id,
      name,
      avatar,
      color,
      here: present.some((person) => person.id === id),
      // Whoever this was answered for has given it.
      hasPin: pinSetAt !== null && id !== profile.id,
    })),
    viewerId: profile.id,
    doneBy: stored.doneBy,
    turn: whoseTurn(people),
    cards: cards.filter((card) => card !== null),
    picks,
    veto: veto ? { type: veto.type, tmdbId: veto.tmdbId, title: veto.title } : null,
    catalogAway: offer.catalogAway,
  };
}

function firstOfEachTier(ranked: RankedCard[]): RankedCard[] {
  const counts = new Map<string, number>();
  return ranked.filter(({ tier }) => {
    const count = (counts.get(tier) ?? 0) + 1;
    counts.set(tier, count);
    return count <= MOST_CARDS_OF_A_GROUP;
  });
}

/** Null for a show of which nothing has aired. */
async function toCard(card: RankedCard, { facts }: Offer, group: Group): Promise<TonightCard | null> {
  const { profile, today } = group;
  const known = facts.get(card.key);
  if (!known) return null;
  const { type, tmdbId, title, poster, backdrop } = known;
  const { tier, reasons, votes, thread, fit } = card;
  const next = type === 'movie' ? null : (thread ?? (await firstEpisode(tmdbId, today, catalogLocale(profile))));
  if (type === 'tv' && !next) return null;
  return {
    type,
    tmdbId,
    title,
    poster,
    backdrop,
    tier,
    reasons,
    votes,
    next: next && { season: next.season, episode: next.episode },
    minutesLeft: thread?.minutesLeft ?? known.minutes,
    begun: (thread?.position ?? 0) > 0,
    fit: fit.kind === 'fits' ? { count: fit.count, endsAt: new Date(fit.endsAt).toISOString() } : null,
    target: playAddress(group, episodeKey({ type, tmdbId, ...next }), startOf(thread, group)),
  };
}

/** A group that has no place yet begins where whoever is furthest behind stopped, as the card says. */
function startOf(thread: RankedCard['thread'], { present, sharedId }: Group): number {
  return thread && present.length > 1 && thread.profileId !== sharedId ? thread.position : 0;
}
