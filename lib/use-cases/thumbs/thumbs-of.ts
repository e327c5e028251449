import 'server-only';
import type { z } from 'zod';
import type { Profile } from '@/lib/household/schema';
import { doneAt } from '@/lib/http/late';
import { adminClient } from '@/lib/supabase/admin';
import { giveThumb, readThumbs } from '@/lib/thumbs/repository';
import type { ThumbEntry, thumbGiveSchema } from '@/lib/thumbs/schema';
import type { Acting } from '@/lib/use-cases/access/in-household';
import { titleFor } from '@/lib/use-cases/access/title-for';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';

/** What a profile thinks of titles, as far as it may see them, the newest first. */
export async function thumbsOf(profile: Profile): Promise<ThumbEntry[]> {
  const own = await readThumbs(await adminClient(), [profile.id]);
  return surelyWithinCap(
    profile,
    own.map(({ type, tmdbId, thumb }) => ({ type, tmdbId, thumb })),
  );
}

/** Gives a thumb in place of the one before, or takes it back. @returns all of the profile's. @throws ProblemError 404 for no title of its. */
export async function thumbGiven(
  { profile }: Pick<Acting, 'profile'>,
  said: z.infer<typeof thumbGiveSchema>,
): Promise<ThumbEntry[]> {
  // What is gone from the catalog can still be taken back.
  if (said.thumb !== null) await titleFor(profile, said);
  await giveThumb(await adminClient(), profile.id, said, said.thumb, doneAt(said));
  return thumbsOf(profile);
}
