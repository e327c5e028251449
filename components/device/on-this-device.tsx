'use client';

import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { textLink } from '@/components/ui/button';

const KEY = 'tonight-on-this-device-read';
const listeners = new Set<() => void>();

/** Where these places lie, and what a browser may do to them: said until the viewer has read it. */
export function OnThisDevice() {
  const isRead = useSyncExternalStore(subscribe, wasRead, () => true);
  if (isRead) return null;
  return (
    <p className="gutter max-w-3xl text-[0.9375rem] text-muted">
      Your places are kept in this browser alone, and no other device knows of them. A browser may delete them when its
      space runs short, when you clear its data or, as Safari does, after seven days without a visit.{' '}
      <Link href="/sign-in" prefetch={false} className={`${textLink} text-ink`}>
        Sign in
      </Link>{' '}
      to keep them for good, or{' '}
      <button type="button" className={`${textLink} text-ink`} onClick={noteRead}>
        leave it at that
      </button>
      .
    </p>
  );
}

function wasRead(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

function noteRead(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // It is said again next time.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
