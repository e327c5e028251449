import 'server-only';
import { setImmediate as next } from 'node:timers/promises';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import { serverEnvironment } from '@/lib/env/server';
import { type Lying, lyingIn } from '@/lib/library/files/items-repository';
import { ageByFolders, ratingFolders } from '@/lib/library/given/age-by-folders';
import { knownGivenFolders } from '@/lib/library/given/known-given';
import type { GivenFolder } from '@/lib/library/given/seen-by';
import { isOwnId } from '@/lib/library/titles/own-id';
import { adminClient } from '@/lib/supabase/admin';

/**
 * The age that folders give to a title, for a household; null: for a door that does not know which. Where no folder has a rating it
 * costs nothing; else titles that are asked about at once, as those of a list, are one question.
 * @returns null where no folder rates it.
 * @throws where the store does not answer.
 */
export async function ageOnShelf(title: TitleKey, household: string | null): Promise<number | null> {
  const named = new Set(serverEnvironment().mediaFolders.map(({ path }) => path));
  const rating = ratingFolders(await knownGivenFolders(), household, named);
  if (rating.length === 0) return null;
  const lying = (await askedWith(title, rating)).get(titleText(title)) ?? [];
  return ageByFolders(lying, rating, isOwnId(title.tmdbId));
}

interface Question {
  titles: TitleKey[];
  answer: Promise<Map<string, Lying[]>>;
}

/** Questions that are not under way yet, by the folders that they ask about. */
const open = new Map<string, Question>();

function askedWith(title: TitleKey, rating: readonly GivenFolder[]): Question['answer'] {
  const folders = rating.map(({ path }) => path);
  const key = JSON.stringify(folders);
  const known = open.get(key);
  if (known) {
    known.titles.push(title);
    return known.answer;
  }
  const titles = [title];
  const answer = next().then(async () => {
    open.delete(key);
    return lyingIn(await adminClient(), folders, titles);
  });
  open.set(key, { titles, answer });
  return answer;
}
