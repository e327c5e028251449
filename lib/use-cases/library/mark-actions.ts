'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { beside, complaint, type FormState } from '@/lib/household/form-state';
import { requireRunsTonight } from '@/lib/household/managing';
import { readLibraryFile } from '@/lib/library/items-repository';
import { parseClock } from '@/lib/library/marks/clock';
import { faultOf, MARK_KINDS, type MarkKind } from '@/lib/library/marks/marks';
import { saveSaid } from '@/lib/library/marks/marks-repository';
import { adminClient } from '@/lib/supabase/admin';
import { exportMarks } from '@/lib/use-cases/library/export-marks';
import { type LookedInto, sayOf, seasonFiles } from '@/lib/use-cases/library/season-files';

/** What everybody here may skip of a file: only the account that runs Tonight says it. */
const PAGE = '/settings/library';
const asked = z.object({
  file: z.uuid(),
  kind: z.enum(MARK_KINDS),
  /** Of this episode alone, or of all of its season. */
  of: z.enum(['episode', 'season']).catch('episode'),
});

/** The file that a form is about, which of its marks, and of which files it is said; null where there is none. */
async function markIn(form: FormData): Promise<{ file: LookedInto; kind: MarkKind; files: LookedInto[] } | null> {
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
export async function correctMarkAction(_: FormState | null, form: FormData): Promise<FormState> {
  await requireRunsTonight(PAGE);
  const mark = await markIn(form);
  if (!mark) return complaint(form, 'This file is not there any more.');
  const { file, kind, files } = mark;
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
export async function denyMarkAction(form: FormData): Promise<void> {
  await requireRunsTonight(PAGE);
  const mark = await markIn(form);
  for (const file of mark?.files ?? []) {
    if (mark) await saveSaid(await adminClient(), file, mark.kind, { segment: null, seconds: file.probe.seconds });
  }
  revalidatePath(PAGE);
}

/** Takes back what a person said: what was found holds again. */
export async function forgetMarkAction(form: FormData): Promise<void> {
  await requireRunsTonight(PAGE);
  const mark = await markIn(form);
  for (const file of mark?.files ?? []) if (mark) await saveSaid(await adminClient(), file, mark.kind, null);
  revalidatePath(PAGE);
}

/** All marks as JSON. */
export async function exportMarksAction(): Promise<string> {
  await requireRunsTonight(PAGE);
  return `${JSON.stringify(await exportMarks(), null, 2)}\n`;
}
