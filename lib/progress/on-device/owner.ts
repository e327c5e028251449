/**
 * The owner of progress while the viewer has not signed in: the device. It stands where a profile's id would, so that
 * all code that shows or changes progress asks in one way, and `lib/progress/queries.ts` alone knows which store
 * answers.
 */
export const DEVICE_OWNER = 'device';
