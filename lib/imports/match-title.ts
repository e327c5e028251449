import type { MediaType, TitleSummary } from '@/lib/catalog/catalog';
import { normalTitle } from '@/lib/imports/normal-title';

/** What a film or a show is called in a file. */
export interface NamedTitle {
  title: string;
  year: number | null;
  /** Null where the file does not say. */
  type: MediaType | null;
}

export type TitleVerdict =
  | { kind: 'sure'; title: TitleSummary }
  | { kind: 'unsure'; candidates: TitleSummary[] }
  | { kind: 'not-found' };

const CANDIDATES = 5;

/**
 * Which of the titles that a search found is meant: the only one of that name, where there is a year the only one of about
 * that year, too. Files and catalogs disagree by a year about films that ran at festivals first. All else is asked.
 */
export function chooseTitle({ title, year, type }: NamedTitle, found: readonly TitleSummary[]): TitleVerdict {
  const ofType = found.filter((each) => type === null || each.type === type);
  const wanted = normalTitle(title);
  const same = ofType.filter((each) => normalTitle(each.title) === wanted);
  const yearOf = ({ date }: TitleSummary) => (date === null ? null : Number(date.slice(0, 4)));
  if (wanted !== '') {
    for (const leeway of year === null ? [] : [0, 1]) {
      const [only, ...more] = same.filter((each) => Math.abs((yearOf(each) ?? Number.NaN) - (year ?? 0)) <= leeway);
      if (only && more.length === 0) return { kind: 'sure', title: only };
      if (more.length > 0) break;
    }
    const [only, ...more] = same;
    if (year === null && only && more.length === 0) return { kind: 'sure', title: only };
  }
  const candidates = [...new Set([...same, ...ofType])].slice(0, CANDIDATES);
  return candidates.length > 0 ? { kind: 'unsure', candidates } : { kind: 'not-found' };
}
