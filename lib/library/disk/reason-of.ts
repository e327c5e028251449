import type { ScanProblem } from '@/lib/library/disk/found';

/** What the system says, in our words. */
export function reasonOf(error: unknown): ScanProblem {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'unreadable';
}
