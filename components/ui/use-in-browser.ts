'use client';

import { useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;

/**
 * What only the browser knows (a cookie, its clock, its storage), without a page that differs from the server's while it
 * hydrates. Read anew with every render.
 * @param read the same value, or an equal primitive, each time. @param before what the server's page shows.
 */
export function useInBrowser<Value>(read: () => Value, before: Value): Value {
  return useSyncExternalStore(neverChanges, read, () => before);
}
