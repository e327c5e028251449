import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SharedStream, type Told } from '@/lib/live/shared-stream';

/** The streams that were opened, the newest last. */
const opened: FakeStream[] = [];

class FakeStream extends EventTarget {
  readonly address: string;
  onerror: (() => void) | null = null;
  isOpen = true;
  constructor(address: string) {
    super();
    this.address = address;
    opened.push(this);
  }
  close() {
    this.isOpen = false;
  }
  tells(event: string, data: unknown, lastEventId: string) {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data), lastEventId }));
  }
}

const pages: SharedStream[] = [];

/** A page of this browser that listens, and what it has heard. */
function page(profileId = 'ada') {
  const heard: Told[] = [];
  const stream = new SharedStream(profileId, (told) => void heard.push(told));
  pages.push(stream);
  return { stream, events: () => heard.map(({ event, data }) => [event, data]) };
}

const openNow = () => opened.filter(({ isOpen }) => isOpen);
const after = (stream: FakeStream | undefined) =>
  new URL(stream?.address ?? '', 'http://tonight').searchParams.get('after');

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('EventSource', FakeStream);
});
afterEach(() => {
  for (const stream of pages.splice(0)) stream.leave();
  opened.length = 0;
  vi.useRealTimers();
});

it('is one for all pages of a browser, each of which hears the same', async () => {
  const [first, second] = [page(), page()];
  await vi.waitFor(() => expect(openNow()).toHaveLength(1));
  openNow()[0]?.tells('change', { kind: 'title' }, 'here-1');
  await vi.waitFor(() => expect(second.events()).toContainEqual(['change', { kind: 'title' }]));
  expect(first.events()).toEqual([['change', { kind: 'title' }]]);
});

it('goes on in the next page where the first one left off', async () => {
  const [first, second] = [page(), page()];
  await vi.waitFor(() => expect(openNow()).toHaveLength(1));
  openNow()[0]?.tells('change', 1, 'here-1');
  await vi.waitFor(() => expect(second.events()).toContainEqual(['change', 1]));
  first.stream.leave();
  await vi.waitFor(() => expect(openNow()).toHaveLength(1));
  expect(after(opened.at(-1))).toBe('here-1');
});

it('tells a page that comes later what holds now, and that it missed what was before', async () => {
  page();
  await vi.waitFor(() => expect(openNow()).toHaveLength(1));
  opened[0]?.tells('change', 1, 'here-1');
  const later = page();
  await vi.waitFor(() => expect(later.events()).toEqual([['missed', {}]]));
  expect([openNow().length, after(openNow()[0])]).toEqual([1, 'here-1']);
  openNow()[0]?.tells('screen', 'television', 'here-1');
  await vi.waitFor(() => expect(later.events()).toContainEqual(['screen', 'television']));
});

it('is not shared by who watches as somebody else', async () => {
  const [ada, max] = [page('ada'), page('max')];
  await vi.waitFor(() => expect(openNow()).toHaveLength(2));
  openNow()
    .find(({ address }) => address.includes('profileId=ada'))
    ?.tells('change', 1, 'here-1');
  await vi.waitFor(() => expect(ada.events()).toHaveLength(1));
  expect(max.events()).toEqual([]);
});

it('comes back after ever longer, and at once when the network does', async () => {
  vi.stubGlobal('navigator', {});
  vi.useFakeTimers();
  page();
  opened.at(-1)?.onerror?.();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(opened).toHaveLength(2);
  for (let turn = 0; turn < 10; turn += 1) {
    opened.at(-1)?.onerror?.();
    await vi.advanceTimersToNextTimerAsync();
  }
  const before = opened.length;
  opened.at(-1)?.onerror?.();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(opened).toHaveLength(before);
  window.dispatchEvent(new Event('online'));
  expect([opened.length, openNow().length]).toEqual([before + 1, 1]);
});
