import type { TitleKey } from '@/lib/catalog/title-key';

/** What the catalog says of a title, as far as it was asked and answered. */
export interface KnownTitle {
  title: string | null;
  year: number | null;
  imdb: string | null;
  tvdb: number | null;
}
export type KnownTitles = (title: TitleKey) => KnownTitle;
