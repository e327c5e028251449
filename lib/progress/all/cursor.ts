import { z } from 'zod';
import { episodeNumberSchema, mediaTypeSchema, seasonNumberSchema, tmdbIdSchema } from '@/lib/catalog/title-key-schema';

/** The place after which a page begins. Its instant is the store's own text: it has microseconds that ours has not. */
const afterSchema = z.tuple([
  z
    .string()
    .max(40)
    .refine((text) => !Number.isNaN(Date.parse(text))),
  mediaTypeSchema,
  tmdbIdSchema,
  seasonNumberSchema,
  episodeNumberSchema,
]);

export type PageCursor = z.infer<typeof afterSchema>;

export function toCursor(cursor: PageCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

export const cursorSchema = z
  .string()
  .max(300)
  .transform((text, context): PageCursor => {
    const cursor = afterSchema.safeParse(jsonIn(text));
    if (cursor.success) return cursor.data;
    context.issues.push({ code: 'custom', input: text, message: 'Give the nextCursor of the page before.' });
    return z.NEVER;
  });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
