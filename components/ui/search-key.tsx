'use client';

import { useEffect } from 'react';

const writing = 'input, textarea, select, [contenteditable=true]';
const field = 'main input[type=search]';

let isWanted = false;

/** "/" leads to the search, with the focus in its field; in a text field it is written. */
export function SearchKey() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches(writing)) return;
      // Behind a sheet nothing moves.
      if (document.querySelector('dialog[open], [popover]:popover-open')) return;
      event.preventDefault();
      const here = document.querySelector<HTMLInputElement>(field);
      if (here) {
        here.focus();
        here.select();
        return;
      }
      isWanted = true;
      document.querySelector<HTMLAnchorElement>('a[href="/search"]')?.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}

/** Whether the viewer came to the search by its key: its field then has the focus. True once. */
export function cameByKey(): boolean {
  const came = isWanted;
  isWanted = false;
  return came;
}
