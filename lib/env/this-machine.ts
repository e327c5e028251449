/** Who gives an https address opens the door to more than a home; localhost is for trying that out. */
export function isOnTheInternet(siteUrl: string): boolean {
  return new URL(siteUrl).protocol === 'https:' && !isThisMachine(siteUrl);
}

export function isThisMachine(address: string): boolean {
  // Of an address that is no `http:` the host is as it was written, and none where a socket is meant.
  return /^(?:.*\.)?localhost$|^127(?:\.\d{1,3}){3}$|^\[::1\]$|^$/i.test(new URL(address).hostname);
}
