import { z } from 'zod';
import { id, imagePath, optionalText } from '@/lib/tmdb/schema-fields';
import { listIn, listOf } from '@/lib/tmdb/schema-list';

/** Casts of long shows run to hundreds; a page shows the first. */
const castAtMost = 40;

const personName = z.string().trim().min(1);

const castMember = z.object({ id, name: personName, character: optionalText, profile_path: imagePath });

/** In whole-show credits a person's parts are a list, the largest first. */
const aggregateCastMember = castMember.extend({
  roles: listOf(z.object({ character: optionalText }), 'role', 1),
});

const crewMember = z.object({ id, name: personName, job: z.string() });
const jobsShown = new Set(['Director', 'Screenplay', 'Writer', 'Story', 'Novel', 'Original Music Composer']);

const cast = listIn('cast', castMember, 'cast member', castAtMost);
export const aggregateCast = listIn('cast', aggregateCastMember, 'cast member', castAtMost);
const crew = listIn('crew', crewMember, 'crew member').transform((members) =>
  members.filter(({ job }) => jobsShown.has(job)),
);

/** Both lists of an appended `credits`. */
export const credits = z
  .unknown()
  .optional()
  .transform((part) => ({ cast: cast.parse(part), crew: crew.parse(part) }));

export type RawCastMember = z.infer<typeof castMember>;
export type RawAggregateCastMember = z.infer<typeof aggregateCastMember>;
