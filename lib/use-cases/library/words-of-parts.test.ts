import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { joinedWords, wordsBesideParts } from '@/lib/use-cases/library/words-of-parts';

const srt = (text: string) => `1\r\n00:00:01,000 --> 00:00:02,500\r\n${text}\r\n`;

describe('words beside the parts of a film', () => {
  let folder: LibraryFolder;
  let parts: { address: string; seconds: number }[];

  beforeAll(() => {
    folder = new LibraryFolder();
    const film = (name: string) => folder.writeOne(name, 'a film');
    parts = [
      { address: film('Film cd1.mkv'), seconds: 60 },
      { address: film('Film cd2.mkv'), seconds: 3600 },
      { address: film('Film cd3.mkv'), seconds: 60 },
    ];
    folder.writeOne('Film cd1.de.srt', srt('Eins'));
    // Of before UTF-8.
    folder.writeOne('Film cd2.de.srt', Buffer.from(srt('Zw\u00f6lf'), 'latin1'));
    folder.writeOne('Film cd3.de.vtt', `WEBVTT\n\n00:05.000 --> 00:06.000\nDrei\n`);
    folder.writeOne('Film cd2.en.forced.srt', srt('Two'));
  });
  afterAll(() => folder.remove());
  const addresses = () => parts.map(({ address }) => address);

  it('are a track for each language and kind', async () => {
    const tracks = await wordsBesideParts(addresses());
    expect(tracks.map(({ address, language, kind }) => [address, language, kind])).toEqual([
      ['parts-words/de~subtitles~', 'de', 'subtitles'],
      ['parts-words/en~forced~', 'en', 'forced'],
    ]);
  });

  it('come as late as their part, in whatever form and encoding they lie there', async () => {
    const text = (await joinedWords(parts, 'de~subtitles~')) ?? '';
    expect(text.match(/^WEBVTT/gm)).toHaveLength(1);
    const cues = [...text.matchAll(/^(\S+) --> \S+\n(.+)$/gm)].map(([, at, said]) => `${at} ${said}`);
    expect(cues).toEqual(['00:00:01.000 Eins', '00:01:01.000 Zwölf', '01:01:05.000 Drei']);
  });

  it('are silent where a part has none, and nothing where none has', async () => {
    expect(await joinedWords(parts, 'en~forced~')).toContain('00:01:01.000 --> 00:01:02.500\nTwo');
    expect(await joinedWords(parts, 'fr~subtitles~')).toBeNull();
    expect(await joinedWords(parts, '../../etc/passwd')).toBeNull();
  });
});
