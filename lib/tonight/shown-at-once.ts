import { isSameTitle, type TitleKey } from '@/lib/catalog/title-key';
import type { Tonight, TonightAction, TonightCard } from '@/lib/tonight/schema';

/**
 * The evening as it will be once the server has done an action, as far as a browser can tell: shown at once, and
 * replaced by the server's answer.
 * @param actorId for whom it is done.
 * @param at ISO instant.
 */
export function shownAtOnce(tonight: Tonight, action: TonightAction, actorId: string, at: string): Tonight {
  switch (action.action) {
    case 'here': {
      const people = tonight.people.map((person) =>
        person.id === action.who ? { ...person, here: action.here } : person,
      );
      return { ...tonight, people };
    }
    case 'done-by':
      return { ...tonight, doneBy: action.doneBy };
    case 'vote':
    case 'unvote':
      return { ...tonight, cards: withVote(tonight.cards, action, actorId, action.action === 'vote') };
    case 'pick':
      return picked(tonight, action, actorId, at);
    case 'veto': {
      const card = tonight.cards.find((candidate) => isSameTitle(candidate, action));
      const own = actorId === tonight.viewerId && card;
      const veto = own ? { type: card.type, tmdbId: card.tmdbId, title: card.title } : tonight.veto;
      return { ...tonight, veto, ...offersWithout(tonight, action) };
    }
    case 'take-back-veto':
      return actorId === tonight.viewerId ? { ...tonight, veto: null } : tonight;
    case 'never-again':
      return { ...tonight, ...offersWithout(tonight, action) };
    case 'not-this':
      return { ...tonight, surprises: without(tonight.surprises, action) };
    case 'take-back-never-again':
    case 'advance':
      return tonight;
  }
}

/** The evening without one of its picks. */
export function unpicked(tonight: Tonight, title: TitleKey): Tonight {
  return { ...tonight, picks: without(tonight.picks, title) };
}

function picked(tonight: Tonight, action: TitleKey, actorId: string, at: string): Tonight {
  const card = [...tonight.cards, ...tonight.surprises].find((candidate) => isSameTitle(candidate, action));
  if (!card || tonight.picks.some((pick) => isSameTitle(pick, action))) return tonight;
  const { type, tmdbId, title, poster, backdrop, next, target, reasons, minutesLeft } = card;
  const endsAt = minutesLeft === null ? null : new Date(Date.parse(at) + minutesLeft * 60_000).toISOString();
  const ahead = reasons.flatMap((reason) => (reason.kind === 'ahead' ? reason.profileIds : []));
  const shown = { type, tmdbId, title, poster, backdrop, target, ahead, next: next && { ...next, name: '' } };
  const pick = { ...shown, pickedBy: actorId, pickedAt: at, nextAirDate: null, minutesLeft, endsAt };
  return { ...tonight, ...offersWithout(tonight, action), picks: [...tonight.picks, pick] };
}

function offersWithout({ cards, surprises }: Tonight, title: TitleKey): Pick<Tonight, 'cards' | 'surprises'> {
  return { cards: without(cards, title), surprises: without(surprises, title) };
}

function withVote(cards: TonightCard[], title: TitleKey, actorId: string, voted: boolean): TonightCard[] {
  return cards.map((card) => {
    if (!isSameTitle(card, title)) return card;
    const others = card.votes.filter((id) => id !== actorId);
    return { ...card, votes: voted ? [...others, actorId] : others };
  });
}

function without<Title extends TitleKey>(titles: Title[], title: TitleKey): Title[] {
  return titles.filter((other) => !isSameTitle(other, title));
}
