import { z } from 'zod';

/* What Tonight keeps of what ffprobe says of a file. */

export const videoTrackSchema = z.object({
  /** Among the file's video tracks, from 0. */
  track: z.number(),
  codec: z.string(),
  profile: z.string().nullable(),
  level: z.number().nullable(),
  width: z.number(),
  height: z.number(),
  /** How wide one of its dots is shown, for a height of 1. */
  dotWidth: z.number().positive().default(1),
  /** 8, 10 … */
  bits: z.number(),
  /** `smpte2084` and its kin are HDR. */
  isHdr: z.boolean(),
  /** Keyframes that what follows them refers past: a cut there shows rubble. */
  isOpenGop: z.boolean(),
  /** Frames a second, as far as they come evenly. */
  rate: z.number().positive().nullable().default(null),
  /** How much of it there is; null where the file does not say. */
  seconds: z.number().nullable().default(null),
});

export const audioTrackSchema = z.object({
  track: z.number(),
  codec: z.string(),
  profile: z.string().nullable(),
  channels: z.number(),
  language: z.string(),
  title: z.string(),
  isDefault: z.boolean(),
  /** How much of it there is; null where the file does not say. */
  seconds: z.number().nullable().default(null),
});

export const textTrackSchema = z.object({
  track: z.number(),
  codec: z.string(),
  language: z.string(),
  title: z.string(),
  isForced: z.boolean(),
  isForDeaf: z.boolean(),
  /** Of pictures: what their places are counted in; null where the file does not say. */
  canvas: z.object({ width: z.number().positive(), height: z.number().positive() }).nullable().default(null),
  /** It cannot be shown: its canvas is none, or larger than any. The rest of the film plays. */
  isBroken: z.literal(true).optional(),
});

export const probeSchema = z.object({
  /** ffprobe's names of the container: `matroska,webm`. */
  container: z.string(),
  seconds: z.number().positive(),
  /** Where its time begins. */
  start: z.number(),
  bitsPerSecond: z.number().nullable(),
  video: videoTrackSchema.nullable(),
  audio: z.array(audioTrackSchema),
  texts: z.array(textTrackSchema),
  chapters: z.array(z.object({ start: z.number().nonnegative(), title: z.string() })),
});

export type Probe = z.infer<typeof probeSchema>;
export type VideoTrack = z.infer<typeof videoTrackSchema>;
export type AudioTrack = z.infer<typeof audioTrackSchema>;
export type TextTrack = z.infer<typeof textTrackSchema>;
