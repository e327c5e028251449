import { z } from 'zod';

/* What a disk says of its files. */

/** What tells one state of a file from another. */
export interface FileStamp {
  path: string;
  size: number;
  /** Milliseconds since 1970. */
  changedAt: number;
}

/** Why a file, or a folder below, is left out. */
export const problemSchema = z.enum([
  ...(['empty', 'growing', 'name', 'link', 'forbidden', 'unreadable'] as const),
  ...(['no-file', 'no-episode'] as const),
  // Found in the file itself; of `words` the film plays, without captions that cannot be shown.
  ...(['damaged', 'no-video', 'words'] as const),
]);
export type ScanProblem = z.infer<typeof problemSchema>;

export interface FileProblem {
  path: string;
  problem: ScanProblem;
}
