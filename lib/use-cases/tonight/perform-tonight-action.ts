import 'server-only';
import { isSameEpisode, titleKey } from '@/lib/catalog/title-key';
import { nowFor } from '@/lib/household/clock';
import { checkPin } from '@/lib/household/pins/check';
import type { Profile } from '@/lib/household/schema';
import { addressOf } from '@/lib/http/client-address';
import { ProblemError } from '@/lib/http/problem';
import { advanceEpisode } from '@/lib/progress/advance';
import { notListed } from '@/lib/progress/not-listed';
import { storedProgress } from '@/lib/progress/stored-progress';
import { adminClient } from '@/lib/supabase/admin';
import { announceEvening } from '@/lib/tonight/changes';
import { readEvening } from '@/lib/tonight/evening-repository';
import { setNeverAgain, takeBackNeverAgain } from '@/lib/tonight/never-again-repository';
import * as tonight from '@/lib/tonight/repository';
import type { TonightAction } from '@/lib/tonight/schema';
import { addVeto, removeVeto } from '@/lib/tonight/vetoes-repository';
import { actingFor, requireUnlocked } from '@/lib/use-cases/access/act-for';
import { accountOf, type Caller } from '@/lib/use-cases/access/caller';
import { type Acting, inHousehold } from '@/lib/use-cases/access/in-household';
import { titleFor } from '@/lib/use-cases/access/title-for';
import { requireRight } from '@/lib/use-cases/access/unlock-answer';
import { requireWithinCap } from '@/lib/use-cases/access/within-cap';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';
import { eveningKey, groupOf, requireEvening } from '@/lib/use-cases/tonight/group-tonight';
import { groupInShow, peopleInShow } from '@/lib/use-cases/tonight/picks';

type ActionOf<Name extends TonightAction['action']> = Extract<TonightAction, { action: Name }>;

/**
 * Does one thing of an evening for the profile it names, else for the one this browser watches as.
 * @param viewer the profile that looks: it may speak for others who are here, and still sees nothing above its own cap.
 * @throws ProblemError 403, 404 for a title that one of them may not see, 409 for a second veto, and for an
 *   evening that is over.
 */
export async function performTonightAction(
  request: Request,
  caller: Caller,
  action: TonightAction,
  viewer: Profile,
): Promise<void> {
  // The remote goes round among those who are here. What is remembered past the evening asks for more.
  const asks = action.action.endsWith('never-again') ? 'open' : 'here';
  const acting = await inHousehold(caller, await actingFor(request, caller, action.profileId, asks));
  if ('evening' in action) requireEvening(acting, action.evening);
  await perform(request, caller, { acting, action, viewer });
  announceEvening(acting.profiles);
}

async function perform(
  request: Request,
  caller: Caller,
  { acting, action, viewer }: { acting: Acting; action: TonightAction; viewer: Profile },
): Promise<void> {
  const { client, profile } = acting;
  const key = eveningKey(acting);
  switch (action.action) {
    case 'here':
      return sayWhoIsHere(request, caller, acting, action);
    case 'done-by':
      return tonight.setDoneBy(client, key, action.doneBy);
    case 'pick': {
      await titleFor(viewer, action);
      const { title, poster, backdrop } = await titleFor(profile, action);
      return tonight.addPick(client, key, profile.id, { ...action, title, poster, backdrop }, nowFor(profile));
    }
    case 'vote':
      await titleFor(viewer, action);
      await titleFor(profile, action);
      return tonight.setVote(client, key, profile.id, action, nowFor(profile));
    case 'unvote':
      return tonight.setVote(client, key, profile.id, action, null);
    case 'veto':
      return veto(acting, action);
    case 'take-back-veto':
      return removeVeto(await adminClient(), key, profile.id, action);
    case 'never-again': {
      const { title } = await titleFor(profile, action);
      return setNeverAgain(client, profile.id, { ...action, title });
    }
    case 'take-back-never-again':
      return takeBackNeverAgain(client, profile.id, action);
    case 'not-this':
      await titleFor(viewer, action);
      await titleFor(profile, action);
      return tonight.addRefusal(client, key, action);
    case 'advance':
      return advance(acting, action);
  }
}

/**
 * A profile that speaks first for another is here too, unless it said otherwise. The household may watch in the name of a
 * person who is here: to say that a person is here takes that person's PIN, where they have one.
 */
async function sayWhoIsHere(
  request: Request,
  caller: Caller,
  acting: Acting,
  { who, here, pin }: ActionOf<'here'>,
): Promise<void> {
  const { client, profile, profiles } = acting;
  const person = profiles.find(({ id }) => id === who);
  if (!person) {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such profile in your household.' });
  }
  const key = eveningKey(acting);
  const { presence } = await readEvening(client, key, []);
  const isHere = presence.some((said) => said.profileId === who && said.here);
  if (here && !isHere) await requirePin(request, caller, acting, person, pin);
  if (presence.length === 0) await tonight.setPresence(client, key, profile.id, true, 'where-unsaid');
  await tonight.setPresence(client, key, who, here);
}

async function requirePin(
  request: Request,
  caller: Caller,
  { household }: Acting,
  person: Profile,
  pin: string | undefined,
): Promise<void> {
  if (person.pinSetAt === null || pin === undefined) return requireUnlocked(request, accountOf(caller), [person]);
  requireRight(
    await checkPin({ householdId: household.id, profileId: person.id }, pin, {
      address: addressOf(request.headers),
      proved: false,
    }),
  );
}

async function veto(acting: Acting, action: ActionOf<'veto'>): Promise<void> {
  const { title } = await titleFor(acting.profile, action);
  const admin = await adminClient();
  if (await addVeto(admin, eveningKey(acting), acting.profile.id, { ...action, title })) return;
  throw new ProblemError({
    status: 409,
    code: 'conflict',
    detail: `${acting.profile.name} has used tonight’s veto already.`,
  });
}

/**
 * Everyone present for whom the show goes on at `expected` goes on behind it, and so does the group they are; said
 * twice, it is done once.
 */
async function advance(acting: Acting, action: ActionOf<'advance'>): Promise<void> {
  const title = titleKey('tv', action.tmdbId);
  await requireWithinCap(acting.profile, [title]);
  if ((await catalogFor(acting.profile).listed({ ...title, ...action.expected })) === null) throw notListed();
  const group = await groupOf(acting);
  const shared = await groupInShow(group, action.tmdbId);
  const everyone = [
    ...(await peopleInShow(group, action.tmdbId)),
    ...(shared && group.sharedId ? [{ person: { ...group.profile, id: group.sharedId }, progress: shared }] : []),
  ];
  for (const { person, progress } of everyone) {
    const { next, thread } = progress;
    if (!next || !isSameEpisode(next, action.expected)) continue;
    const catalog = catalogFor(person);
    const isThere = thread !== null && isSameEpisode(thread, action.expected);
    if (!isThere) await advanceEpisode(storedProgress(person), action.tmdbId, catalog, thread ?? undefined);
    await advanceEpisode(storedProgress(person), action.tmdbId, catalog, action.expected);
  }
}
