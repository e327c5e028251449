import { expect, type Locator, type Page } from '@playwright/test';
import { playerListens } from '../awake.ts';
import type { Group } from '../household/group.ts';
import { type Point, secondsOf } from '../household/when.ts';
import type { ItemText } from '../item.ts';
import { pictureShows } from '../picture/read.ts';
import { type StoredReport, storedReport } from './stored-report.ts';
import { TrackMenu } from './track-menu.ts';

/** The player, as a viewer in front of it sees and works it. */
export class WatchPage {
  readonly page: Page;
  /** The card that offers what comes next, near the end. */
  readonly nextCard: Locator;
  /** What is shown where nothing comes next. */
  readonly end: Locator;
  readonly skipIntro: Locator;
  readonly captions: Locator;

  constructor(page: Page) {
    this.page = page;
    this.nextCard = page.getByRole('region', { name: 'Next episode' });
    this.end = page.getByRole('region', { name: 'The end' });
    this.skipIntro = page.getByRole('button', { name: 'Skip intro' });
    this.captions = page.getByTestId('captions');
  }

  /** @param at opens there, whatever is stored. @param together with whom it is watched. */
  async open(item: ItemText, { at, together }: { at?: Point; together?: Group } = {}): Promise<void> {
    const query = new URLSearchParams();
    if (at !== undefined) query.set('t', String(Math.floor(secondsOf(at))));
    if (together) query.set('with', String(await together.members()));
    await this.page.goto(`/watch/${item}${query.size > 0 ? `?${query}` : ''}`);
  }

  /** The sounds or the captions to choose from. */
  tracks(of: 'Audio' | 'Captions'): TrackMenu {
    return new TrackMenu(this.page, of);
  }

  /** The second in a demo stream's picture, read off the picture, once it is one that `accept` accepts. */
  pictureShows(accept?: (second: number) => boolean): Promise<number> {
    return pictureShows(this.page, accept);
  }

  /** Goes on playing until the picture is there. */
  async playsUntil(point: Point): Promise<number> {
    const wanted = secondsOf(point);
    return this.pictureShows((second) => second >= wanted);
  }

  async pause(): Promise<void> {
    await this.#toPaused(true);
  }

  async play(): Promise<void> {
    await this.#toPaused(false);
  }

  isPaused(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector('video')?.paused ?? true);
  }

  /** Moves to a point in the film, as a drag of the seek bar does. */
  async seek(to: Point): Promise<void> {
    // Where a film that is still being opened was sent it would be sent away again.
    await this.page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) > 0);
    await this.page.evaluate((second) => {
      const video = document.querySelector('video');
      if (video) video.currentTime = second;
    }, secondsOf(to));
  }

  /** Moves to the last seconds and lets it end; where the next episode begins by itself, that is in the player then. */
  async finish(): Promise<void> {
    const length = await this.#length();
    const { pathname } = new URL(this.page.url());
    await this.seek(length - 3);
    await this.page.waitForFunction(
      (was) => location.pathname !== was || (document.querySelector('video')?.ended ?? true),
      pathname,
      { timeout: 30_000 },
    );
  }

  /** Moves to where the next episode, or the end, is offered: no hour has to be watched for it. */
  async waitForCredits(): Promise<void> {
    const length = await this.#length();
    await this.seek(length - 20);
    await expect(this.nextCard.or(this.end)).toBeVisible({ timeout: 40_000 });
  }

  /** The next report of a kind that the server has committed: ask for it before what brings it about. */
  stored(event: StoredReport['event']): Promise<StoredReport> {
    return storedReport(this.page, event);
  }

  async #length(): Promise<number> {
    await this.pictureShows();
    return this.page.evaluate(() => document.querySelector('video')?.duration ?? 0);
  }

  async #toPaused(paused: boolean): Promise<void> {
    if ((await this.isPaused()) === paused) return;
    await playerListens(this.page);
    await this.page.keyboard.press('k');
    await expect.poll(() => this.isPaused(), { message: paused ? 'paused' : 'playing' }).toBe(paused);
  }
}
