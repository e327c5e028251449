import { z } from 'zod';
import { day, id, imagePath, optionalText, text } from '@/lib/tmdb/schema-fields';
import { listIn } from '@/lib/tmdb/schema-list';
import { hasTitle, missingTitle, movieFields, showFields } from '@/lib/tmdb/schema-title';

const role = { character: optionalText, job: optionalText };
const credit = z
  .discriminatedUnion('media_type', [
    movieFields.extend({ media_type: z.literal('movie'), ...role }),
    showFields.extend({ media_type: z.literal('tv'), ...role }),
  ])
  .refine(hasTitle, missingTitle);

export const personParts = 'combined_credits';

const credits = z
  .unknown()
  .optional()
  .transform((part) => [
    ...listIn('cast', credit, 'credit').parse(part),
    ...listIn('crew', credit, 'credit').parse(part),
  ]);

/** `/person/{id}` with `personParts` appended. */
export const personDetails = z.object({
  id,
  name: z.string().trim().min(1),
  biography: text,
  birthday: day,
  deathday: day,
  place_of_birth: optionalText,
  profile_path: imagePath,
  known_for_department: optionalText,
  combined_credits: credits,
});

export type RawPerson = z.infer<typeof personDetails>;
