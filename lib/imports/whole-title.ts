import type { EpisodeKey, TitleKey } from '@/lib/catalog/title-key';

/** Numbers that no episode has, for what a row says of a whole film or show; `known_to_ledger` of the database knows them. */
const WHOLE = { wanted: -1, rated: -2 } as const;

export function saidOfWhole(kind: string): kind is keyof typeof WHOLE {
  return kind in WHOLE;
}

export function wholeTitle({ type, tmdbId }: TitleKey, kind: keyof typeof WHOLE): EpisodeKey {
  return { type, tmdbId, season: WHOLE[kind], episode: WHOLE[kind] };
}
