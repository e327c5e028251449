import path from 'node:path';
import { namesIn } from '@/lib/library/disk/touch';
import type { Remote } from '@/lib/library/files/remote';
import type { Probe, TextTrack } from '@/lib/library/probe/schema';

/** Subtitles that are text; of pictures (PGS, VobSub) see `in-picture.ts`. */
const TEXT = new Set(['subrip', 'srt', 'ass', 'ssa', 'webvtt', 'mov_text', 'text']);
const BESIDE = /\.(?:srt|vtt|ass|ssa)$/i;
/** Where some put them. */
const SUBFOLDERS = ['Subs', 'subs', 'Subtitles', 'subtitles'];
const MOST = 40;

export interface FoundCaptions {
  /** Below the address of the stream. */
  address: string;
  language: string;
  label: string;
  kind: 'subtitles' | 'captions' | 'forced';
}

/** What is written in the file itself. */
export function captionsInside({ texts }: Pick<Probe, 'texts'>): FoundCaptions[] {
  return texts
    .filter(({ codec }) => TEXT.has(codec))
    .map((track) => ({
      address: `text-${track.track}.vtt`,
      language: track.language,
      label: track.title,
      kind: kindOf(track),
    }));
}

/** What another server has of words, in its file or beside it: it makes WebVTT of them itself, without the film being sent here. */
export function captionsOfSource({ texts }: Pick<Remote, 'texts'>): FoundCaptions[] {
  return texts.map(({ index, language, title, ...signs }) => ({
    address: `words-${index}.vtt`,
    language,
    label: title,
    kind: kindOf(signs),
  }));
}

export function kindOf({ isForced, isForDeaf }: Pick<TextTrack, 'isForced' | 'isForDeaf'>): FoundCaptions['kind'] {
  return isForced ? 'forced' : isForDeaf ? 'captions' : 'subtitles';
}

/** Files beside a film, or in a folder of their own there, that begin with its name. @param beside the film's, absolute. */
export async function captionsBeside(beside: string): Promise<FoundCaptions[]> {
  const folder = path.dirname(beside);
  const name = path.basename(beside).replace(/\.[^.]+$/, '');
  const lists = await Promise.all(
    ['', ...SUBFOLDERS].map(async (below) => {
      const names = await namesIn(path.join(folder, below));
      return names.flatMap((each) => {
        const words = BESIDE.test(each) ? wordsBehind(name, each) : null;
        return words === null ? [] : [{ file: below ? `${below}/${each}` : each, ...read(words) }];
      });
    }),
  );
  return lists
    .flat()
    .slice(0, MOST)
    .map(({ file, ...rest }) => ({ address: `beside/${file.split('/').map(encodeURIComponent).join('/')}`, ...rest }));
}

/** "Film.de.forced.srt" says `de` and `forced` behind the name; null for another film's. */
export function wordsBehind(name: string, file: string): string[] | null {
  const bare = file.replace(BESIDE, '');
  if (!bare.toLowerCase().startsWith(name.toLowerCase())) return null;
  const rest = bare.slice(name.length);
  if (rest !== '' && !/^[.\s_-]/.test(rest)) return null;
  return rest.split(/[.\s_-]+/).filter(Boolean);
}

const LANGUAGE = /^[a-z]{2,3}$/i;
const SIGNS = /^(?:forced|foreign|sdh|cc|hi|default)$/i;

/** What the words of a name say of captions. */
export function read(words: readonly string[]): Omit<FoundCaptions, 'address'> {
  const has = (sign: RegExp) => words.some((word) => sign.test(word));
  const isForced = has(/^(?:forced|foreign)$/i);
  // "hi" is Hindi where no other word is a language.
  const languages = words.filter(
    (word) => LANGUAGE.test(word) && !/^(?:sdh|cc)$/i.test(word) && !/^default$/i.test(word),
  );
  const language = languages.find((word) => word.toLowerCase() !== 'hi') ?? languages[0] ?? '';
  const isForDeaf = has(/^(?:sdh|cc)$/i) || (has(/^hi$/i) && language.toLowerCase() !== 'hi');
  const label = words.filter((word) => !LANGUAGE.test(word) && !SIGNS.test(word)).join(' ');
  return { language: language.toLowerCase(), label, kind: kindOf({ isForced, isForDeaf }) };
}
