'use client';

import { useLayoutEffect, useState } from 'react';
import { RowSkeleton } from '@/components/ui/skeleton';
import { useInBrowser } from '@/components/ui/use-in-browser';
import { EARLY_ROW } from '@/lib/http/early-row';

/** It is empty, so that React asks for none of what the script put there. */
const LEFT_ALONE = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: '' } };

/**
 * Continue Watching as this browser drew it last: the page's first script puts it there, long before React is awake; the
 * skeleton where there is none. React leaves alone what stands in it.
 */
export function EarlyRow() {
  // Text could be set here by no script: the policy refuses that, and only what came with the page is left as it is.
  const [cameWithPage] = useState(useInBrowser(() => false, true));
  useLayoutEffect(() => {
    (window as Window & { tonightRow?: () => void }).tonightRow?.();
  }, []);
  return (
    <>
      <div id={EARLY_ROW} className="peer empty:hidden" {...(cameWithPage && LEFT_ALONE)} />
      <div className="peer-[:not(:empty)]:hidden">
        <RowSkeleton heading="Continue watching" shape="still" />
      </div>
    </>
  );
}
