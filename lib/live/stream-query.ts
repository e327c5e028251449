import { z } from 'zod';

/**
 * - `profileId`: who watches, where it is not whom the browser's cookie says; hears no more than that profile sees.
 * - `after`: the id of the event heard last, for who cannot send `Last-Event-ID`.
 */
export const streamQuerySchema = z.object({
  profileId: z.guid().toLowerCase().optional(),
  after: z.string().max(40).optional(),
});
