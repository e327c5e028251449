/** When something was done and when it is told, both by the device's clock. */
export interface Told {
  observedAt?: string;
  sentAt?: string;
}

/** How long ago something was done that is told late, in milliseconds; null for what is done as it is told. */
export function ageOf({ observedAt, sentAt }: Told): number | null {
  return observedAt && sentAt ? Math.max(0, Date.parse(sentAt) - Date.parse(observedAt)) : null;
}
