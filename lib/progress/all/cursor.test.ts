import { describe, expect, it } from 'vitest';
import { cursorSchema, type PageCursor, toCursor } from '@/lib/progress/all/cursor';

const mark: PageCursor = ['2026-11-21T02:00:00.123456+00:00', 'tv', 900001, 2, 5];

describe('the cursor of a page', () => {
  it('comes back as what it was made of', () => {
    expect(cursorSchema.parse(toCursor(mark))).toEqual(mark);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'abc'],
    ['something else', Buffer.from('["x"]').toString('base64url')],
    ['no instant', toCursor(['yesterday', 'tv', 1, 1, 1])],
  ])('is refused where it is %s', (_name, text) => {
    expect(cursorSchema.safeParse(text).success).toBe(false);
  });
});
