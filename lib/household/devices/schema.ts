import { z } from 'zod';
import { typedLine } from '@/lib/http/typed-line';

export const deviceNameFormSchema = z.object({
  deviceId: z.guid().toLowerCase(),
  name: typedLine(40, 'Say what you call it.'),
  /** The browser names itself. */
  itself: z.literal('yes').optional(),
});
