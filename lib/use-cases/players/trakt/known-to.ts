import 'server-only';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { ActingProfile } from '@/lib/household/acting-profile';
import type { KnownTitles } from '@/lib/players/trakt/known-title';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { knownTitles, LIMITS } from '@/lib/use-cases/titles/known-titles';

/** A player waits for an answer, and asks again for what is missing in it. */
const PATIENCE_MS = 3_000;

/** Titles as the profile sees them: name, year and ids, as far as the catalog says them in time. */
export function knownTo(profile: ActingProfile, titles: readonly TitleKey[]): Promise<KnownTitles> {
  return knownTitles(titles, catalogWithin([profile]), catalogLocale(profile), { ...LIMITS, withinMs: PATIENCE_MS });
}
