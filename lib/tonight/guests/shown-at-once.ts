import { isSameTitle } from '@/lib/catalog/title-key';
import type { GuestAction, GuestEvening } from '@/lib/tonight/guests/schema';

/** A guest's evening as it will be once the server has done an action: shown at once, and replaced by its answer. */
export function guestShownAtOnce(evening: GuestEvening, { action, type, tmdbId }: GuestAction): GuestEvening {
  const title = { type, tmdbId };
  const card = evening.cards.find((one) => isSameTitle(one, title));
  switch (action) {
    case 'vote':
    case 'unvote':
      return { ...evening, cards: evening.cards.map((one) => (one === card ? withVote(one, action === 'vote') : one)) };
    case 'veto':
      return {
        ...evening,
        veto: card ? { ...title, title: card.title } : evening.veto,
        cards: evening.cards.filter((one) => one !== card),
      };
    case 'take-back-veto':
      return { ...evening, veto: null };
  }
}

function withVote(card: GuestEvening['cards'][number], voted: boolean) {
  if (card.voted === voted) return card;
  return { ...card, voted, votes: card.votes + (voted ? 1 : -1) };
}
