import { act, cleanup, configure, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { standInForPopovers } from '@/lib/testing/components/popovers';

/* What every test of a component begins with: a page of its own, and what happy-dom leaves to browsers. */

standInForPopovers();
// A busy machine is no fault.
configure({ asyncUtilTimeout: 5_000 });

beforeEach(() => {
  // A test that asks the server says what it answers.
  vi.stubGlobal('fetch', async (address: string) => Promise.reject(new TypeError(`nobody answers ${address}`)));
});

afterEach(async () => {
  vi.useRealTimers();
  cleanup();
  vi.unstubAllGlobals();
  await takeToastsAway();
});

/** What was said in one test must not be read in the next. */
async function takeToastsAway(): Promise<void> {
  if (!document.querySelector('[data-sonner-toast]')) return;
  const { toast } = await import('sonner');
  act(() => void toast.dismiss());
  await waitFor(() => {
    if (document.querySelector('[data-sonner-toast]')) throw new Error('a toast is still there');
  });
}
