import { z } from 'zod';
import { toldSchema } from '@/lib/library/files/told-by-nfo';

/* What is kept of a file that another server has. */

export const remoteSchema = z.object({
  /** By which it is asked for there. */
  item: z.string(),
  source: z.string(),
  /** As its name would end: `mkv`. */
  container: z.string(),
  /** As that server has it; null where it does not say. */
  seconds: z.number().nullable(),
  /** Words, in the file or beside it there; that server makes WebVTT of them. */
  texts: z.array(
    z.object({
      index: z.number().int(),
      language: z.string(),
      title: z.string(),
      isForced: z.boolean(),
      isForDeaf: z.boolean(),
    }),
  ),
  /** Of the film, or of the show. */
  told: toldSchema,
  /** Of all that is kept: when it changes, the file is taken in anew. */
  stamp: z.string(),
});
export type Remote = z.infer<typeof remoteSchema>;

const PREFIX = 'jellyfin:';

/** A library of another server, as the name of a folder of the shelf. */
export function remoteFolder(server: string, library: string): string {
  return `${PREFIX}${encodeURIComponent(server)}/${encodeURIComponent(library)}`;
}

/** @returns null for a folder of this machine. */
export function readRemoteFolder(folder: string): { server: string; library: string } | null {
  if (!folder.startsWith(PREFIX)) return null;
  const [server = '', library = ''] = folder.slice(PREFIX.length).split('/').map(decodeURIComponent);
  return { server, library };
}
