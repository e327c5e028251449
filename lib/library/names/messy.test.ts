import { describe, expect, it } from 'vitest';
import type { LibraryKind } from './named-file';
import { readName } from './read-name';
import { told } from './told';

/* Names as messy disks carry them that were read wrongly, by kinds, with what must stay beside each. */

const KINDS: Record<string, [LibraryKind, string, string][]> = {
  'parts behind the marks of a release': [
    ['films', 'gandhi.1982.dvdrip.xvid.cd2.avi', 'gandhi (1982) part 2'],
    ['films', 'gandhi.1982.dvdrip.xvid-grp.cd1.avi', 'gandhi (1982) part 1'],
    ['films', 'Gandhi.1982.DVDRip.XviD.CD1-GRP.avi', 'Gandhi (1982) part 1'],
    ['films', 'Gandhi (1982) 1080p part1.mkv', 'Gandhi (1982) part 1'],
    ['films', 'Gandhi (1982) [1080p] - pt2.mkv', 'Gandhi (1982) part 2'],
    ['films', 'Gandhi (1982)/Gandhi (1982) (1 of 2).avi', 'Gandhi (1982) part 1'],
    ['films', 'Gandhi 1of2.avi', 'Gandhi part 1'],
    ['films', 'Gandhi.1982.PAL.DVD5.mkv', 'Gandhi (1982)'],
  ],
  'ids without brackets': [
    ['films', 'Fight Club tt0137523.mkv', 'Fight Club #imdb:tt0137523'],
    ['films', 'Heat.1995.tt0113277.mkv', 'Heat (1995) #imdb:tt0113277'],
    ['films', 'Heat (1995) imdb-tt0113277.mkv', 'Heat (1995) #imdb:tt0113277'],
    ['films', 'Heat (1995) tmdbid=949.mkv', 'Heat (1995) #tmdb:949'],
    ['films', 'Dune.tt1160419.2160p.mkv', 'Dune #imdb:tt1160419'],
    ['films', 'Attt0123456b.mkv', 'Attt0123456b'],
  ],
  'marks that are words, and words that are marks': [
    ['films', "Mr. Holland's Opus (1995).mkv", "Mr. Holland's Opus (1995)"],
    ['films', 'Mr.Hollands.Opus.1995.1080p.mkv', 'Mr Hollands Opus (1995)'],
    ['films', 'The Atmos Story.mkv', 'The Atmos Story'],
    ['films', 'A Proper Man.mkv', 'A Proper Man'],
    ['films', 'Heat.PROPER.mkv', 'Heat'],
    ['films', 'heat.proper.dvdrip.avi', 'heat'],
    ['films', 'Heat Dolby Vision.mkv', 'Heat'],
    ['films', 'Heat.Opus.5.1.mkv', 'Heat'],
    ['films', 'Avatar.3D.SBS.mkv', 'Avatar'],
    ['films', 'Avatar.Half-SBS.mkv', 'Avatar'],
    ['films', 'Step Up 3D.mkv', 'Step Up 3D'],
    ['films', 'Où est la main.mkv', 'Où est la main'],
  ],
  'years in other brackets, between dashes': [
    ['films', '千と千尋の神隠し（2001）.mkv', '千と千尋の神隠し (2001)'],
    ['films', 'Heat {1995}.mkv', 'Heat (1995)'],
    ['films', 'Heat-1995-1080p.mkv', 'Heat (1995)'],
    ['films', 'Season 1995-96.mkv', 'Season 1995-96'],
  ],
  'editions before the year': [
    ['films', 'The Two Towers (Extended Edition) (2002).mkv', 'The Two Towers (2002) {Extended Edition}'],
    ['films', 'Blade Runner - The Final Cut (1982).mkv', 'Blade Runner (1982) {Final Cut}'],
    ['films', 'The Final Cut (2004).mkv', 'The Final Cut (2004)'],
  ],
  'marks of direction, and spaces without width': [
    ['films', '\u200Eהלהקה (1978).mkv', 'הלהקה (1978)'],
    ['films', 'Heat\u200B (1995).mkv', 'Heat (1995)'],
    ['films', 'می\u200Cخواهم (1999).mkv', 'می\u200Cخواهم (1999)'],
  ],
  extras: [
    ['mixed', '[Group] Clannad NCOP1 [BD].mkv', 'extra'],
    ['mixed', '[Group] Clannad - NCED [BD 1080p].mkv', 'extra'],
    ['mixed', '[Group] Clannad - Creditless Ending [BD].mkv', 'extra'],
    ['films', 'Heat (1995)/Special Features/x.mkv', 'extra'],
    ['films', 'Heat (1995)/Bonusmaterial/x.mkv', 'extra'],
    ['films', 'Heat (1995)/sample-heat.1995.720p.mkv', 'extra'],
    ['films', 'Sample This (2012).mkv', 'Sample This (2012)'],
  ],
  'folders of several seasons': [
    ['shows', 'Friends/Friends.Complete.Series.1080p/Season.1/Friends.S01E04.mkv', 'Friends S1 E4'],
    ['shows', 'Breaking Bad Seasons 1-5/Season 3/Breaking Bad S03E04.mkv', 'Breaking Bad S3 E4'],
    ['shows', 'Breaking Bad Season 1-5 Complete 1080p/Breaking Bad Season 3/S03E04.mkv', 'Breaking Bad S3 E4'],
    ['shows', 'The.Wire.S01-S05.COMPLETE.1080p/The.Wire.S03/The.Wire.S03E02.mkv', 'The Wire S3 E2'],
    ['shows', 'Lost/Staffel 1-3/Staffel 2/Lost S02E01.mkv', 'Lost S2 E1'],
  ],
  'seasons in words and in more languages': [
    ['shows', 'Sopranos/Season One/01 Pilot.mkv', 'Sopranos S1 E1 “Pilot”'],
    ['shows', 'Sopranos/Season II/01 Pilot.mkv', 'Sopranos S2 E1 “Pilot”'],
    ['shows', 'Sopranos/Sezonul 1/Episodul 2.mkv', 'Sopranos S1 E2'],
    ['shows', 'Sopranos/Κύκλος 1/Επεισόδιο 2.mkv', 'Sopranos S1 E2'],
    ['shows', 'Sopranos/الموسم 1/الحلقة 2.mkv', 'Sopranos S1 E2'],
    ['shows', 'Sopranos/עונה 1/פרק 2.mkv', 'Sopranos S1 E2'],
    ['shows', 'Sopranos/Tuotantokausi 1/Jakso 2.mkv', 'Sopranos S1 E2'],
    ['shows', 'Sopranos/Hooaeg 1/Osa 2.mkv', 'Sopranos S1 E2'],
    ['shows', 'Sopranos/Phần 1/Tập 2.mkv', 'Sopranos S1 E2'],
    ['shows', 'Sopranos/ซีซั่น 1/ตอนที่ 2.mkv', 'Sopranos S1 E2'],
    ['shows', 'Sopranos/2. évad/4. rész.mkv', 'Sopranos S2 E4'],
  ],
  'numbers in front, and numbers beside a part': [
    ['shows', 'Sopranos/Season 1/[01] Pilot.mkv', 'Sopranos S1 E1 “Pilot”'],
    ['shows', 'Sopranos/Season 1/(01) Pilot.mkv', 'Sopranos S1 E1 “Pilot”'],
    ['shows', 'Planet Earth/01 From Pole to Pole.mkv', 'Planet Earth A1 “From Pole to Pole”'],
    ['shows', 'Planet Earth/101 Dalmatians.mkv', 'Planet Earth “101 Dalmatians”'],
    ['mixed', '[Group] Show Part 2 - 05 [1080p].mkv', 'Show Part 2 A5'],
    ['shows', 'Show/Season 1/Show - 03 - Finale Part 2.mkv', 'Show S1 E3 “Finale Part 2”'],
    ['shows', 'Show/Show - 1994 - Part 2.mkv', 'Show (1994) E2'],
    ['shows', 'Doctor Who/Doctor Who - SP01 - Special.mkv', 'Doctor Who S0 E1 “Special”'],
    ['mixed', '[Group] Show - SP1 [1080p].mkv', 'Show S0 E1'],
  ],
  'names that are all in brackets': [
    ['mixed', '[Group][Show][05][1080P][GB].mp4', 'Show A5'],
    ['mixed', '【Group】【Show Name】【05】【1080P】.mp4', 'Show Name A5'],
  ],
  'an episode without a season': [
    ['mixed', 'Show.E05.1080p.WEB-DL.mkv', 'Show E5'],
    ['mixed', 'Running.Man.E500.200426.720p-NEXT.mp4', 'Running Man E500'],
    ['mixed', 'My.Drama.E05.END.240101.1080p-NEXT.mp4', 'My Drama E5'],
    ['films', 'Show.E05.1080p.WEB-DL.mkv', 'Show E05'],
  ],
  'what receivers record': [
    ['mixed', 'Tatort_20231126_2015.ts', 'Tatort 2023-11-26'],
    ['mixed', 'Tatort 2023-10-22 20-15.ts', 'Tatort 2023-10-22'],
    ['mixed', 'Der Bergdoktor_ZDF_2023-01-05_20-15.mp4', 'Der Bergdoktor ZDF 2023-01-05'],
    ['mixed', '20231022 2015 - Das Erste HD - Tatort.ts', 'Tatort 2023-10-22'],
    ['mixed', 'Show 2023-10-22 2050 A Forecast.mkv', 'Show 2023-10-22 “A Forecast”'],
  ],
  "what an episode's name is": [
    [
      'shows',
      'Doctor Who (2005)/Season 00/Doctor Who - The Christmas Invasion.mkv',
      'Doctor Who (2005) S0 “The Christmas Invasion”',
    ],
    ['shows', '葬送のフリーレン/第05話 「死者の幻影」.mp4', '葬送のフリーレン E5 “死者の幻影”'],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_, rows) => {
  it.each(rows)('%s: %s', (kind, path, expected) => expect(told(readName(path, kind, 2026))).toBe(expected));
});
