/**
 * Whose progress it is where nobody has signed in: the device's own. It stands where a profile's id would, so that whatever
 * shows or changes progress asks for it in one way, and `lib/progress/queries.ts` alone knows who answers.
 */
export const DEVICE_OWNER = 'device';
