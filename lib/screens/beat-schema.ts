import { z } from 'zod';
import { checkEpisodeKey, episodeKeyFields } from '@/lib/catalog/title-key-schema';
import { captionsSchema, commandSchema, secondsSchema } from '@/lib/screens/schema';

/* What a player reports while it plays, and what asks of it what to do. */

const idSchema = z.guid().toLowerCase();

/** An address of ours or of a media server; what is none costs no more than the pictures. */
const pictureAddressSchema = z
  .string()
  .max(1000)
  .regex(/^(\/(?!\/)|https?:\/\/)/)
  .nullish()
  .catch(null);

export const beatSchema = z
  .object({
    /** Made by the page that plays, and its name for as long as it is open. */
    screenId: idSchema,
    /** As in reports: which of a browser's pages is no other device. */
    deviceId: idSchema,
    profileId: idSchema,
    ...episodeKeyFields,
    /** Of the movie or the show. */
    title: z
      .string()
      .transform((title) => title.slice(0, 200))
      .pipe(z.string().min(1)),
    position: secondsSchema,
    /** Null while it is unknown. */
    duration: secondsSchema.positive().nullable(),
    paused: z.boolean(),
    rate: z.number().min(0.1).max(16),
    captions: captionsSchema,
    hasNext: z.boolean(),
    /** Where the pictures of the timeline are. */
    storyboard: pictureAddressSchema,
    /** Whether other screens may have it do anything. */
    driven: z.boolean(),
    /** The commands that it has carried out. */
    answers: z.array(idSchema).max(20).default([]),
  })
  .superRefine(checkEpisodeKey);

export const screenAddressSchema = z.object({ screenId: idSchema });

/** Who took its screen away: it plays nothing any more. */
export const goneQuerySchema = screenAddressSchema.extend({ profileId: idSchema.optional() });

/** @param profileId the profile that commands; else the one this browser watches as. */
export const commandBodySchema = z.object({ profileId: idSchema.optional(), command: commandSchema });

export type Beat = z.infer<typeof beatSchema>;
