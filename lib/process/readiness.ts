import { onePerProcess } from './one-per-process.ts';

/**
 * Why no request should be sent here just now, beside what its database says; null when there is none. A front sets it.
 */
export const readiness = onePerProcess('readiness', () => (): string | null => null);
