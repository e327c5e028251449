import { z } from 'zod';
import { cursorSchema } from '@/lib/progress/all/cursor';
import { profileIdSchema } from '@/lib/progress/report-schema';

/** What `GET /api/progress` takes. Apart from what it answers: browsers read that, and have no need of cursors. */
export const progressQuerySchema = z.object({
  profileId: profileIdSchema.optional(),
  /** `in-progress`: Continue Watching. `all`: every place, page by page. */
  filter: z.enum(['in-progress', 'all']).default('in-progress'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** Of `all`: the `nextCursor` of the page before. */
  cursor: cursorSchema.optional(),
});
