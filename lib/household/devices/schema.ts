import { z } from 'zod';

export const deviceNameFormSchema = z.object({
  deviceId: z.guid().toLowerCase(),
  name: z.string().trim().min(1, 'Say what you call it.').max(40, 'At most 40 characters.'),
  /** The browser names itself. */
  itself: z.literal('yes').optional(),
});
