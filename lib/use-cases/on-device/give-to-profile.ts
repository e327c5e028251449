import { outcomeOf } from '@/lib/http/kept-acts/outcome';
import { forgetOnDevice, rememberOnDevice } from '@/lib/http/something-on-device';
import { patchProgress } from '@/lib/progress/act-on-progress';
import { deliverGiven } from '@/lib/progress/on-device/deliver-given';
import { giveProgress, type Holding, holdings, holdsProgress } from '@/lib/progress/on-device/give';
import { settledIn } from '@/lib/progress/on-device/settle-in';
import { postReports } from '@/lib/progress/post-reports';
import { thisDevice } from '@/lib/progress/reporter/device';
import { givenThumbs, giveThumbs, settleThumb } from '@/lib/thumbs/on-device/device-thumbs';
import { sendThumb } from '@/lib/thumbs/queries';
import { giveList, givenList, listOnDevice, settleGiven } from '@/lib/watchlist/on-device/device-list';
import { sendAdded } from '@/lib/watchlist/queries';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/*
 * What was watched and listed on this device before an account signed in, offered to a profile, given to it and carried to
 * the server. One tab carries at a time.
 */

export interface DeviceHoldings {
  titles: Holding[];
  listed: WatchlistEntry[];
  /** When the newest of it was played or listed, in milliseconds since 1970; 0 where there is nothing. */
  newest: number;
}

export async function deviceHoldings(): Promise<DeviceHoldings> {
  await settledIn();
  const [titles, listed] = await Promise.all([holdings(), listOnDevice()]);
  const newest = Math.max(0, ...titles.map(({ at }) => at), ...listed.map(({ addedAt }) => Date.parse(addedAt)));
  return { titles, listed, newest };
}

export interface Given {
  isDone: boolean;
  /** What the profile may not have, by name: it stays on this device. */
  stays: string[];
}

/**
 * Gives the profile all of it, and carries it to the server. What was watched goes last: a page that dies in between offers it
 * again, and thumbs alone never are.
 */
export async function giveToProfile(profileId: string): Promise<Given> {
  await giveThumbs(profileId);
  await giveList(profileId);
  await giveProgress(profileId);
  await forgetIfEmpty();
  return carryGiven(profileId);
}

/** What stays, or what another tab watches on meanwhile, has to be looked for by the next page. */
async function forgetIfEmpty(): Promise<void> {
  if (await isSomethingLeft()) return;
  forgetOnDevice();
  if (await isSomethingLeft()) rememberOnDevice();
}

async function isSomethingLeft(): Promise<boolean> {
  const [isHeld, listed] = await Promise.all([holdsProgress(), listOnDevice()]);
  return isHeld || listed.length > 0;
}

/** Carries what was given and did not arrive: the tab was closed, the network gone. */
export async function carryGiven(profileId: string): Promise<Given> {
  return exclusively(async () => {
    const progress = await deliverGiven(profileId, {
      post: postReports,
      act: patchProgress,
      deviceId: thisDevice().id,
      now: Date.now,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      onTakenBack: rememberOnDevice,
    });
    const list = await carryList(profileId);
    const areThumbsDone = await carryThumbs(profileId);
    const stays = [...new Set([...progress.stays, ...list.stays])];
    return { isDone: progress.isDone && list.isDone && areThumbsDone, stays };
  });
}

async function carryList(profileId: string): Promise<Given> {
  const stays: string[] = [];
  for (const entry of await givenList(profileId)) {
    try {
      await sendAdded(profileId, entry, { addedAt: entry.addedAt });
      await settleGiven(profileId, entry, true);
    } catch (error) {
      // Refused: above the profile's cap, gone from the catalog, or the list is full. Else it waits for its profile.
      if (outcomeOf(error, false) !== 'refused') return { isDone: false, stays };
      stays.push(entry.title);
      rememberOnDevice();
      await settleGiven(profileId, entry, false);
    }
  }
  return { isDone: true, stays };
}

/** Drops the thumbs of titles that the profile may not have: an opinion alone is no reason to keep asking. */
async function carryThumbs(profileId: string): Promise<boolean> {
  for (const entry of await givenThumbs(profileId)) {
    try {
      await sendThumb(profileId, entry, entry.thumb, entry.at);
    } catch (error) {
      if (outcomeOf(error, false) !== 'refused') return false;
    }
    await settleThumb(profileId, entry);
  }
  return true;
}

async function exclusively(work: () => Promise<Given>): Promise<Given> {
  // Web Locks need a secure context; without them a repeat is recognised by the server.
  return navigator.locks ? await navigator.locks.request('tonight-give', work) : work();
}
