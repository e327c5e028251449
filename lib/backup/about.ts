import { z } from 'zod';

/** What a packed backup says of itself, first of all. */
export const aboutSchema = z.object({
  tonight: z.literal('backup'),
  /** Of the packing; a newer one may be another. */
  format: z.literal(1),
  version: z.string(),
  madeAt: z.iso.datetime(),
});

export type About = z.infer<typeof aboutSchema>;
