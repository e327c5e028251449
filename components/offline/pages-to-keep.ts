import { DOWNLOAD_PAGES } from '@/lib/downloads/downloads-flag';

/** What people want without a network before anything else, kept with the first page that is looked at. */
const ALWAYS = ['/home', '/my-list', '/tonight'];
/** Pages that say what there is to see. Settings and the player say nothing without a server. */
const OFFLINE = /^\/(?:home|movies|shows|my-list|coming-up|downloads|tonight|history|search|title\/.+|person\/\d+)$/;

/** Which pages are kept once the viewer looks at one; the worker leaves out what it has kept a moment ago. */
export function pagesToKeep(path: string, hasDownloads = false): string[] {
  const always = hasDownloads ? [...ALWAYS, ...DOWNLOAD_PAGES] : ALWAYS;
  return OFFLINE.test(path) ? [path, ...always.filter((one) => one !== path)] : [];
}
