import { type LeftOut, type NeutralRow, neutralRow } from '@/lib/imports/neutral-row';
import { thumbOfRating } from '@/lib/imports/thumb-of-rating';

/** A rating as a file writes it, of ten; null where it is none. @param stars how many there are at most. */
export function ratingOf(value: unknown, stars = 10): number | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (!/^\d{1,2}([.,]\d{1,2})?$/.test(text)) return null;
  const rating = Number(text.replace(',', '.'));
  return rating > 0 && rating <= stars ? (rating * 10) / stars : null;
}

/** What a file's opinion of a whole film or show comes to; nothing where there is no opinion. */
export function* ratedRow(
  title: Pick<NeutralRow, 'source' | 'title' | 'type' | 'ids'> & Partial<NeutralRow>,
  rating: number | null,
): Generator<NeutralRow | LeftOut> {
  if (rating === null) return;
  if (thumbOfRating(rating) === null) yield { leftOut: 'rating' };
  else yield neutralRow({ ...title, kind: 'rated', rating });
}
