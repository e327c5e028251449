import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { languagesSpoken } from '@/lib/household/catalog-profiles-repository';
import { filesOfTitle, sayItems } from '@/lib/library/titles/title-files-repository';
import {
  keyOfTitle,
  moveTitle,
  ownIdsInUse,
  type StoredTitle,
  settleTitle,
  titlesToMatch,
} from '@/lib/library/titles/titles-repository';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { catalogInBackground } from '@/lib/use-cases/access/catalog-for';
import { usesDemo } from '@/lib/use-cases/catalog/source';
import { itemsOfFiles } from '@/lib/use-cases/library/items-of-files';
import { matchTitle } from '@/lib/use-cases/library/match-title';
import { readNfo } from '@/lib/use-cases/library/read-nfo';

const PAGE = 50;
/** Questions to TMDB are waited for most of the time; the database takes one thing at a time. */
const AT_ONCE = 8;

/** A catalog's name in the database. */
export function catalogAsked(): string {
  return usesDemo(serverEnvironment()) ? 'demo' : 'tmdb';
}

/** Finds out what titles with new files are, and which of their episodes there are. @throws CatalogUnavailableError */
export async function matchLibrary(client: TonightSupabase): Promise<void> {
  const asked = catalogAsked();
  const languages = await languagesSpoken(client);
  for (let after = ''; ; ) {
    const titles = await titlesToMatch(client, asked, after, PAGE);
    const queue = titles.values();
    const used =
      titles.length > 0
        ? await ownIdsInUse(
            client,
            titles.map(({ ownId }) => ownId),
          )
        : new Set<number>();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const title of queue) await matchOne(client, title, { asked, languages, used });
      }),
    );
    after = titles.at(-1)?.key ?? '';
    if (titles.length < PAGE) return;
  }
}

async function matchOne(
  client: TonightSupabase,
  title: StoredTitle,
  { asked, languages, used }: { asked: string; languages: string[]; used: ReadonlySet<number> },
): Promise<void> {
  const files = await filesOfTitle(client, title.key);
  const catalog = catalogInBackground([]);
  let known = title;
  if (!title.isChosen && title.state !== 'matched' && files[0]) {
    const told = files[0].told ?? (await readNfo(files[0].folder, files[0].path, title.type));
    const found = await matchTitle({ ...title, told }, files, catalog, languages);
    await settleTitle(client, title.key, { ...found, isChosen: false, asked, told });
    known = { ...title, ...found, told };
  }
  await sayItems(client, title.key, keyOfTitle(known), await itemsOfFiles(known, files, catalog));
  // Of another catalog's id there is always something to look for.
  if (title.tmdbId !== null || used.has(title.ownId)) await moveTitle(client, title, known);
}
