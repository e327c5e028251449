import { clockText } from '@/lib/library/markers/clock';
import type { MarkerKind } from '@/lib/library/markers/markers';
import type { MarkerView } from '@/lib/use-cases/library/markers-view';

export const KIND_WORDS: Record<MarkerKind, string> = { recap: 'Recap', intro: 'Intro', credits: 'Credits' };
export const NOT_WORDS: Record<MarkerKind, string> = {
  recap: 'Not a recap',
  intro: 'Not an intro',
  credits: 'Not credits',
};

const BY_WORDS = { chapters: 'by the file’s chapters', sound: 'by its sound', black: 'by what is seen' };

/** Where a marker is: "1:05 – 2:10", "from 41:10". */
export function whenWords({ kind, marker, isSaid }: MarkerView): string {
  if (!marker) return isSaid ? 'There is none' : 'None found';
  return kind === 'credits'
    ? `From ${clockText(marker.start)}`
    : `${clockText(marker.start)} – ${clockText(marker.end)}`;
}

/** How that is known: "by its sound, 93 % sure". */
export function sourceWords({ marker, isSaid }: MarkerView): string {
  if (!marker || marker.by === 'person' || marker.confidence === null) return isSaid ? 'as you said' : '';
  const found = `${BY_WORDS[marker.by]}, ${Math.round(marker.confidence * 100)} % sure`;
  return marker.isUsed ? found : `${found}: not offered to viewers`;
}
