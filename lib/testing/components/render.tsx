import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactNode } from 'react';
import { vi } from 'vitest';

/** Next's router, which goes nowhere and remembers where it was asked to go. */
function makeRouter() {
  return {
    back: vi.fn(),
    forward: vi.fn(),
    refresh: vi.fn(),
    push: vi.fn(),
    replace: vi.fn(),
    prefetch: vi.fn(),
    bfcacheId: '0',
  };
}

/** Draws a component as a page would, with hands to use it. */
export function draw(element: ReactNode) {
  const router = makeRouter();
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  const within = (children: ReactNode) => (
    <AppRouterContext value={router}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </AppRouterContext>
  );
  const { rerender, ...drawn } = render(within(element));
  return {
    ...drawn,
    router,
    client,
    user: userEvent.setup(),
    redraw: (next: ReactNode) => rerender(within(next)),
  };
}
