/** What has to be there without a network where there are downloads: their list, and their player. */
export const DOWNLOAD_PAGES = ['/downloads', '/watch/downloaded'];

const FLAG = 'tonight-downloads';

/** Whether this browser has downloads, of whomever: where it has none, nothing of them is loaded. */
export function hasDownloads(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
  }
}

export function flagDownloads(has: boolean): void {
  try {
    if (has) localStorage.setItem(FLAG, '1');
    else localStorage.removeItem(FLAG);
  } catch {
    // Storage is refused: then there are no downloads either.
  }
}
