import 'server-only';
import { defaultLocale } from '@/lib/catalog/locale';
import { filesOfTitle, sayItems } from '@/lib/library/titles/title-files-repository';
import {
  keyOfTitle,
  lookAgainAtTitles,
  moveTitle,
  readTitle,
  type Settled,
  settleTitle,
} from '@/lib/library/titles/titles-repository';
import { adminClient } from '@/lib/supabase/admin';
import { catalogInBackground } from '@/lib/use-cases/access/catalog-for';
import { candidateOf } from '@/lib/use-cases/imports/match';
import { itemsOfFiles } from '@/lib/use-cases/library/items-of-files';
import { catalogAsked, matchLibrary } from '@/lib/use-cases/library/match-library';
import { detailsOf } from '@/lib/use-cases/library/match-title';

/**
 * Files of a name are what a person says, all of them at once. No later look changes it.
 * @param tmdbId null: no catalog knows it. @returns false where there is no such name or no such title.
 * @throws CatalogUnavailableError
 */
export async function chooseTitle(key: string, tmdbId: number | null): Promise<boolean> {
  const client = await adminClient();
  const title = await readTitle(client, key);
  if (!title) return false;
  const catalog = catalogInBackground([]);
  const details = tmdbId === null ? null : await detailsOf({ type: title.type, tmdbId }, catalog, defaultLocale);
  if (tmdbId !== null && !details) return false;
  const { candidates, told } = title;
  const said: Settled = {
    state: details ? 'matched' : 'own',
    tmdbId,
    confidence: 1,
    candidates: details ? [candidateOf(details), ...candidates.filter((each) => each.tmdbId !== tmdbId)] : candidates,
    isChosen: true,
    asked: catalogAsked(),
    told,
  };
  await settleTitle(client, key, said);
  const files = await filesOfTitle(client, key);
  const chosen = { ...title, ...said };
  await sayItems(client, key, keyOfTitle(chosen), await itemsOfFiles(chosen, files, catalog));
  await moveTitle(client, title, chosen);
  return true;
}

/** Takes back what a person said: names, numbers and NFO files say again what it is. */
export async function unchooseTitle(key: string): Promise<void> {
  const client = await adminClient();
  const title = await readTitle(client, key);
  if (!title?.isChosen) return;
  const { candidates, told } = title;
  await moveTitle(client, title, { ...title, tmdbId: null });
  const open = { state: 'waiting' as const, tmdbId: null, confidence: null, isChosen: false, asked: catalogAsked() };
  await settleTitle(client, key, { ...open, candidates, told });
  await lookAgainAtTitles(client, [key]);
  await matchLibrary(client);
}
