import { describe, expect, it, test } from 'vitest';
import { readEvent } from './read-event';

const TICKS = 10_000_000;

const jellyfin = {
  ServerId: 'c0ffee',
  ServerName: 'attic',
  NotificationType: 'PlaybackProgress',
  UtcTimestamp: '2026-11-20T20:15:30.1234567Z',
  NotificationUsername: 'ada',
  ItemType: 'Episode',
  Name: 'The Reef',
  SeriesName: 'Saltmarsh Radio',
  Year: 2021,
  SeasonNumber: 1,
  EpisodeNumber: 2,
  RunTimeTicks: 1800 * TICKS,
  PlaybackPositionTicks: 600 * TICKS,
  IsPaused: false,
  DeviceId: 'tv-1',
  DeviceName: 'Living room',
  ClientName: 'Android TV',
  Provider_tvdb: '12345',
  Provider_imdb: 'tt1234567',
};

const plex = {
  event: 'media.play',
  user: true,
  owner: true,
  Account: { id: 1, title: 'ada' },
  Server: { title: 'attic', uuid: 'c0ffee' },
  Player: { local: true, title: 'Living room', uuid: 'tv-1' },
  Metadata: {
    librarySectionType: 'movie',
    ratingKey: '42',
    type: 'movie',
    title: 'Sintel',
    year: 2010,
    viewOffset: 61_500,
    duration: 888_000,
    Guid: [{ id: 'imdb://tt1727587' }, { id: 'tmdb://45745' }, { id: 'tvdb://138129' }],
  },
};

const emby = {
  Title: 'ada has paused Sintel',
  Date: '2026-11-20T20:15:30.0000000Z',
  Event: 'playback.pause',
  User: { Name: 'ada', Id: 'u1' },
  Item: {
    Name: 'Sintel',
    Type: 'Movie',
    ProductionYear: 2010,
    RunTimeTicks: 888 * TICKS,
    ProviderIds: { Tmdb: '45745', Imdb: 'tt1727587', IMDB_TITLE: 'x' },
  },
  Session: { Client: 'Emby Web', DeviceName: 'Firefox', DeviceId: 'web-1' },
  PlaybackInfo: { PositionTicks: 100 * TICKS, PlaySessionId: 'p1' },
};

const plain = { event: 'progress', type: 'movie', title: 'Sintel', ids: { tmdb: 45745 }, percent: 50, device: 'Kodi' };

describe('what players send', () => {
  it('is read of Jellyfin', () => {
    expect(readEvent(jellyfin)).toEqual({
      happening: 'progress',
      user: 'ada',
      device: { id: 'tv-1', name: 'Living room' },
      playback: null,
      title: {
        type: 'tv',
        ids: {},
        episodeIds: { imdb: 'tt1234567', tvdb: 12345 },
        title: 'Saltmarsh Radio',
        year: null,
        season: 1,
        episode: 2,
        episodeTitle: 'The Reef',
      },
      position: 600,
      duration: 1800,
      share: null,
      at: Date.parse('2026-11-20T20:15:30.123Z'),
    });
  });

  it('is read of Plex', () => {
    expect(readEvent(plex)).toMatchObject({
      happening: 'start',
      user: 'ada',
      device: { id: 'tv-1', name: 'Living room' },
      title: { type: 'movie', title: 'Sintel', year: 2010, ids: { tmdb: 45745, imdb: 'tt1727587', tvdb: 138129 } },
      position: 61.5,
      duration: 888,
      at: null,
    });
  });

  it('is read of Emby', () => {
    expect(readEvent(emby)).toMatchObject({
      happening: 'pause',
      user: 'ada',
      device: { id: 'web-1', name: 'Firefox' },
      playback: 'p1',
      title: { type: 'movie', title: 'Sintel', ids: { tmdb: 45745, imdb: 'tt1727587' } },
      position: 100,
      duration: 888,
    });
  });

  it('is read in our own shape', () => {
    expect(readEvent(plain)).toMatchObject({ happening: 'progress', title: { ids: { tmdb: 45745 } }, share: 0.5 });
  });
});

