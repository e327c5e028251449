/** What has to be there without a network where there are downloads: their list, and their player. */
export const DOWNLOAD_PAGES = ['/downloads', '/watch/downloaded'];

const FLAG = 'tonight-downloads';

/** Whether this browser has downloads, of whomever: where it has none, nothing of them is loaded. */
export function hasDownloads(): boolean {
  return flag() !== null;
}

/** A person pressed "Sign out": once no account is signed in, this browser deletes what profiles downloaded. */
export function isLeaving(): boolean {
  return flag() === 'leaving';
}

export function flagDownloads(state: 'there' | 'leaving' | 'none'): void {
  try {
    if (state === 'none') localStorage.removeItem(FLAG);
    else localStorage.setItem(FLAG, state);
  } catch {
    // Storage is refused: then there are no downloads either.
  }
}

function flag(): string | null {
  try {
    return localStorage.getItem(FLAG);
  } catch {
    return null;
  }
}
