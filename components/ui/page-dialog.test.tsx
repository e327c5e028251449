import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { PageDialog } from '@/components/ui/page-dialog';
import { draw } from '@/lib/testing/components/render';

function Page({ marked = false }: { marked?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <PageDialog heading="Which episode?" onClose={() => setOpen(false)}>
          <input aria-label="Number" data-first-stop={marked ? '' : undefined} />
        </PageDialog>
      )}
    </>
  );
}

it.each([
  ['its first button', false, 'Close'],
  ['what is marked', true, 'Number'],
])('takes the focus to %s', async (_, marked, name) => {
  const { user } = draw(<Page marked={marked} />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.getByRole('dialog', { name: 'Which episode?' }).contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.getAttribute('aria-label')).toBe(name);
});

it.each([
  ['Escape', async (user: ReturnType<typeof draw>['user']) => user.keyboard('{Escape}')],
  [
    'its button',
    async (user: ReturnType<typeof draw>['user']) => user.click(screen.getByRole('button', { name: 'Close' })),
  ],
])('closes by %s and gives the focus back', async (_, close) => {
  const { user } = draw(<Page />);
  const opener = screen.getByRole('button', { name: 'Open' });
  await user.click(opener);
  await close(user);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});
