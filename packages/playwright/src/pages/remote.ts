import { expect, type Page } from '@playwright/test';
import { playerListens } from '../awake.ts';

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** More than any screen has in one direction. */
const MOST_STEPS = 20;
/** A press that moves nothing is over by then: one at the end of a row, or one that the page has another use for. */
const MOVES_WITHIN_MS = 500;

/** What Back closes by itself, without a word to the page. */
const OPEN = '[role=menu][data-open], dialog[open], :popover-open, [data-arrow-zone=dialog]';

/** Runs in the page. */
function noteNextKey(open: string) {
  let pressed: KeyboardEvent | null = null;
  const note = (event: KeyboardEvent) => {
    pressed = event;
  };
  window.addEventListener('keydown', note, { capture: true, once: true });
  return {
    isOpen: document.querySelector(open) !== null || document.fullscreenElement !== null,
    isPrevented: () => pressed?.defaultPrevented ?? false,
  };
}

/** A remote control, or a keyboard's arrows: all that a viewer in front of a television has. */
export class Remote {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: Arrow, times = 1): Promise<void> {
    await playerListens(this.page);
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
  }

  /** Does the main thing of what has the focus. */
  async ok(): Promise<void> {
    await playerListens(this.page);
    await this.page.keyboard.press('Enter');
  }

  /** One level out. What the page has no use for is the browser's, as on a television: back to the page before. */
  async back(): Promise<void> {
    await playerListens(this.page);
    const used = await this.page.evaluateHandle(noteNextKey, OPEN);
    await this.page.keyboard.press('Escape');
    const isUsed = await used.evaluate((note) => note.isOpen || note.isPrevented());
    await used.dispose();
    if (!isUsed) await this.page.goBack();
  }

  /** A key of a remote that keyboards lack: `MediaPlayPause`. @param keyCode where a television has no name for it. */
  async media(key: string, keyCode = 0): Promise<void> {
    await playerListens(this.page);
    await this.page.evaluate(
      (pressed) => {
        const event = new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      },
      { key, keyCode },
    );
  }

  /** What has the focus, by the name a screen reader would say; empty where nothing has it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === document.body) return '';
      return focused?.getAttribute('aria-label') ?? focused?.textContent?.trim() ?? '';
    });
  }

  /** Presses an arrow until the focus is on what is called so. */
  async walkTo(name: string | RegExp, arrow: Arrow): Promise<void> {
    const isThere = async () => {
      const focused = await this.focused();
      return typeof name === 'string' ? focused === name : name.test(focused);
    };
    for (let step = 0; step < MOST_STEPS && !(await isThere()); step += 1) await this.#step(arrow);
    expect(await isThere(), `${name}, but the focus is on ${(await this.focused()) || 'nothing'}`).toBe(true);
  }

  /** A press, and what comes of it: a page moves the focus in the next frame at times, which a busy machine draws late. */
  async #step(arrow: Arrow): Promise<void> {
    const before = await this.page.evaluateHandle(() => document.activeElement);
    await this.press(arrow);
    const moved = this.page.waitForFunction((was) => document.activeElement !== was, before, {
      timeout: MOVES_WITHIN_MS,
    });
    await moved.catch((error: Error) => {
      if (error.name !== 'TimeoutError') throw error;
    });
    await before.dispose();
  }
}
