'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { beside, complaint, type FormState, refused } from '@/lib/household/form-state';
import { requireRunsTonight } from '@/lib/household/managing';
import { isStorable } from '@/lib/http/typed-line';
import { saveFolder } from '@/lib/library/files/folders-repository';
import { remoteFolder } from '@/lib/library/files/remote';
import { addedSchema, wrongWith } from '@/lib/library/jellyfin/added';
import { identify, librariesOf } from '@/lib/library/jellyfin/client';
import {
  readSources,
  removeSource,
  type SourceLibrary,
  saveChosen,
  saveSource,
} from '@/lib/library/jellyfin/sources-repository';
import { SourceError } from '@/lib/library/jellyfin/trouble';
import { adminClient } from '@/lib/supabase/admin';
import { lookAtSource } from '@/lib/use-cases/library/worker';

/** What other servers have is there for everybody here: only the account that runs Tonight says which these are. */
const PAGE = '/settings/library';
/** More than any house has. */
const MOST_SOURCES = 10;

/** Adds another server, or gives one that is known a new address or key. Its key is never shown again. */
export async function addSourceAction(_: FormState | null, form: FormData): Promise<FormState> {
  await requireRunsTonight(PAGE);
  const parsed = addedSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { address, apiKey } = parsed.data;
  const client = await adminClient();
  try {
    const { id: server, name } = await identify({ address });
    const offered = await librariesOf({ address, apiKey });
    const sources = await readSources(client);
    const known = sources.find((each) => each.server === server);
    if (!known && sources.length >= MOST_SOURCES) {
      return complaint(form, `Tonight reads at most ${MOST_SOURCES} other servers.`);
    }
    const chosen = new Set(known?.libraries.filter(({ isChosen }) => isChosen).map(({ id }) => id));
    const libraries = offered.map((library): SourceLibrary => ({ ...library, isChosen: chosen.has(library.id) }));
    await saveSource(client, { server, name, address, apiKey, libraries });
    lookAtSource(server);
    revalidatePath(PAGE);
    const none = libraries.length === 0 ? ' It has no library of films or shows yet.' : ' Choose its libraries below.';
    return {
      values: {},
      errors: {},
      done: known ? `${name} has its new address and key.` : `${name} is there.${none}`,
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { field, words } = wrongWith(error.trouble);
    return beside(form, field, words);
  }
}

const named = z.string().min(1).max(100).refine(isStorable);
const choiceSchema = z.object({ server: named, library: named, chosen: z.enum(['on', 'off']) });

/** Puts a library on the shelf, or takes it off. @returns false where there is none. */
export async function chooseLibraryAction(form: FormData): Promise<boolean> {
  await requireRunsTonight(PAGE);
  const choice = choiceSchema.safeParse(Object.fromEntries(form)).data;
  const client = await adminClient();
  const source = (await readSources(client)).find(({ server }) => server === choice?.server);
  if (!choice || !source?.libraries.some(({ id }) => id === choice.library)) return false;
  const others = source.libraries.filter(({ id, isChosen }) => isChosen && id !== choice.library).map(({ id }) => id);
  const isOn = choice.chosen === 'on';
  if (isOn) await saveFolder(client, remoteFolder(source.server, choice.library), { state: 'waiting' });
  await saveChosen(client, source.server, isOn ? [...others, choice.library] : others);
  lookAtSource(source.server);
  revalidatePath(PAGE);
  return true;
}

/** Forgets a server with its key. What is known of its films is kept, and comes back when it is added again. */
export async function removeSourceAction(form: FormData): Promise<void> {
  await requireRunsTonight(PAGE);
  const { data } = z.object({ server: named }).safeParse(Object.fromEntries(form));
  if (data) {
    await removeSource(await adminClient(), data.server);
    lookAtSource(data.server);
  }
  revalidatePath(PAGE);
}
