'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { beside, complaint, type FormState } from '@/lib/household/form-state';
import { requireRunsTonight } from '@/lib/household/managing';
import { readLibraryFile } from '@/lib/library/files/items-repository';
import { saveSaid } from '@/lib/library/files/markers-repository';
import { parseClock } from '@/lib/library/markers/clock';
import { faultOf, MARKER_KINDS, type MarkerKind } from '@/lib/library/markers/markers';
import { adminClient } from '@/lib/supabase/admin';
import { exportMarkers } from '@/lib/use-cases/library/export-markers';
import { type LookedInto, sayOf, seasonFiles } from '@/lib/use-cases/library/season-files';

/** What everybody here may skip of a file: only the account that runs Tonight says it. */
const PAGE = '/settings/library';
const asked = z.object({
  file: z.uuid(),
  kind: z.enum(MARKER_KINDS),
  /** Of this episode alone, or of all of its season. */
  of: z.enum(['episode', 'season']).catch('episode'),
});

/** The file that a form is about, which of its markers, and of which files it is said; null where there is none. */
async function markerIn(form: FormData): Promise<{ file: LookedInto; kind: MarkerKind; files: LookedInto[] } | null> {
  const { data } = asked.safeParse(Object.fromEntries(form));
  if (!data) return null;
  const file = await readLibraryFile(await adminClient(), data.file);
  if (!file?.probe) return null;
  const looked = { ...file, probe: file.probe };
  return { file: looked, kind: data.kind, files: data.of === 'season' ? await seasonFiles(looked) : [looked] };
}

const FAULTS = {
  order: 'It has to end after it begins.',
  'past-end': 'The file is over before that.',
  'too-long': 'That is more than a tenth of the whole, which no player skips.',
};

/** Says where a recap or an intro begins and ends, or where credits begin. */
export async function correctMarkerAction(_: FormState | null, form: FormData): Promise<FormState> {
  await requireRunsTonight(PAGE);
  const marker = await markerIn(form);
  if (!marker) return complaint(form, 'This file is not there any more.');
  const { file, kind, files } = marker;
  const { seconds } = file.probe;
  const start = parseClock(String(form.get('start') ?? ''));
  if (start === null) return beside(form, 'start', 'Write it as on the player: 1:05, or 1:02:03.');
  const end = kind === 'credits' ? seconds : parseClock(String(form.get('end') ?? ''));
  if (end === null) return beside(form, 'end', 'Write it as on the player: 1:05, or 1:02:03.');
  const fault = faultOf({ start, end }, seconds);
  if (fault) return beside(form, kind === 'credits' ? 'start' : 'end', FAULTS[fault]);
  const left = await sayOf(files, { kind, segment: { start, end }, seconds });
  revalidatePath(PAGE);
  return {
    values: {},
    errors: {},
    done:
      left > 0
        ? `That holds from now on, but for ${left} that ${left === 1 ? 'is' : 'are'} too short for it.`
        : 'That holds from now on.',
  };
}

/** Says that there is no such thing in a file. */
export async function denyMarkerAction(form: FormData): Promise<void> {
  await requireRunsTonight(PAGE);
  const marker = await markerIn(form);
  for (const file of marker?.files ?? []) {
    if (marker) await saveSaid(await adminClient(), file, marker.kind, { segment: null, seconds: file.probe.seconds });
  }
  revalidatePath(PAGE);
}

/** Takes back what a person said: what was found holds again. */
export async function forgetMarkerAction(form: FormData): Promise<void> {
  await requireRunsTonight(PAGE);
  const marker = await markerIn(form);
  for (const file of marker?.files ?? []) if (marker) await saveSaid(await adminClient(), file, marker.kind, null);
  revalidatePath(PAGE);
}

/** All markers as JSON. */
export async function exportMarkersAction(): Promise<string> {
  await requireRunsTonight(PAGE);
  return `${JSON.stringify(await exportMarkers(), null, 2)}\n`;
}
