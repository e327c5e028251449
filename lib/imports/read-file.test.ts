import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { LeftOut, NeutralRow } from '@/lib/imports/neutral-row';
import { readFile } from '@/lib/imports/read-file';
import { entriesOf } from '@/lib/imports/zip';

const folder = mkdtempSync(path.join(tmpdir(), 'imports-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TODAY = '2026-11-27';
type Given = string | Uint8Array;

function save(content: Given): string {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, content);
  return file;
}

async function rowsIn(content: Given, name = 'file'): Promise<(NeutralRow | LeftOut)[]> {
  const rows: (NeutralRow | LeftOut)[] = [];
  for await (const row of readFile(save(content), name, TODAY)) rows.push(row);
  return rows;
}

const said = (rows: (NeutralRow | LeftOut)[]) =>
  rows.map((row) => {
    if ('leftOut' in row) return `- ${row.leftOut}`;
    const { kind, person, type, ids, title, year, season, episode, absolute, at, day, otherDay, seconds, rating } = row;
    const numbers = season !== null || episode !== null ? `${season}x${episode}` : absolute ? `#${absolute}` : '';
    const id = Object.entries(ids).map(([name, value]) => `${name}:${value}`);
    const time = at ?? (otherDay ? `${day}|${otherDay}` : day);
    return [
      kind,
      person,
      type ?? '?',
      ...id,
      title,
      year,
      numbers,
      time,
      seconds && `${seconds}s`,
      rating && `= ${rating}`,
    ]
      .filter(Boolean)
      .join(' ');
  });

const zip = (files: Record<string, Given>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );

const traktHistory = (season: number, number: number) => ({
  id: 1,
  watched_at: '2024-03-04T20:15:00.000Z',
  action: 'scrobble',
  type: 'episode',
  episode: { season, number, title: 'Pilot', ids: { trakt: 1, tvdb: 349232, imdb: 'tt0959621', tmdb: 62085 } },
  show: { title: 'Breaking Bad', year: 2008, ids: { trakt: 1388, tvdb: 81189, imdb: 'tt0903747', tmdb: 1396 } },
});

describe('Trakt', () => {
  it('reads every page of the history, the watchlist and what was paused, and passes over aggregates', async () => {
    const rows = await rowsIn(
      zip({
        'trakt-ada/watched/watched-history-10.json': JSON.stringify([traktHistory(1, 2)]),
        'trakt-ada/watched/watched-history-2.json': JSON.stringify([
          {
            watched_at: '1970-01-01T00:00:00.000Z',
            type: 'movie',
            movie: { title: 'Heat', year: 1995, ids: { tmdb: 949 } },
          },
        ]),
        'trakt-ada/watched/watched-movies.json': JSON.stringify([
          { plays: 3, last_watched_at: '2024-01-01T00:00:00Z', movie: {} },
        ]),
        'trakt-ada/lists/lists-watchlist.json': JSON.stringify([
          {
            listed_at: '2024-05-01T00:00:00Z',
            type: 'show',
            show: { title: 'Dark', year: 2017, ids: { tmdb: 70523 } },
          },
        ]),
        'trakt-ada/ratings/ratings-movies.json': JSON.stringify([
          { rated_at: '2024-05-01T00:00:00Z', rating: 9, movie: { title: 'Heat' } },
          { rated_at: '2024-05-02T00:00:00Z', rating: 6, movie: { title: 'Roma' } },
        ]),
        'trakt-ada/ratings/ratings-shows.json': JSON.stringify([
          {
            rated_at: '2024-05-01T00:00:00Z',
            rating: '3',
            type: 'show',
            show: { title: 'Dark', ids: { tmdb: 70523 } },
          },
        ]),
        'trakt-ada/ratings/ratings-seasons.json': JSON.stringify([
          { rated_at: '2024-05-01T00:00:00Z', rating: 10, season: { number: 1 }, show: { title: 'Dark' } },
        ]),
        'trakt-ada/ratings/ratings-episodes.json': JSON.stringify([
          { rated_at: '2024-05-01T00:00:00Z', rating: 10, episode: { season: 1, number: 1 }, show: { title: 'Dark' } },
        ]),
        'trakt-ada/user/user-profile.json': '{"username":"ada"}',
        'trakt-ada/picture.jpg': new Uint8Array(200),
      }),
    );
    expect(said(rows)).toEqual([
      'play tv tmdb:1396 imdb:tt0903747 tvdb:81189 Breaking Bad 2008 1x2 2024-03-04T20:15:00.000Z',
      'watched movie tmdb:949 Heat 1995',
      'wanted tv tmdb:70523 Dark 2017 2024-05-01T00:00:00.000Z',
      'rated movie Heat 2024-05-01T00:00:00.000Z = 9',
      '- rating',
      'rated tv tmdb:70523 Dark 2024-05-01T00:00:00.000Z = 3',
      '- rating',
      '- rating',
    ]);
  });

  it('reads the twin in a household’s own file, each folder as one person, and none of the file’s tables', async () => {
    const rows = await rowsIn(
      zip({
        'household.json': '{"format":"tonight-household","version":1}',
        'watch_progress.json': JSON.stringify([
          { profile_id: 'x', media_type: 'tv', watched_at: '2024-03-04T20:15:00Z' },
        ]),
        'trakt/Ada/watched-history-1.json': JSON.stringify([traktHistory(1, 1)]),
        'trakt/Ada/playback.json': '[]',
        'trakt/Grace _ Max/ratings.json': JSON.stringify([
          { rated_at: '2024-05-01T00:00:00Z', rating: 10, type: 'movie', movie: { title: 'Heat', ids: { tmdb: 949 } } },
        ]),
      }),
    );
    expect(said(rows)).toEqual([
      'play Ada tv tmdb:1396 imdb:tt0903747 tvdb:81189 Breaking Bad 2008 1x1 2024-03-04T20:15:00.000Z',
      'rated Grace _ Max movie tmdb:949 Heat 2024-05-01T00:00:00.000Z = 10',
    ]);
  });

  it('reads a table of ratings', async () => {
    const rows = await rowsIn(
      [
        'rated_at,type,title,year,tmdb_id,season_number,episode_number,rating',
        '2024-03-04T20:15:00Z,movie,Roma,2018,426426,,,8',
        '2024-03-04T20:15:00Z,show,Dark,2017,70523,,,10',
        '2024-03-04T20:15:00Z,season,Dark,2017,70523,1,,10',
        '2024-03-04T20:15:00Z,episode,Dark,2017,70523,1,3,10',
        '2024-03-04T20:15:00Z,movie,Heat,1995,949,,,much',
      ].join('\n'),
    );
    expect(said(rows)).toEqual([
      'rated movie tmdb:426426 Roma 2018 2024-03-04T20:15:00.000Z = 8',
      'rated tv tmdb:70523 Dark 2017 2024-03-04T20:15:00.000Z = 10',
      '- rating',
      '- rating',
      '- rating',
    ]);
  });

  it('reads its table', async () => {
    const rows = await rowsIn(
      'watched_at,type,title,year,tmdb_id,season_number,episode_number\n2024-03-04T20:15:00Z,episode,Dark,2017,70523,1,3\n2024-03-05,movie,Roma,2018,426426,,\n',
    );
    expect(said(rows)).toEqual([
      'play tv tmdb:70523 Dark 2017 1x3 2024-03-04T20:15:00.000Z',
      'play movie tmdb:426426 Roma 2018 2024-03-05',
    ]);
  });
});

describe('Netflix', () => {
  it('decides the order of the days from the whole file', async () => {
    const rows = await rowsIn('Title,Date\n"Dark: Season 1: Secrets","3/4/24"\n"Roma","28/3/24"\n');
    expect(said(rows)).toEqual(['play ? Dark: Season 1: Secrets 2024-04-03', 'play ? Roma 2024-03-28']);
  });

  it('says both where the file leaves it open', async () => {
    expect(said(await rowsIn('Title,Date\n"Roma","3/4/24"\n'))).toEqual(['play ? Roma 2024-03-04|2024-04-03']);
  });

  it.each(['utf-8 with a mark', 'utf-16le', 'latin-1'])('reads a German one in %s', async (encoding) => {
    const text = 'Titel,Datum\r\n"Häxan: Staffel 1: Anfänge","13.04.24"\r\n';
    const bytes =
      encoding === 'utf-16le'
        ? Buffer.from(`\ufeff${text}`, 'utf16le')
        : Buffer.from(encoding === 'latin-1' ? text : `\ufeff${text}`, encoding === 'latin-1' ? 'latin1' : 'utf8');
    expect(said(await rowsIn(bytes))).toEqual(['play ? Häxan: Staffel 1: Anfänge 2024-04-13']);
  });

  it('takes sittings of each profile, without trailers and what only began by itself', async () => {
    const rows = await rowsIn(
      [
        'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country',
        'Ada,2024-03-04 20:00:00,00:40:00,,Dark: Season 1: Secrets,,TV,00:40:00,00:40:00,US (United States)',
        'Ada,2024-03-04 19:59:00,00:00:04,Autoplayed: user action: None; ,Roma,,TV,00:00:04,Not latest view,US',
        'Grace,2024-03-04 19:00:00,00:01:00,,Roma_hook_primary_16x9,HOOK,TV,00:01:00,00:01:00,US',
      ].join('\n'),
    );
    expect(said(rows)).toEqual([
      'play Ada ? Dark: Season 1: Secrets 2024-03-04T20:40:00.000Z 2400s',
      '- not-watched',
      '- trailer',
    ]);
  });
});

it('reads TV Time’s ZIP: episodes, specials, films, and what was followed', async () => {
  const rows = await rowsIn(
    zip({
      'gdpr-data/tracking-prod-records-v2.csv': [
        'key,series_name,s_id,season_number,episode_number,created_at,is_special,is_followed,is_archived',
        'watch-episode-1,Dark,334824,1,2,2023-01-02 20:00:00,false,,',
        'watch-episode-2,Dark,334824,0,1,2023-01-03 20:00:00,true,,',
        'user-series-1,The Wire,79126,,,2023-01-01 00:00:00,,true,false',
        'user-series-2,Lost,73739,,,2023-01-01 00:00:00,,true,true',
      ].join('\n'),
      'gdpr-data/tracking-prod-records.csv': [
        'type,entity_type,uuid,movie_name,release_date,created_at',
        'watch,movie,u1,Roma,2018-11-21 00:00:00,2023-02-03 21:00:00',
        'towatch,movie,u2,Heat (1995),,2023-02-03 21:00:00',
        'follow,movie,u3,Alien,1979-05-25,2023-02-03 21:00:00',
      ].join('\n'),
      'gdpr-data/followed_tv_show.csv':
        'tv_show_id,tv_show_name,active,archived,created_at\n70327,Buffy (1997),1,0,2020-01-01 00:00:00\n',
      'gdpr-data/tv_show_rate.csv':
        'tv_show_id,tv_show_name,rating,created_at,updated_at\n79126,The Wire,4.5,2020-01-01 00:00:00,2021-01-01 00:00:00\n73739,Lost,3,2020-01-01 00:00:00,\n',
      'gdpr-data/ratings-live-votes.csv': 'uuid,episode_id,movie_name,vote_key\nu1,0,Roma,scale-2-29\n',
      'gdpr-data/auth_token.csv': 'user_id,token\n1,secret\n',
    }),
  );
  expect(said(rows)).toEqual([
    'play tv tvdb:334824 Dark 1x2 2023-01-02T20:00:00.000Z',
    'play tv tvdb:334824 Dark 0x1 2023-01-03T20:00:00.000Z',
    'wanted tv tvdb:79126 The Wire 2023-01-01T00:00:00.000Z',
    '- not-watched',
    'play movie Roma 2018 2023-02-03T21:00:00.000Z',
    'wanted movie Heat 1995 2023-02-03T21:00:00.000Z',
    'wanted movie Alien 1979 2023-02-03T21:00:00.000Z',
    'wanted tv tvdb:70327 Buffy 1997 2020-01-01T00:00:00.000Z',
    'rated tv tvdb:79126 The Wire 2021-01-01T00:00:00.000Z = 9',
    '- rating',
    '- rating',
  ]);
});

it('reads Letterboxd’s ZIP', async () => {
  const head = 'Date,Name,Year,Letterboxd URI';
  const rows = await rowsIn(
    zip({
      'diary.csv': `${head},Rating,Rewatch,Tags,Watched Date\n2024-01-11,"Crouching Tiger, Hidden Dragon",2000,https://boxd.it/a,4.5,,,2024-01-10\n`,
      'watched.csv': `${head}\n2024-01-01,Heat,1995,https://boxd.it/b\n`,
      'watchlist.csv': `${head}\n2024-01-01,Alien,1979,https://boxd.it/c\n`,
      'ratings.csv': `${head},Rating\n2024-01-01,Heat,1995,https://boxd.it/b,5\n2024-01-01,Alien,1979,https://boxd.it/c,2.5\n`,
    }),
  );
  expect(said(rows)).toEqual([
    'play movie Crouching Tiger, Hidden Dragon 2000 2024-01-10',
    'rated movie Crouching Tiger, Hidden Dragon 2000 2024-01-11 = 9',
    'watched movie Heat 1995',
    'wanted movie Alien 1979 2024-01-01',
    'rated movie Heat 1995 2024-01-01 = 10',
    '- rating',
  ]);
});

it('reads Simkl’s backup', async () => {
  const rows = await rowsIn(
    JSON.stringify({
      shows: [
        {
          status: 'watching',
          last_watched_at: '2024-01-02T10:00:00Z',
          user_rating: 10,
          user_rated_at: '2024-01-03T10:00:00Z',
          show: { title: 'Dark', year: 2017, ids: { simkl: 1, tmdb: '70523', imdb: 'tt5753856' } },
          seasons: [{ number: 1, episodes: [{ number: 1, watched_at: '2024-01-01T10:00:00Z' }, { number: 2 }] }],
        },
        { status: 'plantowatch', show: { title: 'The Wire', ids: { tmdb: '1438' } }, user_rating: null },
      ],
      movies: [
        { status: 'completed', last_watched_at: '2024-02-02T10:00:00Z', movie: { title: 'Roma', year: 2018, ids: {} } },
      ],
      anime: [{ status: 'completed', watched_episodes_count: 2, show: { title: 'Mushishi', ids: {} } }],
    }),
  );
  expect(said(rows)).toEqual([
    'play tv tmdb:70523 imdb:tt5753856 Dark 2017 1x1 2024-01-01T10:00:00.000Z',
    'watched tv tmdb:70523 imdb:tt5753856 Dark 2017 1x2',
    'rated tv tmdb:70523 imdb:tt5753856 Dark 2017 2024-01-03T10:00:00.000Z = 10',
    'wanted tv tmdb:1438 The Wire',
    'play movie Roma 2018 2024-02-02T10:00:00.000Z',
    'watched tv Mushishi #1',
    'watched tv Mushishi #2',
  ]);
});

it('reads Yamtrack’s table', async () => {
  const rows = await rowsIn(
    [
      'media_id,source,media_type,title,image,season_number,episode_number,score,status,notes,start_date,end_date,progress',
      '949,tmdb,movie,Heat,,,,8,Completed,,,2024-01-02 20:00:00+00:00,',
      '70523,tmdb,tv,Dark,,,,,In progress,,,,',
      '70523,tmdb,season,Dark,,1,,9,In progress,,,,',
      '70523,tmdb,episode,,,1,2,,,,,2024-01-03,',
      '1438,tmdb,tv,The Wire,,,,,Planning,,,,',
      '457,mal,anime,Mushishi,,,,3.5,In progress,,,,1',
      '77,igdb,game,Ico,,,,,Completed,,,,',
    ].join('\n'),
  );
  expect(said(rows)).toEqual([
    'play movie tmdb:949 Heat 2024-01-02T20:00:00.000Z',
    'rated movie tmdb:949 Heat = 8',
    '- rating',
    'play tv tmdb:70523 1x2 2024-01-03',
    'wanted tv tmdb:1438 The Wire',
    'watched tv Mushishi #1',
    'rated tv Mushishi = 3.5',
    '- not-watched',
  ]);
});

it('reads the NFO files of a folder', async () => {
  const rows = await rowsIn(
    zip({
      'Heat (1995)/Heat.nfo': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<movie><title>Heat</title><year>1995</year><uniqueid type="tmdb" default="true">949</uniqueid><playcount>1</playcount>
<lastplayed>2024-03-04 21:00:00</lastplayed><userrating>7</userrating></movie>
https://www.themoviedb.org/movie/949`,
      'Roma/movie.nfo':
        '<movie><title>Roma</title><imdbid>tt6155172</imdbid><playcount>0</playcount><resume><position>1200</position><total>8100</total></resume></movie>',
      'Dark (2017)/Season 1/Dark S01E02.nfo':
        '<episodedetails><title>Lies</title><season>1</season><episode>2</episode><watched>true</watched></episodedetails>',
      'Dark (2017)/tvshow.nfo': '<tvshow><title>Dark</title></tvshow>',
      'Alien/Alien.nfo': '<movie><title>Alien</title></movie>',
    }),
  );
  expect(said(rows)).toEqual([
    'play movie tmdb:949 Heat 1995 2024-03-04T21:00:00.000Z',
    'rated movie tmdb:949 Heat 1995 = 7',
    'place movie imdb:tt6155172 Roma',
    'watched tv Dark 2017 1x2',
    '- not-watched',
  ]);
  expect(rows[2]).toMatchObject({ position: 1200, share: 1200 / 8100 });
});

it('reads MyAnimeList’s export as it comes, in gzip', async () => {
  const anime = (title: string, type: string, watched: number, status: string, finished = '0000-00-00', score = 0) =>
    `<anime><series_animedb_id>1</series_animedb_id><series_title><![CDATA[${title}]]></series_title><series_type>${type}</series_type>
<my_watched_episodes>${watched}</my_watched_episodes><my_finish_date>${finished}</my_finish_date><my_score>${score}</my_score><my_status>${status}</my_status></anime>`;
  const rows = await rowsIn(
    gzipSync(
      `<?xml version="1.0" encoding="UTF-8" ?><!DOCTYPE m [<!ENTITY a "aaaa">]><myanimelist>${[
        anime('Mushishi', 'TV', 2, 'Watching'),
        anime('K-On! Season 2', 'TV', 1, 'Completed', undefined, 10),
        anime('Akira', 'Movie', 1, 'Completed', '2020-05-06', 9),
        anime('Paprika', 'Movie', 0, 'Plan to Watch'),
      ].join('')}</myanimelist>`,
    ),
  );
  expect(said(rows)).toEqual([
    'watched tv Mushishi #1',
    'watched tv Mushishi #2',
    'watched tv K-On! 2x1',
    '- rating',
    'play movie Akira 2020-05-06',
    'rated movie Akira = 9',
    'wanted movie Paprika',
  ]);
});

describe('odd files', () => {
  const head = 'Date,Name,Year,Letterboxd URI';
  const diary = `${head},Rating,Rewatch,Tags,Watched Date\n2024-01-11,Heat,1995,https://boxd.it/a,4.5,,,2024-01-10\n`;
  const activity =
    'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';
  const trakt = (watched_at: string) => JSON.stringify([{ watched_at, movie: { title: 'Heat', ids: { tmdb: 949 } } }]);

  it.each<[string, Given, string, string[]]>([
    [
      'a table of which Excel says how it is parted',
      'sep=;\r\nTitel;Datum\r\n"Dark";"28.03.24"\r\n',
      '',
      ['play ? Dark 2024-03-28'],
    ],
    ['a space before a quote', 'Title, Date\n"Roma", "3/28/24"\n', '', ['play ? Roma 2024-03-28']],
    [
      'empty columns between tabs',
      'Title\tDate\r"Roma"\t"3/28/24"\r\t"3/27/24"\r',
      '',
      ['play ? Roma 2024-03-28', '- no-title'],
    ],
    ['Arabic days', 'العنوان,التاريخ\n"روما","٢٨\u200f/٣\u200f/٢٠٢٤"\n', '', ['play ? روما 2024-03-28']],
    [
      'UTF-16 the other way round, without a mark',
      Buffer.from('Title,Date\n"Häxan","3/28/24"\n', 'utf16le').swap16(),
      '',
      ['play ? Häxan 2024-03-28'],
    ],
    [
      'a type in capitals',
      'watched_at,Type,title,tmdb_id,season_number,episode_number\n2024-03-31,Episode,Dark,70523,1,2\n',
      '',
      ['play tv tmdb:70523 Dark 1x2 2024-03-31'],
    ],
    [
      'an episode without a type',
      'watched_at,title,tmdb_id,season,episode\n31.03.2024 20:15,Dark,70523,1,2\n',
      '',
      ['play tv tmdb:70523 Dark 1x2 2024-03-31T20:15:00.000Z'],
    ],
    ['a day that there is not', trakt('2024-02-30T10:00:00Z'), '', ['watched movie tmdb:949 Heat']],
    ['a time to come', trakt('2099-02-20T10:00:00Z'), '', ['watched movie tmdb:949 Heat']],
    [
      'a time of tomorrow, where it is tomorrow already',
      trakt('2026-11-28T10:00:00Z'),
      '',
      ['play movie tmdb:949 Heat 2026-11-28T10:00:00.000Z'],
    ],
    [
      'a sitting of weeks',
      `${activity}\nAda,2024-02-20 09:05:00,900:40:00,,Roma,,TV,,,US\n`,
      '',
      ['play Ada ? Roma 2024-02-20T09:05:00.000Z'],
    ],
    [
      'Letterboxd’s list under a name that says nothing',
      `${head}\n2024-01-01,Alien,1979,https://boxd.it/c\n`,
      'films.csv',
      ['- list'],
    ],
    [
      'a diary that was taken back, and one that was kept',
      zip({ 'deleted/diary.csv': diary, 'orphaned/diary.csv': diary }),
      '',
      ['- not-watched', 'play movie Heat 1995 2024-01-10', 'rated movie Heat 1995 2024-01-11 = 9'],
    ],
    [
      'a film that was seen, and begun again',
      '<movie><title>Heat</title><playcount>1</playcount><resume><position>1200</position><total>8100</total></resume></movie>',
      '',
      ['watched movie Heat', 'place movie Heat'],
    ],
    [
      'a ZIP with what macOS puts there',
      zip({
        '__MACOSX/._watched-history-1.json': new Uint8Array([0, 5, 22, 7]),
        'f/watched-history-1.json': trakt('2024-03-31T02:30:00Z'),
      }),
      '',
      ['play movie tmdb:949 Heat 2024-03-31T02:30:00.000Z'],
    ],
  ])('%s', async (_, content, name, rows) => {
    expect(said(await rowsIn(content, name || 'file'))).toEqual(rows);
  });
});

describe('tables of other languages, encodings and shapes', () => {
  it.each<[string, Given, string[]]>([
    [
      'UTF-16 without a mark, in a script that has no zeros',
      Buffer.from('العنوان,التاريخ\r\n"دارك: الموسم 1: أسرار","١٣\u200f/٤\u200f/٢٠٢٤"\r\n', 'utf16le'),
      ['play ? دارك: الموسم 1: أسرار 2024-04-13'],
    ],
    [
      'Cyrillic as Windows writes it',
      Buffer.from(
        'cde0e7e2e0ede8e52cc4e0f2e00a22d2fcece03a20d1e5e7eeed20313a20d1e5eaf0e5f2fb222c2231332e30342e3234220a',
        'hex',
      ),
      ['play ? Тьма: Сезон 1: Секреты 2024-04-13'],
    ],
    [
      'days in words of East Asia',
      'タイトル,視聴日\n"全裸監督: シーズン1: 第1話","2024年4月13日"\n',
      ['play ? 全裸監督: シーズン1: 第1話 2024-04-13'],
    ],
    ['the day before the title', 'Datum;Titel\n"28.03.24";"Lügen; Wahrheit"\n', ['play ? Lügen; Wahrheit 2024-03-28']],
    [
      'a column more, between the two',
      'Date,Profile,Title\n"3/28/24",Ada,"Roma"\n"3/27/24",,"Heat"',
      ['play ? Roma 2024-03-28', 'play ? Heat 2024-03-27'],
    ],
    ['titles that Netflix has no more', 'Title,Date\n": Episode 3","3/28/24"\n', ['- no-title']],
    [
      'a column that stands there twice',
      'watched_at,type,title,title,tmdb_id\n2024-03-04T20:15:00Z,movie,Heat,,949\n',
      ['play movie tmdb:949 Heat 2024-03-04T20:15:00.000Z'],
    ],
    [
      'times that a spreadsheet wrote anew, and seconds since 1970',
      'watched_at,type,title,tmdb_id\n45355.84375,movie,Heat,949\n45356,movie,Roma,426426\n1709582400,movie,Alien,348\n',
      [
        'play movie tmdb:949 Heat 2024-03-04T20:15:00.000Z',
        'play movie tmdb:426426 Roma 2024-03-05',
        'play movie tmdb:348 Alien 2024-03-04T20:00:00.000Z',
      ],
    ],
    [
      'seconds as a number in JSON',
      JSON.stringify([{ watched_at: 1709582400, movie: { title: 'Heat', ids: {} } }]),
      ['play movie Heat 2024-03-04T20:00:00.000Z'],
    ],
    [
      'a title that is told at length before its time',
      JSON.stringify([
        { movie: { title: 'Heat', overview: 'z'.repeat(9000), ids: {} }, watched_at: '2024-03-04T20:00:00Z' },
      ]),
      ['play movie Heat 2024-03-04T20:00:00.000Z'],
    ],
    [
      'a list of one’s own that is called a watchlist',
      zip({
        'lists-list-42-old-watchlist.json': JSON.stringify([
          { listed_at: '2024-03-04T20:00:00Z', type: 'movie', movie: { title: 'Heat', ids: {} } },
        ]),
        'lists-watchlist.json': JSON.stringify([
          { listed_at: '2024-03-04T20:00:00Z', type: 'movie', movie: { title: 'Roma', ids: {} } },
        ]),
      }),
      ['- list', 'wanted movie Roma 2024-03-04T20:00:00.000Z'],
    ],
    [
      'Kodi’s one file of everything',
      '<videodb><movie><title>Heat</title><playcount>1</playcount></movie><tvshow><title>Dark</title><episodedetails><showtitle>Dark</showtitle><season>1</season><episode>2</episode><playcount>1</playcount></episodedetails></tvshow></videodb>',
      ['watched movie Heat', 'watched tv Dark 1x2'],
    ],
    [
      'seasons’ folders in other languages, two episodes in one file, and a file that is broken',
      zip({
        'Dark/Temporada 1/a.nfo':
          '<episodedetails><season>1</season><episode>1</episode><episodenumberend>2</episodenumberend><playcount>1</playcount></episodedetails>',
        'Dark/Season 02/b.nfo': '<episodedetails><title>Tom & Jerry</title></episodedetails>',
      }),
      ['watched tv Dark 1x1', 'watched tv Dark 1x2', '- unreadable'],
    ],
    [
      'several services in one ZIP, one of them in gzip',
      zip({
        'a/watched-history-1.json': JSON.stringify([{ watched_at: '2024-03-04T20:15:00Z', movie: { title: 'Heat' } }]),
        'b/NetflixViewingHistory.csv': 'Title,Date\n"Roma","3/28/24"\n',
        'c/animelist.xml.gz': gzipSync(
          '<myanimelist><anime><series_title>X</series_title><my_watched_episodes>1</my_watched_episodes></anime></myanimelist>',
        ),
      }),
      ['play movie Heat 2024-03-04T20:15:00.000Z', 'play ? Roma 2024-03-28', 'watched tv X #1'],
    ],
    [
      'a sitting whose time cannot be read',
      'Profile Name,Start Time,Duration,Title,Supplemental Video Type,Bookmark\nAda,3/4/24 20:00,00:20:00,Roma,,\n',
      ['- unreadable'],
    ],
    [
      'anime that are seasons of one show',
      JSON.stringify({
        version: 2,
        anime: [
          {
            status: 'completed',
            mapped_tvdb_seasons: [3],
            user_rating: 9,
            show: { title: 'Attack on Titan Season 3', ids: { tmdb: '1429' } },
            seasons: [{ number: 1, episodes: [{ number: 2, watched_at: '2024-01-02T10:00:00Z' }] }],
          },
          {
            status: 'completed',
            watched_episodes_count: 1,
            show: { title: 'Attack on Titan: The Final Season', ids: { tmdb: '1429' } },
          },
        ],
      }),
      [
        'play tv tmdb:1429 Attack on Titan 3x2 2024-01-02T10:00:00.000Z',
        '- rating',
        'watched tv tmdb:1429 Attack on Titan: The Final Season nullx1',
      ],
    ],
    [
      'an anime whose title names a season, in Yamtrack',
      'media_id,source,media_type,title,season_number,episode_number,score,progress,status,end_date\n1,mal,anime,K-On! Season 2,,,,1,In progress,\n',
      ['watched tv K-On! 2x1'],
    ],
  ])('%s', async (_, content, rows) => {
    expect(said(await rowsIn(content))).toEqual(rows);
  });
});

it.each([
  ['Trailer: Dark', true],
  ['Season 2 Teaser: Dark', true],
  ['Dark: Official Trailer 2', true],
  ['Dark: Season 2 (Clip)', true],
  ['予告編: ダーク', true],
  ['Roma_hook_primary_16x9', true],
  ['Dark: Season 1: Trailer Trash', false],
  ['Family Guy: Season 3: The Clip Show', false],
  ['Bonus Track', false],
])('%s is a trailer: %s', async (title, isTrailer) => {
  const [row] = said(await rowsIn(`Title,Date\n"${title}","3/28/24"\n`));
  expect(row).toBe(isTrailer ? '- trailer' : `play ? ${title} 2024-03-28`);
});

it('takes of TV Time’s seventy tables those alone that say what was watched or followed', async () => {
  const day = '2020-01-01 00:00:00';
  const rows = await rowsIn(
    zip({
      'tracking-prod-records-v2.csv': [
        'gsi,created_at,key,series_name,season_number,episode_number,s_id,ep_id,bulk_type,is_followed,is_special',
        ',2021-01-01 10:00:00,watch-episode-1,Dark,1,1,334824,1,,,',
        ',2021-02-01 10:00:00,rewatch-episode-1,Dark,1,1,334824,1,,,',
        ',2021-01-03 10:00:00,watch-episode-2,Dark,1,2,334824,2,fill-previous,,',
        ',2021-01-01 10:00:00,tracking-stats,,,,,,,,',
      ].join('\n'),
      'tracking-prod-records.csv': [
        'type,series_name,created_at,series_id,movie_name,entity_type,alpha_range_key,episode_number,season_number',
        'last-episode-watched,Dark,2021-01-05 10:00:00,334824,,episode,,2,1',
        'watch,,2021-01-05 10:00:00,,,movie,watch-alpha-no-hard-feelings,,',
      ].join('\n'),
      // It has a name alone; the id stands in another table, whichever comes first.
      'a-watched_on_episode.csv': `episode_season_number,episode_number,created_at,tv_show_name\n1,3,2021-01-04 10:00:00,Dark\n`,
      'episode_emotion.csv': `emotion_id,created_at,tv_show_name,episode_season_number,episode_number\n1,${day},Dark,1,9\n`,
      'episode_comment.csv': `comment,created_at,tv_show_name,episode_season_number,episode_number\nx,${day},Dark,1,9\n`,
      'episode_comments_last_read_date.csv': `last_comment_read_date,created_at,tv_show_name,episode_season_number,episode_number\n${day},${day},Dark,1,9\n`,
      'show_character_episode_vote.csv': `show_character_id,created_at,tv_show_name,episode_season_number,episode_number\n1,${day},Dark,1,9\n`,
      'where-to-watch-prod-table.csv': `created_at,type,vote_type,network_platform,season_number,series_name,episode_number\n${day},vote,x,x,1,Dark,9\n`,
      'followed_tv_show_source.csv': `tv_show_id,source,created_at,tv_show_name\n1,x,${day},Other\n`,
      'show_seen_episode_latest.csv': `tv_show_id,episode_id,created_at,tv_show_name\n1,2,${day},Other\n`,
      'similar_show_suggestion.csv': `tv_show_id,similar_show_id,created_at,reason,tv_show_name\n1,2,${day},x,Other\n`,
      'tv_show_user_emotion_count.csv': `created_at,tv_show_name,tv_show_id,emotion_id,count\n${day},Other,1,1,1\n`,
      'user_custom_show_image.csv': `tv_show_name,tv_show_id,poster_id,created_at\nOther,1,1,${day}\n`,
      'user_show_special_status.csv': `tv_show_name,tv_show_id,status,created_at\nLost,73739,for_later,${day}\nBuffy,70327,favorite,${day}\n`,
    }),
  );
  expect(said(rows).filter((row) => !row.startsWith('-'))).toEqual([
    'play tv tvdb:334824 Dark 1x1 2021-01-01T10:00:00.000Z',
    'play tv tvdb:334824 Dark 1x1 2021-02-01T10:00:00.000Z',
    'watched tv tvdb:334824 Dark 1x2',
    'play movie no hard feelings 2021-01-05T10:00:00.000Z',
    'play tv tvdb:334824 Dark 1x3 2021-01-04T10:00:00.000Z',
    'wanted tv tvdb:73739 Lost 2020-01-01T00:00:00.000Z',
  ]);
});

describe('what cannot be read is said', () => {
  const whole = zip({
    'watched-history-1.json': JSON.stringify(Array.from({ length: 500 }, () => traktHistory(1, 1))),
  });
  it.each<[string, Given, RegExp]>([
    ['nothing', '', /is empty/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /no history that Tonight knows/],
    ['another table', 'a,b,c\n1,2,3\n', /no history that Tonight knows/],
    ['a table with a day first', 'Date Joined,Username\n2020-01-01,ada\n', /no history that Tonight knows/],
    ['a ZIP in a ZIP', zip({ 'inner.zip': whole }), /Nothing in/],
    ['a ZIP of something else', zip({ 'readme.txt': 'hello' }), /Nothing in/],
    ['half a ZIP', whole.subarray(0, whole.length / 2), /ZIP is damaged/],
    ['a ZIP with a broken file', brokenInside(whole), /ZIP is damaged/],
    ['a ZIP of too many files, before they are read', directoryOf(100_001n), /more than 100000 files/],
    ['a table that breaks off in a row', 'Title,Date\n"Roma","3/28/24"\n"Heat"', /breaks off/],
    [
      'JSON of one entry without end',
      `[{"watched_at":"2024","movie":{"title":${'['.repeat(2_000_000)}`,
      /longer than any of a history/,
    ],
    ['XML as deep as it is long', `<myanimelist>${'<a>'.repeat(300)}`, /longer than any of a history/],
    ['XML of one entry without end', `<myanimelist><anime>${'<a/>'.repeat(300_000)}`, /longer than any of a history/],
    ['XML of one remark without end', `<myanimelist><!--${'x'.repeat(2_000_000)}`, /longer than any of a history/],
    [
      'a ZIP packed in another way',
      packedOtherwise(zip({ 'a.csv': 'Title,Date\n"Roma","3/28/24"\n' })),
      /pack its files anew/,
    ],
    ['JSON that breaks off', JSON.stringify([traktHistory(1, 1)]).slice(0, -20), /breaks off/],
    ['XML that breaks off', '<myanimelist><anime><series_title>x', /breaks off/],
  ])('%s', async (_, content, words) => {
    await expect(rowsIn(content)).rejects.toThrow(words);
  });

  it('a ZIP that was packed to burst', async () => {
    const file = save(zip({ 'a.csv': new Uint8Array(5_000_000) }));
    const read = async () => {
      for await (const entry of entriesOf(file, 1_000_000)) for await (const _ of entry.open());
    };
    await expect(read()).rejects.toThrow(/far more/);
  });
});

/** The bytes of its one file turned over, the directory whole. */
function brokenInside(bytes: Uint8Array): Uint8Array {
  const broken = bytes.slice();
  for (let index = 60; index < 400; index += 1) broken[index] = (broken[index] ?? 0) ^ 0x5a;
  return broken;
}

/** As a few programs pack: with bzip2, or so the directory says. */
function packedOtherwise(bytes: Uint8Array): Uint8Array {
  const other = Buffer.from(bytes);
  other.writeUInt16LE(12, other.indexOf('PK\u0001\u0002', 0, 'latin1') + 10);
  return other;
}

/** The end of a ZIP64, which says how many files there are: what stands before it is not looked at. */
function directoryOf(entries: bigint): Uint8Array {
  const bytes = Buffer.alloc(4 + 56 + 20 + 22);
  bytes.writeUInt32LE(0x04034b50, 0);
  const [end, locator, old] = [4, 60, 80];
  bytes.writeUInt32LE(0x06064b50, end);
  bytes.writeBigUInt64LE(44n, end + 4);
  bytes.writeBigUInt64LE(entries, end + 24);
  bytes.writeBigUInt64LE(entries, end + 32);
  bytes.writeUInt32LE(0x07064b50, locator);
  bytes.writeBigUInt64LE(BigInt(end), locator + 8);
  bytes.writeUInt32LE(0x06054b50, old);
  bytes.fill(0xff, old + 8, old + 20);
  return bytes;
}
