import { expect as base, type Page } from '@playwright/test';
import { type Point, secondsOf } from '../household/when.ts';
import type { ContinueWatching } from '../pages/continue-watching.ts';
import type { WatchPage } from '../pages/watch.ts';
import { pictureShows } from '../picture/read.ts';
import { findBarriers } from './accessible.ts';

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
    const check = () => base(watch.nextCard).toContainText(episode, { timeout: 40_000 });
    return verdict(check, this.isNot, () => `${episode} is ${this.isNot ? '' : 'not '}what comes next`);
  },

  /** axe finds nothing (WCAG 2.2 AA and best practice), and nothing sticks out sideways. */
  async toBeAccessible(page: Page, { within = 'html' }: { within?: string } = {}) {
    const found = await findBarriers(page, within);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const pass = found.length === 0 && overhang <= 0;
    return {
      pass,
      message: () => `What axe found: ${JSON.stringify(found, null, 2)}\n${overhang} pixels wider than the screen`,
    };
  },
});

async function verdict(check: () => Promise<void>, isNot: boolean, words: () => string) {
  const failure = await check().then(
    () => null,
    (error: Error) => error,
  );
  const holds = failure === null;
  return { pass: isNot ? !holds : holds, message: () => `${words()}.\n${failure?.message ?? ''}` };
}
