/** A player's page with another version of what plays. @param start seconds; null leaves it to the place. */
export function versionAddress(page: string, key: string, start: number | null): string {
  const address = new URL(page);
  address.searchParams.set('version', key);
  if (start === null) address.searchParams.delete('t');
  else address.searchParams.set('t', start.toFixed(3));
  return address.pathname + address.search;
}

/** The page's address without the start that a version was opened at; null where there is none to leave out. */
export function withoutStart(page: string): string | null {
  const address = new URL(page);
  if (!address.searchParams.has('version') || !address.searchParams.has('t')) return null;
  address.searchParams.delete('t');
  return address.pathname + address.search;
}
