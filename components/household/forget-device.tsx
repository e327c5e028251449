'use client';

import { useEffect } from 'react';

/** Empties what this browser keeps for the site: journals of reports, what was searched for, how the player is liked. */
export function ForgetDevice() {
  useEffect(() => {
    void forget();
  }, []);
  return null;
}

async function forget(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
}
