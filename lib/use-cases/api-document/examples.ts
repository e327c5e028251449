const FILM = { type: 'movie', tmdbId: 9000027 };
const EPISODE = { type: 'tv', tmdbId: 9100001, season: 1, episode: 3 };
const SHOW = { type: 'tv', tmdbId: 9100001 };
const ADA = '0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01';
const BEN = '3d1c6f0e-2f44-4b8a-8f0c-9f6f0c2d7b02';
const DEVICE = '6f2d2c9a-1b7e-4a39-8c39-2f5b8f5f3c03';
const SESSION = '9a8f7e6d-5c4b-4a39-9281-706f5e4d3c04';

/**
 * A valid body for each operation that takes one, by the operation's id: for readers of the description, and for tools that
 * ask with it. The titles are the demo's.
 */
export const EXAMPLES: Record<string, unknown> = {
  makeHousehold: { name: 'Harbour Street' },
  addProfile: { name: 'Lina', ratingCap: 6, language: 'en-US', region: 'US', timeZone: 'Europe/Berlin' },
  orderProfiles: { order: [BEN, ADA] },
  changeProfile: { ratingCap: 12, preferences: { autoplay: false } },
  unlockProfile: { pin: '2468' },
  unlockSettings: { pin: '2468' },
  proveAccount: { password: 'as-long-as-you-like' },
  actTonight: { action: 'pick', profileId: ADA, ...FILM },
  reportProgress: {
    ...EPISODE,
    profileId: ADA,
    position: 754.2,
    duration: 2640,
    secondsPlayed: 340,
    sessionId: SESSION,
    sequence: 34,
    deviceId: DEVICE,
    deviceName: 'Living-room TV',
    observedAt: '2026-11-28T20:15:00.000Z',
    sentAt: '2026-11-28T20:15:01.000Z',
    event: 'playing',
  },
  actOnProgress: { action: 'set', profileId: ADA, ...FILM, position: 1860 },
  getPlaces: { profileId: ADA, keys: [FILM, EPISODE] },
  getTitleStates: { profileId: ADA, keys: [FILM, SHOW] },
  tellScreen: {
    screenId: SESSION,
    deviceId: DEVICE,
    profileId: ADA,
    ...FILM,
    title: 'Metropolis',
    position: 1860,
    duration: 8940,
    paused: false,
    rate: 1,
    captions: null,
    hasNext: false,
    driven: true,
  },
  driveScreen: { profileId: ADA, command: { do: 'seek', position: 1860 } },
  giveThumb: { profileId: ADA, ...FILM, thumb: 'love' },
  addToWatchlist: { profileId: ADA, ...SHOW },
  moveInWatchlist: { profileId: ADA, ...FILM, after: SHOW },
  restoreHistory: { action: 'take-back', profileId: ADA, deviceId: DEVICE, since: '2026-11-28T20:00:00.000Z' },
  beginImport: { profileId: ADA },
  actOnImport: { action: 'choose', profileId: ADA, key: 'saltmarsh', title: SHOW },
};
