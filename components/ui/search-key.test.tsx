import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { cameByKey, SearchKey } from '@/components/ui/search-key';
import { draw } from '@/lib/testing/components/render';

const page = (content: React.ReactNode) => (
  <>
    <SearchKey />
    <a href="/search" onClick={(event) => event.preventDefault()}>
      Search
    </a>
    <main>{content}</main>
  </>
);

it('leads to the search, whose field then has the focus, once', async () => {
  const { user } = draw(page(null));
  await user.keyboard('/');
  expect(cameByKey()).toBe(true);
  expect(cameByKey()).toBe(false);
});

it('takes the focus to the field that is there', async () => {
  const { user } = draw(page(<input type="search" aria-label="Search" />));
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  expect(cameByKey()).toBe(false);
});

it('is a sign like any other to who is writing', async () => {
  const { user } = draw(page(<input aria-label="Name" />));
  await user.click(screen.getByRole('textbox'));
  await user.keyboard('either/or');
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('either/or');
  expect(cameByKey()).toBe(false);
});

it.each(['{Control>}/{/Control}', '{Alt>}/{/Alt}'])('leaves %s to the browser', async (keys) => {
  const { user } = draw(page(null));
  await user.keyboard(keys);
  expect(cameByKey()).toBe(false);
});
