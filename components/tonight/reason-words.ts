import { namesInWords } from '@/lib/household/names-in-words';
import type { TonightCard, TonightCardReason } from '@/lib/tonight/schema';

interface Named {
  id: string;
  name: string;
}

interface Person extends Named {
  here: boolean;
}

/** "Maya", "Maya and Jonas", "Maya, Jonas, and Otto". */
export function namesWords(ids: readonly string[], people: readonly Named[]): string {
  return namesInWords(people.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
}

/** Why a card is here, in one sentence or two. */
export function reasonWords(reasons: readonly TonightCardReason[], people: readonly Person[]): string {
  return reasons
    .map((reason) => words(reason, people))
    .filter((sentence) => sentence !== null)
    .join('. ');
}

function words(reason: TonightCardReason, people: readonly Person[]): string | null {
  const here = people.filter((person) => person.here).length;
  switch (reason.kind) {
    case 'shared':
      return `You watch it together${here > 2 ? ', all of you' : ''}`;
    case 'together':
      return reason.profileIds.length === here
        ? `You are${here > 2 ? ' all' : ' both'} in the middle of it`
        : `${namesWords(reason.profileIds, people)} are in the middle of it`;
    case 'solo':
      return here === 1
        ? 'You are in the middle of it'
        : `${namesWords([reason.profileId], people)} is in the middle of it`;
    case 'wanted':
      if (here === 1) return 'On your list';
      return `${namesWords(reason.profileIds, people)} ${reason.profileIds.length === 1 ? 'wants' : 'want'} to see it`;
    case 'discover':
      return 'Watched a lot this week';
    case 'ahead':
      return `${namesWords(reason.profileIds, people)} ${reason.profileIds.length === 1 ? 'is' : 'are'} further on`;
    case 'turn':
      // Said once, at the top of the page.
      return null;
  }
}

const counts = ['', 'one episode', 'two episodes', 'three episodes', 'four episodes'];

/**
 * How it fits the evening, before the time it ends at: "ends at", "two episodes end at"; null when its length
 * is not known.
 */
export function fitWords({ type, fit }: Pick<TonightCard, 'type' | 'fit'>): string | null {
  if (!fit) return null;
  return type === 'movie' || fit.count === 1 ? 'ends at' : `${counts[fit.count]} end at`;
}
