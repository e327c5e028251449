const NAME = 'tonight-by-arrows';

/* Whether this tab is used by arrow keys, as by a remote: such a hand needs the focus somewhere, and others do not. */

export function usesArrows(): boolean {
  try {
    return sessionStorage.getItem(NAME) !== null;
  } catch {
    return false;
  }
}

export function rememberHand(byArrows: boolean): void {
  try {
    if (byArrows) sessionStorage.setItem(NAME, '');
    else sessionStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing: the first arrow key finds the way.
  }
}
