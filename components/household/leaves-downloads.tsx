'use client';

import type { ReactNode } from 'react';
import { flagDownloads, hasDownloads } from '@/lib/downloads/downloads-flag';

/**
 * Around forms that sign out or delete an account: once such a form is through, this browser removes what was
 * downloaded here.
 */
export function LeavesDownloads({ children }: { children: ReactNode }) {
  return (
    <div className="contents" onSubmit={() => hasDownloads() && flagDownloads('leaving')}>
      {children}
    </div>
  );
}
