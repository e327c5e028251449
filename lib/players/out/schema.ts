import { z } from 'zod';
import { isStorable, typedLine } from '@/lib/http/typed-line';

/** What a hook can hear of, and how the page calls that. */
export const OUTGOING_EVENTS = {
  progress: 'A place moves',
  watched: 'Something was watched',
  picked: 'Something is picked for tonight',
  list: 'A list changes',
} as const;
export type OutgoingEvent = keyof typeof OUTGOING_EVENTS;

/** More than any house has of these. */
export const MAX_OUTGOING_HOOKS = 20;

/** As a choice of a form: everyone who has no PIN. */
export const EVERYONE = 'everyone';

const eventsSchema = z.array(z.enum(Object.keys(OUTGOING_EVENTS) as [OutgoingEvent, ...OutgoingEvent[]]));

const addressSchema = z
  .string()
  .trim()
  .max(1000, 'At most 1000 characters.')
  .refine((text) => isAddress(text), 'An address begins with https:// or http://, and holds no name or password.');

function isAddress(text: string): boolean {
  const url = isStorable(text) ? URL.parse(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

export const outgoingFormSchema = z.object({
  name: typedLine(60, 'Say who is told.'),
  address: addressSchema,
  profileId: z.union([z.literal(EVERYONE), z.uuid()], 'Choose a profile.'),
  events: eventsSchema.min(1, 'Choose at least one.'),
});

export const storedEventsSchema = eventsSchema;
