import 'server-only';
import { isSameTitle } from '@/lib/catalog/title-key';
import { ProblemError } from '@/lib/http/problem';
import { announceEvening } from '@/lib/tonight/changes';
import { giveGuestVeto, setGuestVote, takeBackGuestVeto } from '@/lib/tonight/guests/repository';
import type { GuestAction, GuestEvening } from '@/lib/tonight/guests/schema';
import { groupOf } from '@/lib/use-cases/tonight/group-tonight';
import { eveningForGuest } from '@/lib/use-cases/tonight/guests/evening-for-guest';
import type { GuestHere } from '@/lib/use-cases/tonight/guests/guest';
import { tonightView } from '@/lib/use-cases/tonight/view';

/** The evening as this guest sees it. */
export async function guestTonight({ guest, acting }: GuestHere): Promise<GuestEvening> {
  return eveningForGuest(await tonightView(await groupOf(acting)), guest);
}

/**
 * Does what a guest may, with a title that is offered: so they learn of no other, and everyone's cap holds for them.
 * @throws ProblemError 404 for a title that is not offered, 409 for a second veto.
 */
export async function performGuestAction(here: GuestHere, action: GuestAction): Promise<void> {
  await perform(here, action);
  announceEvening(here.acting.profiles);
}

async function perform({ guest, acting }: GuestHere, { action, type, tmdbId }: GuestAction): Promise<void> {
  const title = { type, tmdbId };
  if (action === 'unvote') return setGuestVote(guest.id, title, false);
  if (action === 'take-back-veto') return takeBackGuestVeto(guest.id, title);
  const { cards } = await tonightView(await groupOf(acting));
  const card = cards.find((one) => isSameTitle(one, title));
  if (!card) throw notOffered();
  if (action === 'vote') return setGuestVote(guest.id, title, true);
  if (await giveGuestVeto(guest.id, { ...title, title: card.title })) return;
  throw new ProblemError({ status: 409, code: 'conflict', detail: 'You have used tonight’s veto already.' });
}

function notOffered(): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', detail: 'That title is not offered any more.' });
}
