import type { ExternalIds, LeftOut, NeutralRow } from '@/lib/imports/neutral-row';
import type { Recognised } from '@/lib/imports/recognise';
import type { ByteSource } from '@/lib/imports/text';

/** Null for a name that two shows have. */
type IdsByName = ReadonlyMap<string, ExternalIds | null>;

const nameOf = ({ title, year }: NeutralRow) => `${title.toLowerCase()} ${year ?? ''}`;

/** The ids that TV Time's tables give shows, by the names of these. */
export async function idsByName(
  files: AsyncIterable<{ file: ByteSource; kind: Recognised }>,
  today: string,
): Promise<IdsByName> {
  const ids = new Map<string, ExternalIds | null>();
  for await (const { file, kind } of files) {
    if (kind.source !== 'tv-time') continue;
    for await (const row of kind.parse(file, today)) {
      if ('leftOut' in row || row.type !== 'tv' || row.ids.tvdb === undefined || row.title === '') continue;
      const known = ids.get(nameOf(row));
      ids.set(nameOf(row), known === undefined || known?.tvdb === row.ids.tvdb ? row.ids : null);
    }
  }
  return ids;
}

/** A show of TV Time's that has a name alone gets the ids that another of its tables says. */
export function withIds(row: NeutralRow | LeftOut, ids: IdsByName): NeutralRow | LeftOut {
  if ('leftOut' in row || row.source !== 'tv-time' || row.type !== 'tv' || row.ids.tvdb !== undefined) return row;
  return { ...row, ids: ids.get(nameOf(row)) ?? row.ids };
}
