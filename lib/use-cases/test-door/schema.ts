import { z } from 'zod';
import { episodeKey, type TitleKey } from '@/lib/catalog/title-key';
import { checkEpisodeKey } from '@/lib/catalog/title-key-schema';
import { episodeKeyTextFields, tmdbIdTextSchema } from '@/lib/catalog/title-key-text-schema';
import { newProfileSchema, pinSchema } from '@/lib/household/schema';
import { CATALOG_FAULTS } from '@/lib/scenarios/faults';
import { SCENARIO_NAMES, type ScenarioName } from '@/lib/scenarios/names';

const personSchema = newProfileSchema.extend({ pin: pinSchema.optional() });

/** A household for a test. The first profile is the one its browser has chosen. */
export const newHouseholdSchema = z.object({
  name: z.string().trim().min(1).max(80).default('Test'),
  profiles: z.array(personSchema).min(1).max(12),
  /** Of its settings. */
  pin: pinSchema.optional(),
  /** Whether the account's password was given a moment ago, which opens what only its owner does for ten minutes. */
  proved: z.boolean().default(true),
  /** Whether its account runs the server, as the owner of the household that was here first does. */
  runsTonight: z.boolean().default(false),
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

/** Who watches together, and a token of their account. */
export const newGroupSchema = z.object({ accessToken: z.string().min(1), people: z.array(z.uuid()).min(2).max(12) });

export type NewGroup = z.infer<typeof newGroupSchema>;

export const householdInPathSchema = z.object({ id: z.uuid() });

/** A PIN of a profile, or (null) of the settings; null takes it away. */
export const newPinSchema = z.object({ profileId: z.uuid().nullable().default(null), pin: pinSchema.nullable() });

export type NewPin = z.infer<typeof newPinSchema>;

export const storeSchema = z.object({ away: z.boolean() });

const MOST_SECONDS = 315_576_000;
const farOff = 'A clock goes ten years ahead or back at most.';

/** What time it is for a household: an instant, or seconds ahead of the true time. */
export const clockSchema = z.union([
  z.strictObject({
    now: z.iso
      .datetime({ offset: true })
      .refine((now) => Math.abs(Date.parse(now) - Date.now()) <= MOST_SECONDS * 1000, farOff),
  }),
  z.strictObject({ ahead: z.number().min(-MOST_SECONDS, farOff).max(MOST_SECONDS, farOff) }),
]);

export type ClockSetting = z.infer<typeof clockSchema>;

/** A title of a scenario; it airs around `today`, the true day (UTC) where nothing is said. */
export const newScenarioSchema = z.object({ scenario: z.enum(SCENARIO_NAMES), today: z.iso.date().optional() });

export type NewScenario = z.infer<typeof newScenarioSchema>;

/** What a suite learns of it. */
export interface UsedScenario extends TitleKey {
  scenario: ScenarioName;
  title: string;
  contains: string;
  today: string;
  /** Of a show, specials first, in the catalog's order. */
  episodes: { season: number; episode: number; episodeId: number; name: string; airDate: string | null }[];
}

export const scenarioInPathSchema = z.object({ id: tmdbIdTextSchema });
export const faultSchema = z.object({ fault: z.enum(CATALOG_FAULTS).nullable() });

export const streamQuerySchema = z.object(episodeKeyTextFields).superRefine(checkEpisodeKey).transform(episodeKey);

export const outboxQuerySchema = z.object({ to: z.email() });
