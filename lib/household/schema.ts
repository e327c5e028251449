import { z } from 'zod';
import { UNKNOWN_LOCALE } from '@/lib/household/locale-choices';
import { preferenceChangesSchema, profilePreferencesSchema } from '@/lib/household/preferences';
import { isTimeZone } from '@/lib/household/time-zone';
import { typedLine } from '@/lib/http/typed-line';

export const AVATARS = ['moon', 'fox', 'owl', 'whale', 'cactus', 'robot', 'cat', 'comet'] as const;
/** More than any sofa holds. */
export const MAX_PROFILES = 12;
export const COLORS = ['amber', 'rose', 'violet', 'sky', 'teal', 'lime'] as const;

/** Someone in the household, as pages and browsers see them. */
export const profileSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  avatar: z.string(),
  color: z.string(),
  /** Minimum age whose titles this profile may see; null sees everything. */
  ratingCap: z.number().nullable(),
  language: z.string(),
  region: z.string(),
  timeZone: z.string(),
  preferences: profilePreferencesSchema,
  /** When its PIN was set, an ISO instant; null without one. */
  pinSetAt: z.string().nullable(),
});

export type Profile = z.infer<typeof profileSchema>;

const name = typedLine(40, 'Give a name.');
/** As browsers and TMDB spell it, and `Intl` and the store read it: a language, a script, a region. */
const spokenLanguage = z
  .string()
  .max(20)
  .regex(/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i, 'A language is written as en, en-US or zh-Hant-TW.');
const clock = z.string().max(60).refine(isTimeZone, 'Not a time zone this server knows.');

export const newProfileSchema = z.object({
  name,
  avatar: z.enum(AVATARS).default('moon'),
  color: z.enum(COLORS).default('amber'),
  ratingCap: z.number().int().min(0).max(21).nullable().default(null),
  language: spokenLanguage.default(UNKNOWN_LOCALE.language),
  region: z
    .string()
    .regex(/^[A-Z]{2}$/, 'A region is two capital letters.')
    .default(UNKNOWN_LOCALE.region),
  timeZone: clock.default(UNKNOWN_LOCALE.timeZone),
});

/** Only what is sent changes: a field left out keeps its value, so no defaults apply here. */
export const profileChangesSchema = z
  .object({
    name,
    avatar: z.enum(AVATARS),
    color: z.enum(COLORS),
    ratingCap: z.number().int().min(0).max(21).nullable(),
    language: spokenLanguage,
    region: z.string().regex(/^[A-Z]{2}$/, 'A region is two capital letters.'),
    timeZone: clock,
    /** Those sent change, the others stay. */
    preferences: preferenceChangesSchema,
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Say what is to change.');

const email = z.email('That does not look like an email address.').max(254);
// What a new one has to be says `passwordComplaint`; a longer one than any is no password.
const password = z.string().min(1, 'Give your password.').max(1000, 'That is too long.');

export const credentialsSchema = z.object({ email, password });
const { language, region, timeZone } = newProfileSchema.shape;

/** The browser names language, region and clock: people did not type them, and get no complaint about them. */
export const signUpSchema = credentialsSchema.extend({
  name,
  language: language.catch(UNKNOWN_LOCALE.language),
  region: region.catch(UNKNOWN_LOCALE.region),
  timeZone: timeZone.catch(UNKNOWN_LOCALE.timeZone),
});
export const passwordSchema = z.object({ password });
export const emailSchema = z.object({ email });
const code = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'The code has six digits.'));
export const addressCodeSchema = z.object({ code });
export const mailedCodeSchema = z.object({ email, code, purpose: z.enum(['email', 'recovery']) });
export const householdNameSchema = z.object({
  name: typedLine(80, 'Give it a name.'),
});

export type NewProfile = z.infer<typeof newProfileSchema>;
export type ProfileChanges = z.infer<typeof profileChangesSchema>;

export const pinSchema = z
  .string()
  .trim()
  .regex(/^\d{4,8}$/, 'A PIN has four to eight digits.');

/** Without `profileId`: of the settings. */
export const pinFormSchema = z.object({ pin: pinSchema, profileId: z.uuid().optional() });

export const newPinSchema = z
  .object({ pin: pinSchema, again: z.string().trim() })
  .refine(({ pin, again }) => pin === again, { path: ['again'], message: 'Both have to be the same.' });

/** A profile's form: everything is text, an empty cap is none. Without `profileId` it makes a new one. */
export const profileFormSchema = newProfileSchema.extend({
  profileId: z.uuid().optional(),
  ratingCap: z
    .string()
    .transform((text) => (text === '' ? null : Number(text)))
    .pipe(newProfileSchema.shape.ratingCap.unwrap()),
});

const idFormSchema = z.object({ id: z.uuid() });

/** Which one a form is about. @returns null where it names none: then there is nothing to do. */
export function idIn(form: FormData): string | null {
  return idFormSchema.safeParse(Object.fromEntries(form)).data?.id ?? null;
}

export const confirmedNameSchema = z.object({ confirmation: z.string().trim().min(1, 'Type the name.') });

/** Which profile an address names; an id of no profile names none. */
export const profileInPathSchema = z.object({ id: z.string().toLowerCase() });

export const unlockBodySchema = z.object({ pin: pinSchema });
export const profileOrderSchema = z.object({ order: z.array(z.uuid()).min(1).max(MAX_PROFILES) });
