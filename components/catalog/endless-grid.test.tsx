import { screen } from '@testing-library/react';
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { beforeEach, expect, it, vi } from 'vitest';
import { EndlessGrid } from '@/components/catalog/endless-grid';
import { draw } from '@/lib/testing/components/render';

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  window.history.replaceState(null, '', '/movies');
});

it('names further pages in the address once somebody scrolls, and not as one arrives', async () => {
  const { user } = draw(
    <SearchParamsContext value={new URLSearchParams()}>
      <EndlessGrid list="/movies" openPages={1} lastPage={3} loadPage={async (page) => <li>Page {page}</li>}>
        <li>Page 1</li>
      </EndlessGrid>
    </SearchParamsContext>,
  );
  await user.click(screen.getByRole('link', { name: 'Show more' }));
  await screen.findByText('Page 2');
  expect(window.location.search).toBe('');
  await user.click(screen.getByRole('link', { name: 'Show more' }));
  await screen.findByText('Page 3');
  window.dispatchEvent(new Event('scroll'));
  expect(window.location.search).toBe('?pages=3');
});
