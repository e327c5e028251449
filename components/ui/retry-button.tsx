'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { secondaryButton } from '@/components/ui/button';

/** Asks the server for this page's missing parts once more. */
export function RetryButton() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return (
    <button
      type="button"
      className={`${secondaryButton} text-sm`}
      aria-disabled={pending}
      onClick={() => startTransition(() => router.refresh())}
    >
      {pending ? 'Trying…' : 'Try again'}
    </button>
  );
}
