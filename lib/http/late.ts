import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/**
 * Of an act that a device sends late, because it had no network: when the person did it and when the device sends it, both by
 * the device's clock. What has happened since then stands.
 */
export const lateFields = { observedAt: instant.optional(), sentAt: instant.optional() };

/** When the person did something and when the device sends it, both by the device's clock. */
export interface Told {
  observedAt?: string;
  sentAt?: string;
}

/** What a request says of something that was done before, at `done` by this device's clock; what is done now says nothing. */
export function toldLate(done: string | number | undefined, now = Date.now()): Told {
  if (done === undefined) return {};
  const at = new Date(done);
  return { observedAt: at.toISOString(), sentAt: new Date(Math.max(now, at.getTime())).toISOString() };
}

/** How long before sending it the person did it, in milliseconds; null where the device sends it as it is done. */
export function ageOf({ observedAt, sentAt }: Told): number | null {
  return observedAt && sentAt ? Math.max(0, Date.parse(sentAt) - Date.parse(observedAt)) : null;
}

/** When it was done, by this server's clock; null where it is done now. */
export function doneAt(told: Told, now = Date.now()): Date | null {
  const age = ageOf(told);
  // No clock is older than this, and no date either.
  return age === null ? null : new Date(Math.max(0, now - age));
}
