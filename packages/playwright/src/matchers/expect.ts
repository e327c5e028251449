import { expect as base, type Page } from '@playwright/test';
import { type Point, secondsOf } from '../household/when.ts';
import type { ContinueWatching } from '../pages/continue-watching.ts';
import type { WatchPage } from '../pages/watch.ts';
import { pictureShows } from '../picture/read.ts';
import { findBarriers } from './accessible.ts';
import { untilReadyOffline } from './ready-offline.ts';
import { walkByArrows } from './walked.ts';

/** A picture is on screen a moment after it was asked for. */
const NEAR_SECONDS = 3;

const clock = (second: number) => {
  const parts = [Math.floor(second / 60) % 60, second % 60].map((part) => String(Math.floor(part)).padStart(2, '0'));
  return [...(second >= 3600 ? [Math.floor(second / 3600)] : []), ...parts].join(':');
};

/** Playwright's own, and what a suite of Tonight asks most. */
export const expect = base.extend({
  /** The picture of a demo stream is at a point, or has just passed it. */
  async toShowPlace(watch: WatchPage, point: Point, { within = NEAR_SECONDS }: { within?: number } = {}) {
    const wanted = secondsOf(point);
    let seen = -1;
    const isNear = (second: number) => second >= wanted - 1 && second <= wanted + within;
    const pass = await pictureShows(watch.page, (second) => {
      seen = second;
      return this.isNot ? !isNear(second) : isNear(second);
    }).then(
      () => !this.isNot,
      () => this.isNot,
    );
    return {
      pass,
      message: () =>
        `The picture ${this.isNot ? 'may not' : 'should'} show ${clock(wanted)}; it shows ${seen < 0 ? 'nothing' : clock(seen)}.`,
    };
  },

  /** Continue Watching has a card of a title, which says this: “12 min left”, “S2 E5”. */
  async toOffer(row: ContinueWatching, title: string | RegExp, saying?: string | RegExp) {
    const card = row.card(title);
    const check = () => (this.isNot ? base(card).toHaveCount(0) : base(card).toContainText(saying ?? ''));
    return verdict(
      check,
      this.isNot,
      () => `Continue Watching ${this.isNot ? 'offers' : 'does not offer'} ${title} ${saying ?? ''}`,
    );
  },

  /** The player offers this next: an episode's number or name. */
  async toBeNext(watch: WatchPage, episode: string | RegExp) {
    const card = base(watch.nextCard);
    const check = () =>
      this.isNot ? card.not.toContainText(episode) : card.toContainText(episode, { timeout: 40_000 });
    return verdict(check, this.isNot, () => `${episode} is ${this.isNot ? '' : 'not '}what comes next`);
  },

  /** The picture stands still. */
  async toBePaused(watch: WatchPage) {
    const check = () => base.poll(() => watch.isPaused(), { message: 'paused' }).toBe(!this.isNot);
    return verdict(check, this.isNot, () => `The film ${this.isNot ? 'stands still' : 'plays'}`);
  },

  /** axe finds nothing (WCAG 2.2 AA and best practice). @param within what has just opened over a page checked before. */
  async toBeAccessible(page: Page, { within = 'html' }: { within?: string } = {}) {
    const found = await findBarriers(page, within);
    return { pass: found.length === 0, message: () => `What axe found: ${JSON.stringify(found, null, 2)}` };
  },

  /** These pages open without a network: the service worker keeps them, every part of the build, and what the page open now asked. @param timeout ms. */
  async toBeReadyOffline(page: Page, paths: string[], { timeout = 60_000 }: { timeout?: number } = {}) {
    const check = () => untilReadyOffline(page, paths, timeout);
    return verdict(check, this.isNot, () => `${paths.join(', ')} ${this.isNot ? 'are' : 'are not'} kept for offline`);
  },

  /** Arrow keys alone lead to everything that is open on the page, and away from it: all that a remote control has. */
  async toBeWalkedByArrows(page: Page) {
    const { unreached, traps } = await walkByArrows(page);
    const words = `No arrows lead to: ${unreached.join(', ') || '-'}.\nNone lead away from: ${traps.join(', ') || '-'}.`;
    return { pass: unreached.length + traps.length === 0, message: () => words };
  },

  /** Nothing sticks out sideways: on a phone the page would slip under the thumb. */
  async toKeepToTheScreen(page: Page) {
    const overhang = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const width = base.poll(overhang, { message: 'pixels wider than the screen' });
    const check = () => (this.isNot ? width.toBeGreaterThan(0) : width.toBeLessThanOrEqual(0));
    return verdict(check, this.isNot, () => `The page ${this.isNot ? 'keeps' : 'does not keep'} to the screen`);
  },
});

/** @param check holds what the matcher asks: where it is negated, the opposite. */
async function verdict(check: () => Promise<void>, isNot: boolean, words: () => string) {
  const failure = await check().then(
    () => null,
    (error: Error) => error,
  );
  const holds = failure === null;
  return { pass: isNot ? !holds : holds, message: () => `${words()}.\n${failure?.message ?? ''}` };
}
