'use server';

import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { revalidatePath } from 'next/cache';
import { serverEnvironment } from '@/lib/env/server';
import { beside, complaint, type FormState, refused } from '@/lib/household/form-state';
import { type Manager, requireRunsTonight } from '@/lib/household/managing';
import { readFolders, saveFolder } from '@/lib/library/files/folders-repository';
import {
  readFolderAnew,
  readGivenFolders,
  removeGivenFolder,
  saveGivenFolder,
} from '@/lib/library/given/given-folders-repository';
import { forgetGivenFolders } from '@/lib/library/given/known-given';
import { lookAtPath } from '@/lib/library/given/look-at-path';
import { type Refusal, refusalOf } from '@/lib/library/given/path-rules';
import type { GivenFolder } from '@/lib/library/given/seen-by';
import {
  changedSchema,
  givenSchema,
  namedSchema,
  refusalWords,
  type SeenBy,
  troubleWords,
} from '@/lib/library/given/typed-folder';
import { adminClient } from '@/lib/supabase/admin';
import { hasDisk } from '@/lib/use-cases/library/has-disk';
import { lookAtFolder } from '@/lib/use-cases/library/worker';

/** Who names a folder has this server read it: only the account that runs Tonight does. */
const PAGE = '/settings/library';
/** More than any house has. */
const MOST_FOLDERS = 50;
const FULL = `Tonight looks through at most ${MOST_FOLDERS} folders that were given here.`;

/** Puts a folder of this machine on the shelf, by its path. One that was there before comes back with what was known of it. */
export async function addFolderAction(_: FormState | null, form: FormData): Promise<FormState> {
  const manager = await requireRunsTonight(PAGE);
  if (!hasDisk()) return complaint(form, 'Where Tonight runs there is no disk that films could lie on.');
  const parsed = givenSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { kind, seenBy, rating } = parsed.data;
  const looked = await lookAtPath(parsed.data.path);
  if ('trouble' in looked) return beside(form, 'path', troubleWords(looked.trouble));
  const { found } = looked;
  const given = await readGivenFolders(await adminClient());
  const refusal = await whyNot(found, given);
  if (refusal) return beside(form, 'path', refusalWords(refusal));
  if (given.filter(({ isRemoved }) => !isRemoved).length >= MOST_FOLDERS) return complaint(form, FULL);
  const before = given.find((folder) => folder.path === found);
  await say(before, { path: found, kind, rating, households: seers(seenBy, manager, before) });
  return { values: {}, errors: {}, done: `${found} is looked through.` };
}

/** Says something else of a folder that was given: what is in it, who sees that, or how it is rated. */
export async function changeFolderAction(_: FormState | null, form: FormData): Promise<FormState> {
  const manager = await requireRunsTonight(PAGE);
  const parsed = changedSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { path: found, kind, seenBy, rating } = parsed.data;
  const before = await givenAt(found);
  if (!before || before.isRemoved) return complaint(form, 'This folder is not there any more.');
  await say(before, { path: found, kind, rating, households: seers(seenBy, manager, before) });
  return { values: {}, errors: {}, done: 'That holds from now on.' };
}

/** Takes a folder off the shelf. Places stay, and come back with it. */
export async function removeFolderAction(form: FormData): Promise<boolean> {
  await requireRunsTonight(PAGE);
  const before = await givenAt(namedSchema.safeParse(Object.fromEntries(form)).data?.path);
  if (!before) return false;
  await removeGivenFolder(await adminClient(), before.path);
  await changed(before.path);
  return true;
}

/** Puts a folder back that was removed a moment ago, as it was. @returns false where another has taken its place. */
export async function bringFolderBackAction(form: FormData): Promise<boolean> {
  await requireRunsTonight(PAGE);
  const before = await givenAt(namedSchema.safeParse(Object.fromEntries(form)).data?.path);
  if (!before) return false;
  if (!before.isRemoved) return true;
  if (await whyNot(before.path, await readGivenFolders(await adminClient()))) return false;
  await say(before, before);
  return true;
}

async function givenAt(found: string | undefined): Promise<GivenFolder | undefined> {
  return found === undefined
    ? undefined
    : (await readGivenFolders(await adminClient())).find((folder) => folder.path === found);
}

async function whyNot(found: string, given: readonly GivenFolder[]): Promise<Refusal | null> {
  const { dataDirectory, mediaFolders } = serverEnvironment();
  // As their links lead now: two names of one folder are one folder.
  const named = await Promise.all(mediaFolders.map((folder) => whereItLeads(folder.path)));
  const others = [...named, ...given.filter(({ isRemoved }) => !isRemoved).map((folder) => folder.path)];
  return refusalOf(found, { data: await whereItLeads(path.resolve(dataDirectory)), others });
}

/** A share of the environment may hang; its own name is compared then. */
async function whereItLeads(folder: string): Promise<string> {
  const looked = await lookAtPath(folder);
  if ('found' in looked) return looked.found;
  return looked.trouble === 'hanging' ? folder : realpath(folder).catch(() => folder);
}

function seers(seenBy: SeenBy, { household }: Manager, before: GivenFolder | undefined): GivenFolder['households'] {
  if (seenBy === 'everyone') return null;
  return seenBy === 'kept' && before ? before.households : [household.id];
}

async function say(before: GivenFolder | undefined, folder: Omit<GivenFolder, 'isRemoved'>): Promise<void> {
  const client = await adminClient();
  const isFresh = !before || before.isRemoved;
  if (before && before.kind !== folder.kind) await readFolderAnew(client, folder.path);
  const [known] = isFresh ? await readFolders(client, [folder.path]) : [];
  if (isFresh) await saveFolder(client, folder.path, { state: 'waiting', lookedAt: known?.lookedAt ?? 0 });
  await saveGivenFolder(client, folder);
  await changed(folder.path);
}

/** No page and no process goes on by what was before: titles that folders alone know may be other people's now. */
async function changed(folder: string): Promise<void> {
  forgetGivenFolders();
  await lookAtFolder(folder);
  revalidatePath('/in/[locale]/title', 'layout');
  revalidatePath(PAGE);
}
