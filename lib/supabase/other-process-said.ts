import { z } from 'zod';
import type { Told } from '@/lib/process/other-processes';

/** What one process sends all others, by whatever wire. */
export const otherProcessSaidSchema = z.object({
  from: z.string(),
  all: z.array(z.object({ topic: z.string(), said: z.unknown() })),
});

/** What other processes forgot, or sent, while they could not reach us. */
export const MISSED: Told[] = [
  { topic: 'profiles-changed', said: null },
  { topic: 'sessions-ended', said: null },
  { topic: 'live-lost', said: null },
];
