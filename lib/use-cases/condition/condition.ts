import { z } from 'zod';

/** How an installation is, for who runs it; a front tells its pages. */
export const conditionSchema = z.object({
  version: z.string(),
  /** Since when the process that has the database runs; ISO. */
  startedAt: z.string(),
  database: z.object({
    kind: z.enum(['embedded', 'own', 'hosted']),
    /** Why nothing is stored; null when all is well. */
    trouble: z.string().nullable(),
    bytes: z.number().nullable(),
    /** False where other processes may use it, and what they change is not heard. */
    hearsOthers: z.boolean(),
  }),
  /** Of a server that follows the database; null where pages read from none. */
  replica: z
    .object({
      trouble: z.string().nullable(),
      behindSeconds: z.number().nullable(),
      reads: z.number(),
      passedOn: z.number(),
    })
    .nullable(),
  /** Free on the disk where the database and its backups lie; null where they lie elsewhere. */
  freeMegabytes: z.number().nullable(),
  /** Null where Tonight makes none itself. */
  backups: z
    .object({
      folder: z.string(),
      /** When one is made by night; null where none is. */
      at: z.string().nullable(),
      newest: z.object({ madeAt: z.string(), bytes: z.number() }).nullable(),
      failed: z.number(),
    })
    .nullable(),
  /** Null where the demo's catalog answers. */
  tmdb: z.object({ answered: z.number(), failed: z.number() }).nullable(),
  /** Reports that wait, live streams, and how often the pages had to be started anew. */
  queue: z.number(),
  streams: z.number(),
  restarts: z.number(),
});

export type Condition = z.infer<typeof conditionSchema>;
