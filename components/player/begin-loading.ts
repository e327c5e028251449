import { preload } from 'react-dom';

/** Has the browser ask for what the player will ask for first, while the player's own code comes. */
export function beginLoading(addresses: readonly string[]): void {
  for (const address of addresses) preload(address, { as: 'fetch', crossOrigin: 'anonymous' });
}
