import { isSameTitle } from '@/lib/catalog/title-key';
import type { StoredGuest } from '@/lib/tonight/guests/repository';
import type { GuestEvening } from '@/lib/tonight/guests/schema';
import type { Tonight } from '@/lib/tonight/schema';

/**
 * What a guest sees of an evening: titles, and how many want them. Who wants them, why they are offered, and how far a
 * profile is in them stays in the household; so does what is left of a title that was begun.
 */
export function eveningForGuest({ cards, picks }: Tonight, { name, votes, veto }: StoredGuest): GuestEvening {
  return {
    name,
    veto,
    // In the order of their names: the page's own tells what the household is in the middle of.
    cards: cards
      .toSorted((one, other) => one.title.localeCompare(other.title))
      .map((card) => ({
        ...shown(card),
        minutes: card.begun ? null : card.minutesLeft,
        votes: card.votes.length,
        voted: votes.some((vote) => isSameTitle(vote, card)),
      })),
    picks: picks.map(shown),
  };
}

function shown({ type, tmdbId, title, poster, backdrop }: Tonight['picks'][number] | Tonight['cards'][number]) {
  return { type, tmdbId, title, poster, backdrop };
}
