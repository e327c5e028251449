import type { Remote } from '@/lib/library/files/remote';
import type { Probe, TextTrack } from '@/lib/library/probe/schema';

/** Subtitles that are text; of pictures (PGS, VobSub) see `in-picture.ts`. */
const TEXT = new Set(['subrip', 'srt', 'ass', 'ssa', 'webvtt', 'mov_text', 'text']);

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
