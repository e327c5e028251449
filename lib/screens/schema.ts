import { z } from 'zod';
import { checkEpisodeKey, episodeKeyFields, mediaTypeSchema } from '@/lib/catalog/title-key-schema';

/*
 * What a player reports while it plays, and what other screens of the household may have it do. Seconds, and
 * instants as ages: no device's clock is believed. None of it is stored.
 */

const idSchema = z.guid().toLowerCase();
const secondsSchema = z.number().min(0).max(360_000);

/** An address of ours or of a media server; what is none costs no more than the pictures. */
const pictureAddressSchema = z
  .string()
  .max(1000)
  .regex(/^(\/(?!\/)|https?:\/\/)/)
  .nullish()
  .catch(null);

/** Captions on or off; null where there are none. */
const captionsSchema = z.boolean().nullable();

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

export const commandSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('play') }),
  z.object({ do: z.literal('pause') }),
  z.object({ do: z.literal('seek'), position: secondsSchema }),
  z.object({ do: z.literal('skip'), seconds: z.number().min(-600).max(600) }),
  z.object({ do: z.literal('captions'), on: z.boolean() }),
  z.object({ do: z.literal('next') }),
  /** Pause, and answer when the place is stored: the viewer goes on elsewhere. */
  z.object({ do: z.literal('hand-over') }),
]);

/** A screen that plays, as others of the household see it. */
export const screenSchema = z.object({
  screenId: z.string(),
  deviceId: z.string(),
  /** As a person would call it. */
  deviceName: z.string(),
  profileId: z.string(),
  /** Who watches: one, or those of a group. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  type: mediaTypeSchema,
  tmdbId: z.number(),
  season: z.number(),
  episode: z.number(),
  title: z.string(),
  position: z.number(),
  duration: z.number().nullable(),
  paused: z.boolean(),
  rate: z.number(),
  captions: captionsSchema,
  hasNext: z.boolean(),
  storyboard: z.string().nullable(),
  driven: z.boolean(),
});

/** What the stream tells by `screen`. */
export const screenToldSchema = z.union([
  z.object({ screen: screenSchema, agoMs: z.number() }),
  z.object({ gone: z.string() }),
]);

/** What the stream tells by `command`. */
export const commandToldSchema = z.object({ screenId: z.string(), commandId: z.string(), command: commandSchema });

/** @param profileId the profile that commands; else the one this browser watches as. */
export const commandBodySchema = z.object({ profileId: idSchema.optional(), command: commandSchema });

/** Where the screen stands after it has carried out the command. */
export const commandAnswerSchema = screenSchema.pick({ position: true, paused: true });

export type Beat = z.infer<typeof beatSchema>;
export type Screen = z.infer<typeof screenSchema>;
export type Command = z.infer<typeof commandSchema>;
export type ScreenTold = z.infer<typeof screenToldSchema>;
export type CommandTold = z.infer<typeof commandToldSchema>;
