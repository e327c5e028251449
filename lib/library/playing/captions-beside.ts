import path from 'node:path';
import { isVideo } from '@/lib/library/disk/kinds';
import { namesIn, whereLies } from '@/lib/library/disk/touch';
import { isExtra } from '@/lib/library/names/extras';
import { type FoundCaptions, kindOf } from '@/lib/library/playing/captions';
import { writtenLanguage } from '@/lib/library/playing/written-language';

const BESIDE = /\.(?:srt|vtt|ass|ssa)$/i;
/** Where some put them. */
const SUBFOLDERS = ['Subs', 'subs', 'SUBS', 'Sub', 'sub', 'Subtitles', 'subtitles'];
/** Where releases of a season have a folder for each episode. */
const BY_NAME = ['Subs', 'subs', 'Subtitles'];
const MOST = 40;

/**
 * Files beside a film, or in a folder of their own there, that begin with its name; also what else lies in that folder where the film
 * is alone, and what lies there in a folder of the film's name. @param beside the film's, absolute.
 */
export async function captionsBeside(beside: string): Promise<FoundCaptions[]> {
  const folder = path.dirname(beside);
  const name = bare(path.basename(beside));
  const around = await namesIn(folder);
  const others = around.filter((each) => isVideo(each) && !isExtra([], bare(each))).map(bare);
  const isAlone = others.every((other) => other === name);
  const lists = await Promise.all(
    ['', ...SUBFOLDERS, ...BY_NAME.map((each) => `${each}/${name}`)].map(async (below) => {
      const names = below === '' ? around : await namesBelow(folder, below);
      const isItsOwn = below.includes('/') || (below !== '' && isAlone);
      return names.flatMap((each) => {
        const words = BESIDE.test(each) ? wordsOf(name, each, { others, isItsOwn }) : null;
        return words === null ? [] : [{ file: below ? `${below}/${each}` : each, ...read(words) }];
      });
    }),
  );
  // A disk that knows no capitals has "Subs" twice.
  const once = new Map(lists.flat().map((found) => [found.file.toLowerCase(), found]));
  return [...once.values()]
    .slice(0, MOST)
    .map(({ file, ...rest }) => ({ address: `beside/${file.split('/').map(encodeURIComponent).join('/')}`, ...rest }));
}

/** Files of a folder below; none where a link is on the way there. */
async function namesBelow(folder: string, below: string): Promise<string[]> {
  const names = await namesIn(path.join(folder, below));
  const [first] = names;
  if (first === undefined || !below.includes('/')) return names;
  const where = await whereLies(folder, `${below}/${first}`);
  return where?.endsWith(path.sep + path.join(below, first)) ? names : [];
}

const bare = (file: string) => file.replace(/\.[^.]+$/, '');

interface Around {
  /** Names of the films of the folder. */
  others: readonly string[];
  /** Whatever lies here is the film's. */
  isItsOwn: boolean;
}

/** What captions say behind the film's name; null where they are another's, "Alien 3.en.srt" beside "Alien 3". */
function wordsOf(name: string, file: string, { others, isItsOwn }: Around): string[] | null {
  const words = wordsBehind(name, file);
  if (words === null) return isItsOwn ? tokens(bare(file)) : null;
  const isAnothers = others.some((other) => other.length > name.length && wordsBehind(other, file) !== null);
  return isAnothers ? null : words;
}

/** "Film.de.forced.srt" says `de` and `forced` behind the name; null for another film's. */
export function wordsBehind(name: string, file: string): string[] | null {
  const [film, words] = [name, file.replace(BESIDE, '')].map((each) => each.normalize('NFC'));
  if (film === undefined || !words?.toLowerCase().startsWith(film.toLowerCase())) return null;
  const rest = words.slice(film.length);
  return rest === '' || /^[.\s_()[\]{}-]/.test(rest) ? tokens(rest) : null;
}

/** Words between points, spaces, signs and brackets; `pt-BR` stays one. */
function tokens(words: string): string[] {
  return words
    .split(/[.\s()[\]{}]+/)
    .flatMap((word) => (writtenLanguage(word) === '' ? word.split(/[_-]+/) : [word]))
    .filter(Boolean);
}

const SIGNS = /^(?:forced|foreign|sdh|cc|hi|default|und)$/i;

/** What the words of a name say of captions. */
export function read(words: readonly string[]): Omit<FoundCaptions, 'address'> {
  const has = (sign: RegExp) => words.some((word) => sign.test(word));
  const isForced = has(/^(?:forced|foreign)$/i);
  const said = words.filter((word) => writtenLanguage(word) !== '');
  // "hi" is Hindi where no other word is a language. A language stands behind all else: "The.One.en".
  const word = said.findLast((each) => each.toLowerCase() !== 'hi') ?? said.at(-1) ?? '';
  const language = said.map(writtenLanguage).find((tag) => tag.startsWith(`${writtenLanguage(word)}-`));
  const isForDeaf = has(/^(?:sdh|cc)$/i) || (has(/^hi$/i) && word.toLowerCase() !== 'hi');
  // A bare number tells nothing to who reads it: "2_English".
  const left = words.filter(
    (each) =>
      !SIGNS.test(each) && each !== word && !(word !== '' && (/^\d+$/.test(each) || writtenLanguage(each) !== '')),
  );
  return { language: language ?? writtenLanguage(word), label: left.join(' '), kind: kindOf({ isForced, isForDeaf }) };
}
