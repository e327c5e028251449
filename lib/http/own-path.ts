/** Stands for our own origin, whichever it is: only what stays on it when resolved is ours. */
const HERE = 'https://here.invalid';

/**
 * Where to go on to, when a link or a form says so. It is resolved as a browser would resolve it (tabs and line breaks
 * dropped, `\` read as `/`, dots taken out) and has to be a path of this site, before and after: the browser that
 * follows it resolves it once more.
 * @returns a path that may stand in a header, with its query and fragment; `otherwise` for everything else.
 */
export function ownPath(asked: unknown, otherwise: string): string {
  if (typeof asked !== 'string' || !asked.startsWith('/')) return otherwise;
  const path = pathHere(asked);
  return path !== null && pathHere(path) === path ? path : otherwise;
}

function pathHere(address: string): string | null {
  const url = URL.parse(address, HERE);
  return url?.origin === HERE && url.username === '' ? url.pathname + url.search + url.hash : null;
}
