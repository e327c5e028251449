import { z } from 'zod';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';

/*
 * What screens of a household are known by, and may be had to do. Seconds, and
 * instants as ages: no device's clock is believed. None of it is stored.
 */

export const secondsSchema = z.number().min(0).max(360_000);

/** Captions on or off; null where there are none. */
export const captionsSchema = z.boolean().nullable();

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

/** Where the screen stands after it has carried out the command. */
export const commandAnswerSchema = screenSchema.pick({ position: true, paused: true });

export type Screen = z.infer<typeof screenSchema>;
export type Command = z.infer<typeof commandSchema>;
export type ScreenTold = z.infer<typeof screenToldSchema>;
export type CommandTold = z.infer<typeof commandToldSchema>;
