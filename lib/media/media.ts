import { z } from 'zod';

/** What can be skipped or announced on a title's timeline; all times are seconds from the start. */
const segmentSchema = z.object({ start: z.number().nonnegative(), end: z.number().positive() });

/** WebVTT or SubRip. */
const captionsSchema = z.object({
  src: z.string().min(1),
  /** `en`, `eng`, `pt-BR`; empty or `und` when it is not known. */
  language: z.string().default(''),
  /** Its language is its name without one. */
  label: z.string().default(''),
  /** `subtitles` say what is spoken, `captions` also what is heard, `forced` only what is spoken in a foreign language. */
  kind: z.enum(['subtitles', 'captions', 'forced']).default('subtitles'),
});

/** One playable stream with everything that belongs to its timeline. */
export const streamSchema = z.object({
  /** `application/vnd.apple.mpegurl` for HLS; `video/mp4` and `video/webm` play natively. */
  type: z.enum(['application/vnd.apple.mpegurl', 'video/mp4', 'video/webm']),
  src: z.string().min(1),
  durationSeconds: z.number().positive(),
  captions: z.array(captionsSchema).default([]),
  /** WebVTT whose cues point at `sprite.webp#xywh=…`. */
  storyboard: z.string().min(1).optional(),
  chapters: z.array(z.object({ start: z.number().nonnegative(), title: z.string().min(1) })).default([]),
  recap: segmentSchema.optional(),
  intro: segmentSchema.optional(),
  /** Where the credits begin; what follows counts as finished. */
  creditsStart: z.number().positive().optional(),
});

/** A manifest names its streams once and says which titles use them, so that several titles may share one. */
export const mediaManifestSchema = z
  .object({
    streams: z.record(z.string(), streamSchema),
    /**
     * Keys: `movie/{id}` and `tv/{id}/{season}/{episode}`; `tv/{id}/{season}/*` and `tv/{id}/*` stand for every episode
     * not named, `movie/*` and `tv/*` for every title not named. The most specific key counts; null says that there is
     * no stream.
     */
    titles: z.record(z.string().regex(/^(movie\/(\d+|\*)|tv\/(\*|\d+\/(\*|\d+\/(\*|\d+))))$/), z.string().nullable()),
  })
  .check(({ value, issues }) => {
    for (const [title, stream] of Object.entries(value.titles)) {
      if (stream === null || Object.hasOwn(value.streams, stream)) continue;
      issues.push({
        code: 'custom',
        input: stream,
        path: ['titles', title],
        message: `No stream is called "${stream}"`,
      });
    }
  });

/** Captions that are pictures in the film: no player shows them, and the server draws them into what it sends. */
export interface InPicture {
  offered: (Pick<z.infer<typeof captionsSchema>, 'language' | 'label' | 'kind'> & { key: string })[];
  /** The key of those that are in this stream's picture. */
  shown: string | null;
}

/** What a manifest says of a stream and, of the server's own files, what else they have. */
export type MediaStream = z.infer<typeof streamSchema> & { inPicture?: InPicture };
export type MediaManifest = z.infer<typeof mediaManifestSchema>;
