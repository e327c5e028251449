/** When the person did something and when the device sends it, both by the device's clock. */
export interface Told {
  observedAt?: string;
  sentAt?: string;
}

/** How long before sending it the person did it, in milliseconds; null where the device sends it as it is done. */
export function ageOf({ observedAt, sentAt }: Told): number | null {
  return observedAt && sentAt ? Math.max(0, Date.parse(sentAt) - Date.parse(observedAt)) : null;
}
