import { clockText } from '@/lib/library/marks/clock';
import type { MarkKind } from '@/lib/library/marks/marks';
import type { MarkView } from '@/lib/use-cases/library/marks-view';

export const KIND_WORDS: Record<MarkKind, string> = { recap: 'Recap', intro: 'Intro', credits: 'Credits' };
export const NOT_WORDS: Record<MarkKind, string> = {
  recap: 'Not a recap',
  intro: 'Not an intro',
  credits: 'Not credits',
};

const BY_WORDS = { chapters: 'by the file’s chapters', sound: 'by its sound', black: 'by what is seen' };

/** Where a mark is: "1:05 – 2:10", "from 41:10". */
export function placeWords({ kind, mark, isSaid }: MarkView): string {
  if (!mark) return isSaid ? 'There is none' : 'None found';
  return kind === 'credits' ? `From ${clockText(mark.start)}` : `${clockText(mark.start)} – ${clockText(mark.end)}`;
}

/** How that is known: "by its sound, 93 % sure". */
export function sourceWords({ mark, isSaid }: MarkView): string {
  if (!mark || mark.by === 'person' || mark.confidence === null) return isSaid ? 'as you said' : '';
  const found = `${BY_WORDS[mark.by]}, ${Math.round(mark.confidence * 100)} % sure`;
  return mark.isUsed ? found : `${found}: not offered to viewers`;
}
