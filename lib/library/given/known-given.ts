import 'server-only';
import { readGivenFolders } from '@/lib/library/given/given-folders-repository';
import type { GivenFolder } from '@/lib/library/given/seen-by';
import { onePerProcess } from '@/lib/process/one-per-process';
import { hearOthers, tellOthers } from '@/lib/process/other-processes';
import { adminClient } from '@/lib/supabase/admin';

/** Every page and every piece of a film asks; what another server of the same database changed is seen by then. */
const KNOWN_FOR_MS = 5000;
const TOPIC = 'library-folders-changed';

const kept = onePerProcess('library-given-folders', () => ({
  until: 0,
  folders: null as Promise<GivenFolder[]> | null,
}));

/** The folders given in the settings, as they were a moment ago, those that were removed among them. */
export function knownGivenFolders(): Promise<GivenFolder[]> {
  const state = kept.get();
  if (state.folders && state.until > Date.now()) return state.folders;
  const asked = adminClient().then(readGivenFolders);
  asked.catch(() => {
    if (state.folders === asked) state.folders = null;
  });
  state.folders = asked;
  state.until = Date.now() + KNOWN_FOR_MS;
  return asked;
}

/** To be called after one was given, changed or removed: no process goes on by what it knew. */
export function forgetGivenFolders(): void {
  forgetHere();
  tellOthers(TOPIC);
}

function forgetHere(): void {
  kept.forget();
}

hearOthers(TOPIC, forgetHere);
