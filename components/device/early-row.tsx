'use client';

import { type ReactNode, useLayoutEffect, useState } from 'react';
import { useInBrowser } from '@/components/ui/use-in-browser';
import { EARLY_ROW } from '@/lib/http/early-row';

/** It is empty, so that React asks for none of what the script put there. */
const LEFT_ALONE = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: '' } };

/**
 * Continue Watching as this browser drew it last: the page's first script puts it there, long before React is awake. React leaves
 * alone what stands in it.
 * @param children what stands there where this browser has drawn none.
 */
export function EarlyRow({ children }: { children: ReactNode }) {
  // Text could be set here by no script: the policy refuses that, and only what came with the page is left as it is.
  const [cameWithPage] = useState(useInBrowser(() => false, true));
  useLayoutEffect(() => {
    (window as Window & { tonightRow?: () => void }).tonightRow?.();
  }, []);
  return (
    <>
      <div id={EARLY_ROW} className="peer empty:hidden" {...(cameWithPage && LEFT_ALONE)} />
      <div className="peer-[:not(:empty)]:hidden">{children}</div>
    </>
  );
}
