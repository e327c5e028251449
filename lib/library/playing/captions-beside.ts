import path from 'node:path';
import { isVideo } from '@/lib/library/disk/kinds';
import { foldedName } from '@/lib/library/disk/plain-files';
import { namesIn } from '@/lib/library/disk/touch';
import { isExtra } from '@/lib/library/names/extras';
import { type FoundCaptions, kindOf } from '@/lib/library/playing/captions';
import { writtenLanguage } from '@/lib/library/playing/written-language';

const BESIDE = /\.(?:srt|vtt|ass|ssa)$/i;
/** Where some put them. */
const SUBFOLDER = /^(?:subs?|subtitles)$/i;
const MOST = 40;

/**
 * Files beside a film, or in a folder of their own there, that begin with its name; also what else lies in that folder where the film
 * is alone, and what lies there in a folder of the film's name.
 * @param beside the film's, absolute.
 */
export async function captionsBeside(beside: string): Promise<FoundCaptions[]> {
  const folder = path.dirname(beside);
  const name = bare(path.basename(beside));
  const around = await namesIn(folder);
  const films = around.files.filter(isVideo).map(bare);
  const isOther = (film: string) => film !== name && !isExtra([], film);
  const others = films.filter((film) => film.length > name.length && wordsBehind(name, film) !== null && isOther(film));
  const subfolders = around.folders.filter((each) => SUBFOLDER.test(each));
  const isAlone = subfolders.length > 0 && !films.some(isOther);
  const below = await Promise.all(
    subfolders.map(async (subfolder) => {
      const { files, folders } = await namesIn(path.join(folder, subfolder));
      const own = folders.find((each) => foldedName(each) === foldedName(name));
      const ofItsOwn = own === undefined ? [] : (await namesIn(path.join(folder, subfolder, own))).files;
      return [
        ...found(files, { below: subfolder, name, others, isItsOwn: isAlone }),
        ...found(ofItsOwn, { below: `${subfolder}/${own}`, name, others, isItsOwn: true }),
      ];
    }),
  );
  return [...found(around.files, { below: '', name, others, isItsOwn: false }), ...below.flat()].slice(0, MOST);
}

interface Around {
  /** The folder, below the film's. */
  below: string;
  /** The film's. */
  name: string;
  /** Names of other films of the folder that begin with it. */
  others: readonly string[];
  /** Whatever lies here is the film's. */
  isItsOwn: boolean;
}

/** Captions among files, and what their names say. */
function found(files: readonly string[], around: Around): FoundCaptions[] {
  return files.flatMap((file) => {
    const words = BESIDE.test(file) ? wordsOf(file, around) : null;
    if (words === null) return [];
    const parts = around.below === '' ? [file] : [...around.below.split('/'), file];
    return [{ address: `beside/${parts.map(encodeURIComponent).join('/')}`, ...read(words) }];
  });
}

const bare = (file: string) => file.replace(/\.[^.]+$/, '');

/** What captions say behind the film's name; null where they are another's, "Alien 3.en.srt" beside "Alien 3". */
function wordsOf(file: string, { name, others, isItsOwn }: Around): string[] | null {
  const words = wordsBehind(name, file);
  if (words === null) return isItsOwn ? tokens(bare(file)) : null;
  return others.some((other) => wordsBehind(other, file) !== null) ? null : words;
}

/** "Film.de.forced.srt" says `de` and `forced` behind the name; null for another film's. */
export function wordsBehind(name: string, file: string): string[] | null {
  const [film, words] = [name.normalize('NFC'), file.replace(BESIDE, '').normalize('NFC')];
  if (!words.toLowerCase().startsWith(film.toLowerCase())) return null;
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
