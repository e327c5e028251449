import { useQuery } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';

const { loads } = vi.hoisted(() => ({ loads: vi.fn() }));
// A chunk that is asked for without a line does not come.
vi.mock('@/components/progress/access-lost', () => {
  loads();
  throw new Error('Failed to load chunk');
});

const unhandled = vi.fn();
beforeEach(() => void process.on('unhandledRejection', unhandled));
afterEach(() => void process.off('unhandledRejection', unhandled));

function Asking({ what, error }: { what: string; error: Error }) {
  const { isError } = useQuery({ queryKey: [what], queryFn: () => Promise.reject(error), retry: false });
  return isError ? `${what} failed` : null;
}

it('loads what says that access is lost for an answer alone, and bears that it does not come', async () => {
  const noAnswer = new TypeError('Failed to fetch');
  const signedOut = Object.assign(new Error('who?'), { status: 401 });
  const asking = (what: string, error: Error) => (
    <ProgressQueryProvider>
      <Asking what={what} error={error} />
    </ProgressQueryProvider>
  );
  const { rerender } = render(asking('offline', noAnswer));
  await screen.findByText('offline failed');
  expect(loads).not.toHaveBeenCalled();
  rerender(asking('signed out', signedOut));
  await screen.findByText('signed out failed');
  await vi.waitFor(() => expect(loads).toHaveBeenCalled());
  await vi.dynamicImportSettled();
  expect(unhandled).not.toHaveBeenCalled();
});
