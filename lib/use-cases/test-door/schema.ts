import { z } from 'zod';
import { newProfileSchema, pinSchema } from '@/lib/household/schema';

const personSchema = newProfileSchema.extend({ pin: pinSchema.optional() });

/** A household for a test. The first profile is the one its browser has chosen. */
export const newHouseholdSchema = z.object({
  name: z.string().trim().min(1).max(80).default('Test'),
  profiles: z.array(personSchema).min(1).max(12),
  /** Of its settings. */
  pin: pinSchema.optional(),
});

export type NewHousehold = z.infer<typeof newHouseholdSchema>;

export const cookieSchema = z.object({ name: z.string(), value: z.string() });

/** What a suite gets to know of a household it had made: everything a member would know, and a browser's cookies. */
export const madeHouseholdSchema = z.object({
  householdId: z.string(),
  email: z.string(),
  password: z.string(),
  accessToken: z.string(),
  profiles: z.array(z.object({ id: z.string(), name: z.string(), cookies: z.array(cookieSchema) })),
  /** Of the session; a profile's come beside them. */
  cookies: z.array(cookieSchema),
});

export type MadeHousehold = z.infer<typeof madeHouseholdSchema>;

export const outboxQuerySchema = z.object({ to: z.email() });
