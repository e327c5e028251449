import type { MediaType } from '@/lib/catalog/catalog';
import { parseTitleId } from '@/lib/catalog/title-id';

/** The id that a person typed or pasted: `550`, `movie/550`, `https://www.themoviedb.org/movie/550-fight-club`. */
export function titleIdIn(typed: string, type: MediaType): number | null {
  const [, kind, id] = /(?:^|\/)(?:(movie|tv)\/)?(\d{1,10})(?:-[^/]*)?(?:[/?#].*)?$/.exec(typed.trim()) ?? [];
  if (kind !== undefined && kind !== type) return null;
  return id === undefined ? null : parseTitleId(id);
}
