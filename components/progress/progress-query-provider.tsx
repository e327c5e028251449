'use client';

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LeftBehind } from '@/components/progress/left-behind';
import { provideDeviceFacts } from '@/lib/use-cases/on-device/provide-device-facts';

provideDeviceFacts();

let browserClient: QueryClient | undefined;

function queryClient(): QueryClient {
  // On the server every request has its own, so that no viewer's places reach another viewer.
  if (typeof window === 'undefined') return newClient();
  browserClient ??= newClient();
  return browserClient;
}

function newClient(): QueryClient {
  // A place changes with every ten seconds of playback, here or on another device.
  return new QueryClient({
    queryCache: new QueryCache({ onError: tellOfLostAccess }),
    defaultOptions: {
      // Without a network this device answers, or keeps what is done: nothing waits for one.
      queries: { staleTime: 5_000, retry: onceUnlessRefused, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}

/**
 * An act that failed asks its queries again, so that it is enough to look at queries. Where the server did not answer there is nothing to
 * say, and no network over which to load the words.
 */
function tellOfLostAccess(error: Error): void {
  if (!isRefused(error)) return;
  import('@/components/progress/access-lost').then(({ sayAccessLost }) => sayAccessLost(error)).catch(() => undefined);
}

/** What was refused (signed out, not one's own) is refused again; what did not come may come the second time. */
function onceUnlessRefused(failures: number, error: Error): boolean {
  return failures < 1 && !isRefused(error);
}

function isRefused(error: Error): boolean {
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 0;
  return status >= 400 && status < 500 && status !== 429;
}

/** What the pages of one visit know about places, shared between them. */
export function ProgressQueryProvider({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient()}>
      <LeftBehind />
      {children}
    </QueryClientProvider>
  );
}
