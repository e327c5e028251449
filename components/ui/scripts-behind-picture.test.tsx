import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { earlyVideo } from '@/components/player/engine/early-video';
import {
  opensWithPicture,
  scriptsBehindPicture,
  withScriptsBehindPicture,
} from '@/components/ui/scripts-behind-picture';

const HEAD = '<!DOCTYPE html><html><head><meta charSet="utf-8"/>';
const SCRIPTS =
  '<script src="/a.js" async="" nonce="word"></script><script src="/b.js" nonce="word" async=""></script>';
const OTHERS = '<script src="/old.js" noModule="" nonce="word"></script><script nonce="word">let a = "größe"</script>';
const FILM = earlyVideo({ src: '/film.mp4', type: 'video/mp4' }, 12);

describe('a page with a film in it', () => {
  const page = withScriptsBehindPicture(Buffer.from(HEAD + SCRIPTS + FILM + OTHERS), true).toString();

  it('has its scripts held, by the page’s own nonce, and all else as it was', () => {
    const starting = /^<script nonce="word">\([\s\S]*\)\(window,"VIDEO","text\/behind-picture",600\)<\/script>/;
    expect(page.startsWith(HEAD)).toBe(true);
    const behind = page.slice(HEAD.length);
    expect(behind).toMatch(starting);
    const held = SCRIPTS.replaceAll('<script ', '<script type="text/behind-picture" ');
    expect(behind.replace(starting, '')).toBe(held + FILM + OTHERS);
  });

  it('says what begins them in words that end no script', () => {
    expect(String(scriptsBehindPicture)).not.toContain('</');
  });
});

it('a page with a large picture waits for that', () => {
  const page = withScriptsBehindPicture(Buffer.from(HEAD + SCRIPTS), false).toString();
  expect(page).toContain('(window,"IMG","text/behind-picture",600)');
});

it.each([
  ['/home', true],
  ['/home?from=mail', true],
  ['/tonight', true],
  ['/title/movie/7', true],
  ['/watch/movie/7?t=12', true],
  ['/homely', false],
  ['/settings/home', false],
  ['/_next/static/chunks/home.js', false],
])('whether %s opens with a picture: %s', (address, expected) => expect(opensWithPicture(address)).toBe(expected));

it.each([
  ['a page of a stream that needs its scripts', HEAD + SCRIPTS + OTHERS],
  ['a page without a nonce', HEAD + FILM + SCRIPTS.replaceAll(' nonce="word"', '')],
  ['a later piece of a page', SCRIPTS + FILM],
])('%s stays as it is', (_, text) => expect(withScriptsBehindPicture(Buffer.from(text), true).toString()).toBe(text));

describe('held scripts', () => {
  let holder: HTMLElement;

  beforeEach(() => {
    vi.useFakeTimers();
    // Beside what other tests of this worker keep in the page, as what is said there.
    holder = document.body.appendChild(document.createElement('div'));
    holder.innerHTML = `<script type="held" src="/a.js"></script><video></video><script type="held" src="/b.js"></script>`;
    Object.defineProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback', {
      configurable: true,
      value(this: HTMLVideoElement, drawn: () => void) {
        this.addEventListener('frame', drawn);
      },
    });
  });

  afterEach(() => {
    vi.useRealTimers();
    Reflect.deleteProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback');
    holder.remove();
  });

  const happens = (type: string, on: EventTarget | null = document.querySelector('video')) =>
    on?.dispatchEvent(new Event(type));
  const held = () => [...document.querySelectorAll('script[type="held"]')].map((script) => script.getAttribute('src'));
  const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  it.each<[string, () => void]>([
    [
      'has its picture',
      () => {
        happens('loadedmetadata');
        happens('frame');
      },
    ],
    ['fails', () => happens('error')],
    ['is no longer waited for by who presses a key', () => happens('keydown', window)],
    ['is no longer waited for by who presses the page', () => happens('pointerdown', document.body)],
    ['takes too long', () => vi.advanceTimersByTime(100)],
  ])('begin once the film %s', async (_, happen) => {
    scriptsBehindPicture(window, 'VIDEO', 'held', 600);
    await passes(500);
    happens('loadedmetadata');
    happens('error', document.body);
    await passes(0);
    expect(held()).toEqual(['/a.js', '/b.js']);
    happen();
    await passes(50);
    expect(held()).toEqual([]);
    expect([...document.scripts].map(({ src }) => new URL(src).pathname)).toEqual(['/a.js', '/b.js']);
  });

  it('begin with the first data of it where the browser tells of no frames', async () => {
    Reflect.deleteProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback');
    scriptsBehindPicture(window, 'VIDEO', 'held', 600);
    happens('loadedmetadata');
    await passes(50);
    expect(held()).toHaveLength(2);
    happens('loadeddata');
    await passes(50);
    expect(held()).toEqual([]);
  });

  it('begin, too, that come with the rest of a page once the others have begun', async () => {
    const loading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    scriptsBehindPicture(window, 'VIDEO', 'held', 600);
    happens('keydown', window);
    expect(held()).toEqual([]);
    holder.insertAdjacentHTML('beforeend', '<script type="held" src="/c.js"></script>');
    loading.mockRestore();
    happens('DOMContentLoaded', document);
    expect(held()).toEqual([]);
  });

  describe('of a page with a large picture', () => {
    const put = (attributes: string) => {
      holder.insertAdjacentHTML('beforeend', `<img ${attributes}>`);
      return [...document.querySelectorAll('img')].at(-1) ?? null;
    };
    const largeOne = (seen: { isVisible: boolean }) => {
      const image = put('src="/large.webp"');
      // The browser of these tests knows neither.
      if (image) Object.assign(image, { fetchPriority: 'high', checkVisibility: () => seen.isVisible });
      return image;
    };

    it.each([
      ['load', true],
      ['load', false],
      ['error', true],
    ])('begin with its %s, and with no other’s', async (type, isVisible) => {
      const seen = { isVisible };
      scriptsBehindPicture(window, 'IMG', 'held', 600);
      const large = largeOne(seen);
      happens(type, put('src="/card.webp"'));
      happens('loadedmetadata');
      happens('DOMContentLoaded', document);
      await passes(300);
      expect(held()).toHaveLength(2);
      happens(type, large);
      await passes(100);
      expect(held()).toHaveLength(isVisible ? 0 : 2);
      seen.isVisible = true;
      await passes(50);
      expect(held()).toEqual([]);
    });

    it('begin as soon as it has come without one', () => {
      scriptsBehindPicture(window, 'IMG', 'held', 600);
      put('src="/card.webp"');
      expect(held()).toHaveLength(2);
      happens('DOMContentLoaded', document);
      expect(held()).toEqual([]);
    });
  });
});
