import { describe, expect, test } from 'vitest';
import { readName } from '@/lib/library/names/read-name';

/* Names that were tried after the parser was made, and were wrong or might have been. */

const NOW = 2026;
const film = (title: string, year: number | null, more: object = {}) => ({ kind: 'film', title, year, ...more });
const episode = (title: string, more: object) => ({ kind: 'episode', title, ...more });

describe('films', () => {
  test.each<[string, object]>([
    ['1917 (2019)/1917 (2019).mkv', film('1917', 2019)],
    ['1917.2019.1080p.BluRay.x264-SPARKS.mkv', film('1917', 2019)],
    ['2012 (2009)/2012 (2009) 1080p.mkv', film('2012', 2009)],
    ['2012.2009.720p.BRRip.mkv', film('2012', 2009)],
    ['Blade Runner 2049 (2017)/Blade Runner 2049 (2017).mkv', film('Blade Runner 2049', 2017)],
    ['Blade.Runner.2049.mkv', film('Blade Runner 2049', null)],
    ['1984.1984.mkv', film('1984', 1984)],
    ['Wonder.Woman.1984.2020.mkv', film('Wonder Woman 1984', 2020)],
    ['Class of 1999 (1990).mkv', film('Class of 1999', 1990)],
    ['Summer of 42.1971.mkv', film('Summer of 42', 1971)],
    ['(500) Days of Summer (2009).mkv', film('(500) Days of Summer', 2009)],
    ['U-571 2000 1080p.mkv', film('U-571', 2000)],
    ['007 - Skyfall (2012).mkv', film('Skyfall', 2012)],
    ['[REC]² (2009).mkv', film('[REC]²', 2009)],
    ['{Proof} (2005).mkv', film('{Proof}', 2005)],
    ['... (2014).mkv', film('...', 2014)],
    ['$ (1971).mkv', film('$', 1971)],
    ['π (1998).mkv', film('π', 1998)],
    ['七人の侍 (1954).mkv', film('七人の侍', 1954)],
    ['رحلة (2015).mkv', film('رحلة', 2015)],
    ['기생충.Parasite.2019.KOREAN.1080p.mkv', film('기생충 Parasite', 2019)],
    ['Inception (2010) - Kopie.mkv', film('Inception', 2010)],
    ['Sintel 2010 3D HSBS.mkv', film('Sintel', 2010)],
    ['Gandhi (1982)/Gandhi (1982) - part2.avi', film('Gandhi', 1982, { part: 2 })],
    ['Gandhi (1982)/Gandhi (1982)-part1.avi', film('Gandhi', 1982, { part: 1 })],
    ['Gandhi (1982)/Gandhi (1982) - pt2.avi', film('Gandhi', 1982, { part: 2 })],
    ['Disney/Frozen.mkv', film('Frozen', null)],
    ['Disney/The Jungle Book.mkv', film('The Jungle Book', null)],
    ['Inception/spx-inception.mkv', film('Inception', null)],
    ['Inception/movie.mkv', film('Inception', null)],
    ['Inception/Inception Extended 1080p.mkv', film('Inception', null)],
    ['Home/GOPR0123.MP4', film('GOPR0123', null)],
    ['Home/MVI_1234.MOV', film('MVI 1234', null)],
    ['Home/IMG_20230714_123456.mp4', film('IMG 20230714 123456', null)],
    ['Home/20230714_123456.mp4', film('20230714 123456', null)],
    ['Home/Birthday party.mp4', film('Birthday party', null)],
  ])('%s', (name, expected) => expect(readName(name, 'mixed', NOW)).toMatchObject(expected));
});

describe('episodes', () => {
  test.each<[string, object]>([
    ['24/Season 02/24 - S02E05 - Day 2.mkv', episode('24', { season: 2, episodes: [5] })],
    ['The 100/Season 1/The.100.S01E03.720p.mkv', episode('The 100', { season: 1, episodes: [3] })],
    ['9-1-1/Season 3/9-1-1 S03E04.mkv', episode('9-1-1', { season: 3, episodes: [4] })],
    ['[Erai-raws] Spy x Family 2nd Season - 03 [1080p].mkv', episode('Spy x Family', { season: 2, episodes: [3] })],
    ['[HorribleSubs] One Piece - 1015 [720p].mkv', episode('One Piece', { episodes: [1015], isAbsolute: true })],
    ['Friends/S10/Friends.S10E17E18.mkv', episode('Friends', { season: 10, episodes: [17, 18] })],
    ['Show/Season 1/Show - S01E24 & S01E25.mkv', episode('Show', { season: 1, episodes: [24, 25] })],
    ['The.Daily.Show.2023.05.04.Guest.Name.720p.mkv', episode('The Daily Show', { date: '2023-05-04' })],
    ['Show/Season 1/Show S01E15v2.mkv', episode('Show', { season: 1, episodes: [15], episodeTitle: null })],
    ['Anime/Anime.E04.1080p.mkv', episode('Anime', { episodes: [4] })],
    ['Anime/Anime #05.mkv', episode('Anime', { episodes: [5] })],
    ['Angels in America/Angels in America - Part 3.mkv', episode('Angels in America', { episodes: [3] })],
    ['節目/第一季/節目 第5集.mkv', episode('節目', { season: 1, episodes: [5] })],
    ['Сериал/Сезон 2/Серия 05.mkv', episode('Сериал', { season: 2, episodes: [5] })],
    ['Serie/Kausi 1/Serie S01E03.mkv', episode('Serie', { season: 1, episodes: [3] })],
    ['Home/2023-07-14 Birthday.mp4', episode('Home', { date: '2023-07-14' })],
  ])('%s', (name, expected) => expect(readName(name, 'mixed', NOW)).toMatchObject(expected));
});

test.each([
  'Avatar (2009)/Avatar (2009)-trailer.mkv',
  'Avatar (2009)/Extras/Making of.mkv',
  'Avatar (2009)/sample.mkv',
  'The Movie (1999)/The Movie (1999)-behindthescenes.mkv',
])('%s is an extra', (name) => expect(readName(name, 'mixed', NOW)).toEqual({ kind: 'extra' }));
