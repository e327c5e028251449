import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, type Response } from '@playwright/test';
import { pictureShows } from '@tonight/playwright';
import { parseEpisodeKey } from '../../lib/catalog/title-key';
import { type MediaStream, mediaManifestSchema } from '../../lib/media/media';
import { findStream } from '../../lib/media/stream';

/** The demo stream of a title, with its marks. */
export function demoStream(text: string): MediaStream {
  const manifest = mediaManifestSchema.parse(JSON.parse(readFileSync('public/demo/media/manifest.json', 'utf8')));
  const key = parseEpisodeKey(text);
  const stream = key && findStream(manifest, key);
  if (!stream) throw new Error(`no demo stream for ${JSON.stringify(key)}`);
  return stream;
}

/** The watch page, as somebody in front of it sees and works it. */
export class PlayerPage {
  readonly skipIntro: Locator;
  readonly nextCard: Locator;
  readonly end: Locator;
  readonly captions: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.skipIntro = page.getByRole('button', { name: 'Skip intro' });
    this.nextCard = page.getByRole('region', { name: 'Next episode' });
    this.end = page.getByRole('region', { name: 'The end' });
    this.captions = page.getByTestId('captions');
  }

  /** @param place for example `tv/9100001/1/1?t=30`. */
  async open(place: string): Promise<void> {
    await this.page.goto(`/watch/${place}`);
  }

  /** The second in the picture, once it is one that `accept` accepts. */
  second(accept?: (second: number) => boolean): Promise<number> {
    return pictureShows(this.page, accept);
  }

  async isPaused(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector('video')?.paused ?? true);
  }

  async expectPaused(paused: boolean): Promise<void> {
    await expect.poll(() => this.isPaused(), { message: 'paused' }).toBe(paused);
  }

  /** What has the focus, by the name a screen reader would say. */
  focusedName(): Promise<string> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent?.trim() ?? '';
    });
  }

  /** Presses an arrow key until the focus is on what is called so. */
  async walkTo(name: string | RegExp, key: string): Promise<void> {
    const isThere = async () => {
      const focused = await this.focusedName();
      return typeof name === 'string' ? focused === name : name.test(focused);
    };
    for (let step = 0; step < 20 && !(await isThere()); step++) await this.page.keyboard.press(key);
    expect(await isThere(), `${name}, but the focus is on ${await this.focusedName()}`).toBe(true);
  }

  /** The next report of a kind that the server has committed. */
  stored(event: string): Promise<Response> {
    return this.page.waitForResponse(
      (response) =>
        response.url().endsWith('/api/progress') &&
        response.ok() &&
        (response.request().postData() ?? '').includes(`"event":"${event}"`),
    );
  }
}
