import type { Episode, TitleSummary } from '@/lib/catalog/catalog';
import { episodeKey } from '@/lib/catalog/title-key';
import type { HistoryEntry } from '@/lib/history/schema';
import type { ImportPlan, ImportTitle } from '@/lib/imports/schema';
import type { Place } from '@/lib/progress/place-schema';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';
import type { Screen } from '@/lib/screens/schema';
import type { Tonight, TonightCard, TonightPick } from '@/lib/tonight/schema';
import type { Download } from '@/lib/use-cases/downloads/stored-downloads';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/* What the gallery shows and the components' tests begin with: one example of each kind, to be changed where it matters. */

const PROFILE = '11111111-1111-4111-8111-111111111111';
const INSTANT = '2026-11-20T20:15:00.000Z';
const BACKDROP = '/demo/artwork/{backdrop}/backdrop-big-buck-bunny.webp';

export function exampleTitle(changes: Partial<TitleSummary> = {}): TitleSummary {
  return {
    type: 'movie',
    id: 9_000_002,
    title: 'Big Buck Bunny',
    overview: '',
    date: '2008-04-10',
    poster: null,
    backdrop: BACKDROP,
    genreIds: [],
    rating: 7,
    originalLanguage: 'en',
    ...changes,
  };
}

export function exampleEpisode(changes: Partial<Episode> = {}): Episode {
  return {
    id: 1,
    season: 1,
    number: 2,
    name: 'The Long Night',
    overview: 'The lamp goes out, and nobody says who had the matches.',
    airDate: '2026-11-13',
    airedBy: '2026-11-13',
    runtimeMinutes: 24,
    still: BACKDROP,
    kind: null,
    ...changes,
  };
}

export function examplePlace(changes: Partial<Place> = {}): Place {
  return {
    profileId: PROFILE,
    type: 'tv',
    tmdbId: 7,
    season: 1,
    episode: 2,
    episodeId: null,
    position: 600,
    duration: 1440,
    percentage: 42,
    secondsPlayed: 600,
    watchedAt: null,
    finishedAt: null,
    observedAt: INSTANT,
    sessionId: PROFILE,
    deviceId: null,
    deviceName: 'Television',
    ...changes,
  };
}

export function exampleCard(changes: Partial<ContinueWatchingItem> = {}): ContinueWatchingItem {
  return {
    type: 'tv',
    tmdbId: 7,
    season: 1,
    episode: 2,
    reason: { kind: 'in-progress', minutesLeft: 14 },
    minutesLeft: 14,
    percentage: 42,
    target: '/watch/tv/7/1/2',
    observedAt: INSTANT,
    place: examplePlace(),
    stream: null,
    snapshot: {
      title: 'Lighthouse',
      showTitle: 'Lighthouse',
      episodeTitle: 'The Long Night',
      poster: null,
      still: BACKDROP,
      backdrop: null,
    },
    ...changes,
  };
}

export const examplePeople: Tonight['people'] = [
  { id: 'maya', name: 'Maya', avatar: 'moon', color: 'amber', here: true, hasPin: false },
  { id: 'jonas', name: 'Jonas', avatar: 'fox', color: 'teal', here: true, hasPin: true },
  { id: 'otto', name: 'Otto', avatar: 'owl', color: 'rose', here: false, hasPin: false },
];

export function exampleTonightCard(changes: Partial<TonightCard> = {}): TonightCard {
  return {
    type: 'tv',
    tmdbId: 7,
    title: 'Lighthouse',
    poster: null,
    backdrop: BACKDROP,
    tier: 'together',
    next: { season: 1, episode: 6 },
    minutesLeft: 24,
    begun: false,
    fit: { count: 2, endsAt: '2026-11-20T22:41:00.000Z' },
    reasons: [{ kind: 'together', profileIds: ['maya', 'jonas'] }],
    votes: [],
    target: '/watch/tv/7/1/6',
    ...changes,
  };
}

export function examplePick(changes: Partial<TonightPick> = {}): TonightPick {
  return {
    type: 'tv',
    tmdbId: 7,
    title: 'Lighthouse',
    poster: null,
    backdrop: BACKDROP,
    pickedBy: 'maya',
    pickedAt: INSTANT,
    next: { season: 1, episode: 6, name: 'Low Tide' },
    ahead: [],
    target: '/watch/tv/7/1/6',
    nextAirDate: null,
    minutesLeft: 24,
    endsAt: '2026-11-20T22:05:00.000Z',
    ...changes,
  };
}

