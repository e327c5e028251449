import { outcomeOf } from '@/lib/http/kept-acts/outcome';
import type { NamedActionInput } from '@/lib/progress/action-schema';
import { givenTo, settleAct, settleSessions, takeBackAct, takeBackGiven } from '@/lib/progress/on-device/give';
import type { GivenAct, GivenSession } from '@/lib/progress/on-device/given';
import { firstTitle, nameOfGiven, nextBatch, reportsOf, sendingTime } from '@/lib/progress/on-device/given-reports';
import { names, type PostReports } from '@/lib/progress/post-reports';

/** How often a server that asks for patience is asked again before the rest waits for the next page. */
const MOST_WAITS = 5;

export interface GivenDelivery {
  post: PostReports;
  act: (action: NamedActionInput & { profileId: string }) => Promise<unknown>;
  deviceId: string;
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
  /** Before something is the device's again. */
  onTakenBack?: () => void;
}

/** What became of what was given. */
export interface GivenOutcome {
  /** The server has all of it, but for what stays. */
  isDone: boolean;
  /** Names of titles that the server does not take for this profile; they are the device's again. */
  stays: string[];
}

/**
 * Carries to the server what the device has given a profile, as the sessions it was. The device deletes each session
 * once the server has named it, and sends the rest the next time. A session that the server gets twice stays one.
 */
export async function deliverGiven(profileId: string, parts: GivenDelivery): Promise<GivenOutcome> {
  const stays: string[] = [];
  let most: number | undefined;
  let waits = 0;
  for (;;) {
    const { sessions, acts } = await givenTo(profileId);
    // What is given meanwhile has its sessions first: the title of an act has to be there, whichever tab takes it.
    if (sessions.length === 0) return { isDone: await deliverActs(acts, parts), stays };
    const whole = nextBatch(sessions);
    const batch = most === undefined ? whole : nextBatch(firstTitle(whole));
    const outcome = await parts.post(toReports(batch, parts), { keepalive: false });
    if (outcome.kind === 'stored') {
      const named = batch.filter(({ session }) => {
        const [entry] = session.entries;
        return entry && names(outcome, { ...entry, profileId });
      });
      if (named.length === 0) return { isDone: false, stays };
      await settleSessions(named);
    } else if (outcome.kind === 'later' && waits < MOST_WAITS) {
      waits += 1;
      await parts.wait(Math.max(1_000, outcome.delay));
    } else if (outcome.kind !== 'refused' && !(outcome.kind === 'forbidden' && outcome.isAboveCap)) {
      // It is the profile's, and waits until the server answers and the profile is open here.
      return { isDone: false, stays };
    } else if (most === undefined && firstTitle(whole).length < whole.length) {
      // One title above a cap must not hold up the others: find it by sending each by itself.
      most = 1;
    } else {
      stays.push(nameOfGiven(batch));
      parts.onTakenBack?.();
      await takeBackGiven(batch);
    }
  }
}

function toReports(batch: readonly GivenSession[], { deviceId, now }: GivenDelivery) {
  const sentMs = sendingTime(batch, now());
  return batch.flatMap((given) => reportsOf(given, { deviceId, sentMs }));
}

async function deliverActs(acts: readonly GivenAct[], { act, now }: GivenDelivery): Promise<boolean> {
  for (const given of acts) {
    try {
      await act(actionOf(given, now()));
    } catch (error) {
      // Nothing of the title is stored, or it is above the cap and stays here: hidden, as it was.
      if (outcomeOf(error, false) !== 'refused') return false;
      await takeBackAct(given);
    }
    await settleAct(given);
  }
  return true;
}

function actionOf({ action, type, tmdbId, profileId, at }: GivenAct, now: number) {
  const told = { observedAt: new Date(at).toISOString(), sentAt: new Date(Math.max(now, at)).toISOString() };
  return action === 'hide'
    ? { action, type, tmdbId, profileId, ...told }
    : { action, type: 'tv' as const, tmdbId, profileId, ...told };
}
