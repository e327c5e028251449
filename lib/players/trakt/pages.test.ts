import { expect, test } from 'vitest';
import { onPage, pageHeaders, pageOf } from '@/lib/players/trakt/pages';

const items = [1, 2, 3, 4, 5];

test.each([
  ['everything', {}, items, { page: '1', limit: '5', pages: '1' }],
  ['the first page', { page: 1, limit: 2 }, [1, 2], { page: '1', limit: '2', pages: '3' }],
  ['the last, which is short', { page: 3, limit: 2 }, [5], { page: '3', limit: '2', pages: '3' }],
  ['one behind it', { page: 4, limit: 2 }, [], { page: '4', limit: '2', pages: '3' }],
  ['a length alone', { limit: 3 }, [1, 2, 3], { page: '1', limit: '3', pages: '2' }],
  ['a page alone', { page: 2 }, [], { page: '2', limit: '100', pages: '1' }],
  ['more than a page may have', { limit: 50 }, [1, 2, 3, 4], { page: '1', limit: '4', pages: '2' }],
])('%s', (_, asked, shown, { page, limit, pages }) => {
  const which = pageOf(asked, 100, 'limit' in asked && asked.limit === 50 ? 4 : undefined);
  expect(onPage(items, which)).toEqual(shown);
  expect(pageHeaders(which, items.length)).toEqual({
    'x-pagination-page': page,
    'x-pagination-limit': limit,
    'x-pagination-page-count': pages,
    'x-pagination-item-count': '5',
  });
});

test('nothing at all is no page', () => {
  expect(pageHeaders(null, 0)).toMatchObject({ 'x-pagination-page-count': '0', 'x-pagination-item-count': '0' });
});
