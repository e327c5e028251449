import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Hearing, hear } from '@/lib/live/hear';

/** The streams of this page, the newest last. */
const opened: (EventTarget & { address: string; isOpen: boolean })[] = [];
const ends: (() => void)[] = [];
const [ADA, MAX] = ['ada0ada0-0000-4000-8000-000000000001', 'a0a0a0a0-0000-4000-8000-000000000002'];
let visibility: DocumentVisibilityState = 'visible';

function listen(profileId: string, changes: Partial<Hearing> = {}) {
  const hearing = { ...changes, profileId, mayHaveMissed: vi.fn(), onTold: vi.fn() };
  ends.push(hear(hearing));
  vi.advanceTimersByTime(2_000);
  return hearing;
}
const openNow = () => opened.filter(({ isOpen }) => isOpen);
const tells = (event: string, data: unknown, lastEventId = 'here-1') =>
  openNow()
    .at(-1)
    ?.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data), lastEventId }));
function look(to: DocumentVisibilityState) {
  visibility = to;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      isOpen = true;
      address: string;
      constructor(address: string) {
        super();
        this.address = address;
        opened.push(this);
      }
      close() {
        this.isOpen = false;
      }
    },
  );
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  opened.length = 0;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('is one stream for all who listen on a page, each told the same', () => {
  const [first, second] = [listen(ADA), listen(ADA)];
  tells('change', { kind: 'list' });
  tells('missed', {});
  expect(openNow()).toHaveLength(1);
  for (const { onTold, mayHaveMissed } of [first, second]) {
    expect([onTold.mock.calls, mayHaveMissed.mock.calls.length]).toEqual([[['change', { kind: 'list' }]], 1]);
  }
});

it('tells who comes later that they missed something, and asks for what holds now', () => {
  listen(ADA);
  tells('missed', {});
  const later = listen(ADA);
  expect([later.mayHaveMissed.mock.calls.length, opened.length, openNow().length]).toEqual([1, 2, 1]);
  expect(openNow()[0]?.address).toContain('after=here-1');
});

it('is let go while nobody looks, unless the page plays', () => {
  listen(ADA);
  look('hidden');
  expect(openNow()).toHaveLength(0);
  look('visible');
  expect(openNow()).toHaveLength(1);
  listen(ADA, { evenHidden: true });
  look('hidden');
  expect(openNow()).toHaveLength(1);
});

it('is let go by a page that is kept for Back, and taken up when it is back', () => {
  listen(ADA, { evenHidden: true });
  window.dispatchEvent(new Event('pagehide'));
  expect(openNow()).toHaveLength(0);
  window.dispatchEvent(new Event('pageshow'));
  expect(openNow()).toHaveLength(1);
});

it('ends with the last who listens, and is anew for somebody else', () => {
  listen(ADA);
  for (const end of ends.splice(0)) end();
  expect(openNow()).toHaveLength(0);
  listen(MAX);
  expect(openNow().map(({ address }) => address)).toEqual([expect.stringContaining(`profileId=${MAX}`)]);
});

it('hears nothing for what is no profile', () => {
  listen('who&after=0');
  expect(opened).toHaveLength(0);
});
