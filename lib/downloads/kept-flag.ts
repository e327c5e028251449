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
