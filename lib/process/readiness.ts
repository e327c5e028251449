import { onePerProcess } from './one-per-process.ts';

/** Why nobody should be sent here just now, beside what its database says; null when there is nothing. A front tells. */
export const readiness = onePerProcess('readiness', () => (): string | null => null);
