/** Lets this browser watch as a profile, as the server's cookie would say. */
export function watchAs(profileId: string): void {
  // happy-dom has no cookie store.
  Reflect.set(document, 'cookie', `tonight-profile=${profileId}`);
}