export function exampleTonight(changes: Partial<Tonight> = {}): Tonight {
  return {
    evening: '2026-11-20',
    people: examplePeople,
    guests: [],
    viewerId: 'maya',
    doneBy: null,
    turn: null,
    cards: [],
    surprises: [],
    picks: [],
    veto: null,
    catalogAway: false,
    ...changes,
  };
}

export function exampleEntry(changes: Partial<WatchlistEntry> = {}): WatchlistEntry {
  return {
    type: 'movie',
    tmdbId: 1,
    profileId: PROFILE,
    position: 1,
    addedAt: INSTANT,
    title: 'Nosferatu',
    poster: null,
    backdrop: null,
    ...changes,
  };
}

export function examplePlayback(changes: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    profileId: PROFILE,
    sessionId: PROFILE,
    type: 'tv',
    tmdbId: 7,
    season: 1,
    episode: 2,
    startedAt: INSTANT,
    endedAt: INSTANT,
    seconds: 840,
    position: 840,
    duration: 1440,
    watched: false,
    deviceId: PROFILE,
    deviceName: 'Television',
    title: 'Lighthouse',
    episodeTitle: 'The Long Night',
    poster: null,
    still: BACKDROP,
    backdrop: null,
    together: [],
    ...changes,
  };
}

export function exampleWatchItem(changes: Partial<WatchItem> = {}): WatchItem {
  return {
    key: { type: 'tv', tmdbId: 7, season: 1, episode: 2, episodeId: 1 },
    title: 'Lighthouse',
    episode: exampleEpisode(),
    titleAddress: '/title/tv/7',
    artwork: null,
    snapshot: { title: 'Lighthouse' },
    stream: { type: 'video/mp4', src: '/demo/media/x.mp4', durationSeconds: 1440, captions: [], chapters: [] },
    renewStream: async () => null,
    profileId: PROFILE,
    viewerId: PROFILE,
    veils: false,
    group: null,
    preferences: {},
    place: null,
    furtherSession: null,
    welcomeBack: null,
    togetherIn: null,
    servedAt: INSTANT,
    requestedStart: null,
    upNext: {
      kind: 'episode',
      episode: exampleEpisode({ id: 2, number: 3, name: 'Low Tide' }),
      address: '/watch/tv/7/1/3',
      stream: null,
    },
    episodesAround: null,
    recommendations: [],
    ...changes,
  };
}

export function exampleScreen(changes: Partial<Screen> = {}): Screen {
  return {
    screenId: '22222222-2222-4222-8222-222222222222',
    deviceId: '33333333-3333-4333-8333-333333333333',
    deviceName: 'Chrome on TV',
    profileId: PROFILE,
    people: [{ id: PROFILE, name: 'Maya' }],
    type: 'tv',
    tmdbId: 7,
    season: 2,
    episode: 4,
    title: 'Lighthouse',
    position: 1270,
    duration: 1500,
    paused: false,
    rate: 1,
    captions: false,
    hasNext: true,
    storyboard: null,
    driven: true,
    ...changes,
  };
}

export function exampleDownload(changes: Partial<Download> = {}): Download {
  return {
    id: 'p tv/7/1/3',
    owner: 'p',
    key: episodeKey({ type: 'tv', tmdbId: 7, season: 1, episode: 3 }),
    name: 'The Tide',
    addedAt: 0,
    state: 'waiting',
    trouble: null,
    height: null,
    plan: { type: '', main: '', texts: {}, parts: [], about: 200_000_000 },
    lengths: [],
    stored: 50_000_000,
    item: null,
    ...changes,
  };
}

const NO_ROWS = { ready: 0, known: 0, double: 0, unsure: 0, notFound: 0, written: 0 };

export function exampleImport(changes: Partial<ImportPlan> = {}): ImportPlan {
  return {
    id: 'one',
    state: 'planned',
    files: [{ name: 'ratings.json', rows: 1240, sources: ['trakt'], leftOut: { rating: 3 } }],
    rows: 1240,
    madeAt: INSTANT,
    progress: { done: 700, of: 1240, secondsLeft: 40 },
    waitsFor: null,
    counts: { ...NO_ROWS, written: 1236, known: 4 },
    kinds: { play: 0, watched: 0, place: 0, wanted: 0, rated: 1236 },
    people: [],
    asksDayOrder: null,
    titles: [],
    titleCount: 0,
    ...changes,
  };
}

export function exampleImportTitle(changes: Partial<ImportTitle> = {}): ImportTitle {
  return {
    key: 'lighthouse',
    label: 'Lighthouse',
    state: 'matched',
    person: '',
    type: 'tv',
    tmdbId: 7,
    poster: null,
    candidates: [],
    counts: NO_ROWS,
    ...changes,
  };
}
