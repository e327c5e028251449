import { z } from 'zod';

/* Which profile has said no, and to what: it is asked again when more was watched on the device since. */

const KEY = 'tonight-offers-declined';
const declinedSchema = z.record(z.string(), z.number());

/** @param newest of what is offered, in milliseconds since 1970. */
export function wasDeclined(profileId: string, newest: number): boolean {
  return (declined()[profileId] ?? 0) >= newest;
}

export function decline(profileId: string, newest: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...declined(), [profileId]: newest }));
  } catch {
    // It is asked again next time.
  }
}

function declined(): Record<string, number> {
  try {
    return declinedSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}