test.each<[string, object, object]>([
  [
    'numbers as texts, as templates write them',
    { PlaybackPositionTicks: '6000000000', SeasonNumber: '1' },
    { position: 600 },
  ],
  ['a pause', { IsPaused: 'True' }, { happening: 'pause' }],
  ['a start', { NotificationType: 'PlaybackStart', PlaybackPositionTicks: 0 }, { happening: 'start', position: 0 }],
  ['a stop', { NotificationType: 'PlaybackStop' }, { happening: 'stop', position: 600 }],
  [
    'a stop at the end, which may say that it is at nothing',
    { NotificationType: 'PlaybackStop', PlayedToCompletion: true, PlaybackPositionTicks: 0 },
    { happening: 'watched', position: 1800 },
  ],
  ['empty texts for what there is not', { Provider_tvdb: '', Provider_imdb: '', RunTimeTicks: '' }, { duration: null }],
  ['no position', { PlaybackPositionTicks: undefined }, { position: null }],
  [
    'a film',
    { ItemType: 'Movie', Provider_tmdb: 45745, Name: 'Sintel' },
    { title: { type: 'movie', title: 'Sintel' } },
  ],
])('Jellyfin: %s', (_, said, read) => {
  expect(readEvent({ ...jellyfin, ...said })).toMatchObject(read);
});

test.each<[string, object, object]>([
  ['paused', { event: 'media.pause' }, { happening: 'pause' }],
  ['gone on', { event: 'media.resume' }, { happening: 'progress' }],
  ['stopped', { event: 'media.stop' }, { happening: 'stop' }],
  [
    'seen',
    { event: 'media.scrobble', Metadata: { ...plex.Metadata, viewOffset: undefined } },
    { happening: 'watched', share: 0.9 },
  ],
  [
    'an old agent',
    { Metadata: { ...plex.Metadata, Guid: undefined, guid: 'com.plexapp.agents.themoviedb://45745?lang=en' } },
    { title: { ids: { tmdb: 45745 } } },
  ],
  [
    'an episode, whose ids are its own',
    {
      Metadata: {
        type: 'episode',
        title: 'The Reef',
        grandparentTitle: 'Saltmarsh Radio',
        parentIndex: 1,
        index: 2,
        viewOffset: 1000,
        Guid: [{ id: 'tvdb://12345' }],
      },
    },
    { title: { type: 'tv', title: 'Saltmarsh Radio', season: 1, episode: 2, ids: {}, episodeIds: { tvdb: 12345 } } },
  ],
])('Plex: %s', (_, said, read) => {
  expect(readEvent({ ...plex, ...said })).toMatchObject(read);
});

test.each<[string, object, object]>([
  [
    'numbers as texts',
    { position: '61.5', duration: '888', percent: '' },
    { position: 61.5, duration: 888, share: null },
  ],
  ['a percentage as a text', { percent: '12.5' }, { share: 0.125 }],
  [
    'an episode whose numbers are texts',
    { type: 'episode', season: '1', episode: '02', year: '' },
    { title: { season: 1, episode: 2, year: null } },
  ],
])('our own shape: %s, as templates write them', (_, said, read) => {
  expect(readEvent({ ...plain, percent: undefined, ...said })).toMatchObject(read);
});

test.each<[string, unknown]>([
  ['a new film in the library of Jellyfin', { ...jellyfin, NotificationType: 'ItemAdded' }],
  ['music on Jellyfin', { ...jellyfin, ItemType: 'Audio' }],
  ['a rating on Plex', { ...plex, event: 'media.rate' }],
  ['a film that a channel sends, on Plex', { ...plex, Metadata: { ...plex.Metadata, live: 1 } }],
  ['music on Plex', { ...plex, Metadata: { ...plex.Metadata, type: 'track' } }],
  ['a new film in the library of Plex', { event: 'library.new', Metadata: {} }],
  ['a test of Emby', { Event: 'system.notificationtest', Title: 'Test' }],
  ['music on Emby', { ...emby, Item: { ...emby.Item, Type: 'Audio' } }],
])('%s is understood, and nothing of ours', (_, said) => {
  expect(readEvent(said)).toBe('not-ours');
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a list', [plain]],
  ['a text', 'media.play'],
  ['nothing in it', {}],
  ['a playback of Jellyfin without an item', { NotificationType: 'PlaybackStart' }],
  ['a playback of Plex without an item', { event: 'media.play' }],
  ['Plex with a list for a position', { ...plex, Metadata: { ...plex.Metadata, viewOffset: [1] } }],
  ['our own with another word', { ...plain, event: 'playing' }],
  ['our own with words for a number', { ...plain, percent: 'half' }],
  ['our own past its end', { ...plain, percent: 101 }],
  ['of another player', { action: 'play', media: { name: 'Sintel' } }],
])('%s is nothing we know', (_, said) => {
  expect(readEvent(said)).toBeNull();
});
