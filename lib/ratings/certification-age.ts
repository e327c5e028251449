import type { MediaType } from '@/lib/catalog/catalog';
import { type Ages, boards, further } from '@/lib/ratings/boards';

/**
 * The age a title is meant for in a region. What its board lists is looked up there; of what it does not, an older or
 * another spelling, a number is the age.
 * @param certifications by ISO 3166-1 region, as the catalog gives them.
 * @returns null for a title the region has not rated, or whose rating is unknown.
 */
export function certificationAge(
  certifications: Readonly<Record<string, string>>,
  type: MediaType,
  region: string,
): number | null {
  const certification = spelled(certifications[region] ?? '');
  if (certification === '') return null;
  const listed = agesOf(type, region).get(certification);
  if (listed !== undefined) return listed;
  const [, number] = /^\D*?(\d{1,2})(?!\d)\D*$/.exec(certification) ?? [];
  const age = Number(number ?? Number.NaN);
  return age <= 21 ? age : null;
}

/** Which kinds of titles a region's board rates at all. */
export function ratedKinds(region: string): readonly MediaType[] {
  const board = boards[region];
  return (['movie', 'tv'] as const).filter((type) => board?.[type] !== undefined);
}

const known = new Map<string, ReadonlyMap<string, number | null>>();

function agesOf(type: MediaType, region: string): ReadonlyMap<string, number | null> {
  const key = `${region} ${type}`;
  let ages = known.get(key);
  if (!ages) {
    const board = boards[region] ?? {};
    // Where a board is known for one kind alone, the other is sometimes certified in its words.
    const own: Ages = board[type] ?? board.movie ?? board.tv ?? {};
    const all = Object.entries({ ...further[region], ...own });
    ages = new Map(all.map(([certification, age]) => [spelled(certification), age]));
    known.set(key, ages);
  }
  return ages;
}

/** "MA15+" and "MA 15+", "K-7" and "K7", "Btl" and "BTL", "İzleyici" and "izleyici" are one and the same. */
function spelled(certification: string): string {
  const plain = certification.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
  return plain.replaceAll(/(?<!\d)[\s./-]+|[\s./-]+(?!\d)/g, '');
}
