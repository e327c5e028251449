import type { MediaType } from '@/lib/catalog/catalog';
import { type EpisodeKey, type TitleKey, titleKey, titleText } from '@/lib/catalog/title-key';
import { ApiError } from '@/lib/http/call-api';
import { ProblemError } from '@/lib/http/problem';
import { rememberOnDevice } from '@/lib/http/something-on-device';
import type { ActionAnswer } from '@/lib/progress/action-answer-schema';
import { type NamedActionInput, patchBodySchema } from '@/lib/progress/action-schema';
import { continueWatching } from '@/lib/progress/continue-watching';
import { howFarInShow } from '@/lib/progress/how-far-in-show';
import { entryFromAct, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { deviceFacts } from '@/lib/progress/on-device/device-facts';
import {
  changeTitle,
  newestOnDevice,
  readEverything,
  readItems,
  readTitle,
  recordOnDevice,
  takeBackOnDevice,
} from '@/lib/progress/on-device/device-ledger';
import type { PlaceRow, TitleRow } from '@/lib/progress/on-device/device-table-rows';
import { tellDeviceChanged } from '@/lib/progress/on-device/hear-device';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { settledIn } from '@/lib/progress/on-device/settle-in';
import { continueCandidates, toPlace, toThread } from '@/lib/progress/on-device/shown-place';
import { performAct } from '@/lib/progress/perform-act';
import type { Place } from '@/lib/progress/place-schema';
import type { ProgressStore } from '@/lib/progress/progress-store';
import { randomId } from '@/lib/progress/random-id';
import type { ShowThread } from '@/lib/progress/repository';
import { filmState, showState } from '@/lib/progress/title-state';
import type { TitleState } from '@/lib/progress/title-state-schema';
import type { ContinueWatchingItem, ShowProgress } from '@/lib/progress/view-schema';

/*
 * The progress of a viewer who has not signed in, by the rules and in the words of the API: `lib/progress/queries.ts` asks here
 * what it asks the server for a profile.
 */

export async function continueOnDevice(limit: number): Promise<ContinueWatchingItem[]> {
  await settledIn();
  const { places, titles } = await readEverything();
  const candidates = continueCandidates(places, titles);
  const { nextEpisode, dayOf, snapshotOf } = (await deviceFacts()).catalog();
  return continueWatching(async (skip, atMost) => candidates.slice(skip, skip + atMost), {
    limit,
    now: new Date(),
    nextEpisode,
    dayOf,
    snapshotOf,
    // The player's page finds what plays, and a device has no cap.
    streamOf: async () => null,
    mayShow: async () => true,
  });
}

export async function placesOnDevice(keys: readonly EpisodeKey[]): Promise<Place[]> {
  await settledIn();
  return (await readItems(keys)).map(toPlace);
}

/** @throws ApiError where there is no such show; CatalogUnavailableError where nothing is known of it without a network. */
export async function showOnDevice(showId: number): Promise<ShowProgress> {
  const { row, places } = await readTitle(titleKey('tv', showId));
  const kept = Promise.resolve<[Place[], ShowThread]>([places.map(toPlace), toThread(row, places)]);
  const progress = await howFarInShow(showId, kept, (await deviceFacts()).catalog());
  if (!progress) throw new ApiError(404, 'not-found', 'There is no such show.');
  return progress;
}

/** Leaves out the titles whose state needs a network. */
export async function titlesOnDevice(keys: readonly TitleKey[]): Promise<TitleState[]> {
  await settledIn();
  const { places, titles } = await readEverything();
  const wanted = new Set(keys.map(titleText));
  return statesOf(
    places.filter((row) => wanted.has(titleText(row))),
    titles,
  );
}

/** The films or shows seen on this device, the newest first. */
export async function seenOnDevice(type: MediaType): Promise<(TitleKey & { at: string })[]> {
  await settledIn();
  const { places, titles } = await readEverything();
  const own = places.filter((row) => row.type === type);
  const seen = (await statesOf(own, titles)).filter(({ watched }) => watched);
  return seen
    .map(({ tmdbId }) => {
      const times = own.filter((row) => row.tmdbId === tmdbId).map(({ place }) => place.watchedAt ?? 0);
      return { type, tmdbId, at: new Date(Math.max(...times)).toISOString() };
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

async function statesOf(places: PlaceRow[], titles: TitleRow[]): Promise<TitleState[]> {
  const catalog = (await deviceFacts()).catalog();
  const states = await Promise.all(
    [...Map.groupBy(places, titleText).values()].map(async (rows) => {
      const [first] = rows;
      if (!first) return null;
      if (first.type === 'movie') return filmState(toPlace(first));
      const row = titles.find(({ title }) => title === first.title) ?? null;
      const kept = Promise.resolve<[Place[], ShowThread]>([rows.map(toPlace), toThread(row, rows)]);
      const progress = await howFarInShow(first.tmdbId, kept, catalog).catch(() => null);
      return progress && showState(progress);
    }),
  );
  return states.filter((state) => state !== null);
}

/** @throws ApiError as the server's answer would be. */
export async function actOnDevice(action: NamedActionInput): Promise<ActionAnswer> {
  try {
    const { profileId: _device, ...act } = action;
    return await performAct(deviceProgress, (await deviceFacts()).catalog(), patchBodySchema.parse(act));
  } catch (error) {
    if (error instanceof ProblemError) {
      const { status, code, detail } = error.problem;
      throw new ApiError(status, code, detail, { cause: error });
    }
    throw error;
  }
}

export async function keepOnDevice(entries: readonly LedgerEntry[]): Promise<Place[]> {
  const places = await recordOnDevice(entries);
  rememberOnDevice();
  tellDeviceChanged();
  return places.map(toPlace);
}

const deviceProgress: ProgressStore = {
  profileId: DEVICE_OWNER,
  isLate: false,
  now: async () => Math.max(Date.now(), (await newestOnDevice()) + 1),
  places: placesOnDevice,
  showPlaces: async (showId) => (await readTitle(titleKey('tv', showId))).places.map(toPlace),
  async thread(showId) {
    const { row, places } = await readTitle(titleKey('tv', showId));
    return toThread(row, places);
  },
  record: keepOnDevice,
  async hide(title, at) {
    const isStored = await changeTitle(title, (row, places) => ({ ...row, hiddenAt: afterPlaying(title, places, at) }));
    tellDeviceChanged();
    return isStored;
  },
  async drop(showId, at) {
    const title = titleKey('tv', showId);
    const isStored = await changeTitle(title, (row, places) => ({
      ...row,
      droppedAt: afterPlaying(title, places, at),
    }));
    tellDeviceChanged();
    return isStored;
  },
  async forget(what, at) {
    const { places } = await readTitle(what);
    const named = places.filter(
      ({ season, episode }) => what.season === undefined || (season === what.season && episode === what.episode),
    );
    if (named.length === 0) return false;
    const after = Math.max(at.getTime(), ...named.map(({ place }) => place.observedAt + 1));
    const whose = { kind: 'forget', profileId: DEVICE_OWNER, id: what.forgetId } as const;
    await keepOnDevice(named.map((key) => entryFromAct({ ...whose, key, position: 0, duration: 0, at: after })));
    return true;
  },
  takeBackForget: (what) => takeBack(what, what.forgetId),
  takeBack,
  announce: tellDeviceChanged,
  // One browser writes here, an act at a time.
  actId: randomId,
};

async function takeBack(title: TitleKey, actionId: string): Promise<Place[] | null> {
  const places = await takeBackOnDevice(title, actionId);
  tellDeviceChanged();
  return places?.map(toPlace) ?? null;
}

/** What is hidden or dropped from then on stays so until it is played again. */
function afterPlaying({ type }: TitleKey, places: Parameters<typeof toThread>[1], at: Date | null): number | null {
  if (at === null) return null;
  const played = places.map(({ place }) => (type === 'movie' ? place.observedAt : (place.playedAt ?? 0)));
  return Math.max(at.getTime(), ...played);
}
