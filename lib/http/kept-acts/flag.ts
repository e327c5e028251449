/** Set in `localStorage` while acts are kept, so that nothing opens a database to find that there are none. */
export const ACTS_FLAG = 'tonight-acts-kept';
/** The name it had before there were acts on lists, thumbs and evenings. */
const EARLIER_FLAG = 'tonight-acts';
/** Events of the window. An act was kept just now, as no server answers. */
export const ACT_KEPT = 'tonight-act-kept';
/** What was kept was sent, or refused. */
export const ACTS_TRIED = 'tonight-acts-tried';
/** This page is as it was kept, since no server answers. */
export const PAGE_IS_CACHED = 'tonight-page-is-cached';

export function areActsKept(): boolean {
  try {
    return localStorage.getItem(ACTS_FLAG) !== null || localStorage.getItem(EARLIER_FLAG) !== null;
  } catch {
    return false;
  }
}

export function flagActs(areKept: boolean): void {
  if (areKept) {
    localStorage.setItem(ACTS_FLAG, '1');
    return;
  }
  localStorage.removeItem(ACTS_FLAG);
  localStorage.removeItem(EARLIER_FLAG);
}
