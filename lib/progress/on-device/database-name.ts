/** The database of a device's own progress in this browser. */
export const DEVICE_DATABASE = 'tonight-device';
