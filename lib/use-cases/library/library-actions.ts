'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { beside, complaint, type FormState } from '@/lib/household/form-state';
import { requireRunsTonight } from '@/lib/household/managing';
import { isStorable } from '@/lib/http/typed-line';
import { titleIdIn } from '@/lib/library/titles/title-id-in';
import { chooseTitle, unchooseTitle } from '@/lib/use-cases/library/choose-title';
import { lookAgain } from '@/lib/use-cases/library/worker';

/** What a file is moves what everybody here watched of it: only the account that runs Tonight says it. */
const PAGE = '/settings/library';
const keySchema = z.object({ key: z.string().min(1).max(2000).refine(isStorable) });

/** Which files a form is about, by what they are called; null where it names none. */
function keyIn(form: FormData): string | null {
  return keySchema.safeParse(Object.fromEntries(form)).data?.key ?? null;
}

/** Says which title of the catalog the files of a name are: one that was offered, or an id or address that was typed. */
export async function matchTitleAction(_: FormState | null, form: FormData): Promise<FormState> {
  await requireRunsTonight(PAGE);
  const key = keyIn(form);
  if (key === null) return complaint(form, 'These files are not there any more.');
  const typed = String(form.get('title') ?? '');
  const id = titleIdIn(typed, key.startsWith('movie/') ? 'movie' : 'tv');
  if (id === null) return beside(form, 'title', 'Paste its address at themoviedb.org, or its number there.');
  try {
    if (!(await chooseTitle(key, id))) return beside(form, 'title', 'The catalog knows no such title.');
  } catch (error) {
    if (!isCatalogUnavailable(error)) throw error;
    return complaint(form, 'The catalog does not answer at the moment. Try again in a minute.');
  }
  revalidatePath(PAGE);
  return { values: {}, errors: {}, done: 'That is what it is now.' };
}

/** Says that no catalog knows it: it keeps a page of its own, and is not asked about any more. */
export async function keepOwnTitleAction(form: FormData): Promise<void> {
  await requireRunsTonight(PAGE);
  const key = keyIn(form);
  if (key !== null) await chooseTitle(key, null);
  revalidatePath(PAGE);
}

/** Takes back what a person said. */
export async function undoMatchAction(form: FormData): Promise<void> {
  await requireRunsTonight(PAGE);
  const key = keyIn(form);
  if (key !== null) await unchooseTitle(key);
  revalidatePath(PAGE);
}

/** Looks through all folders soon. */
export async function scanAgainAction(): Promise<void> {
  await requireRunsTonight(PAGE);
  lookAgain();
  revalidatePath(PAGE);
}
