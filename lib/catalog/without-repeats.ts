import type { TitleSummary } from '@/lib/catalog/catalog';

/**
 * Popularity moves while one scrolls, so that a title may come up on two pages of a list of one kind.
 * @param shown what stands there already.
 */
export function withoutRepeats(titles: readonly TitleSummary[], shown: readonly TitleSummary[] = []): TitleSummary[] {
  const seen = new Set(shown.map(({ id }) => id));
  return titles.filter(({ id }) => !seen.has(id) && seen.add(id));
}
