import type { Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

const FILM = 'movie/9000027';
const SRT = ['1', '00:00:40,000 --> 00:00:50,000', 'Grüße aus Metropolis', '', ''].join('\n');

/** Drops a file on the picture, as from a folder beside the browser. */
async function drop(page: Page, name: string, content: string, size = 0): Promise<void> {
  await page.evaluate(
    ([called, text, padding]) => {
      const dragged = new DataTransfer();
      dragged.items.add(new File([text, new Uint8Array(padding)], called));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: dragged, bubbles: true, cancelable: true }));
      }
    },
    [name, content, size] as const,
  );
}

test('one’s own subtitles are chosen, ticked by their name, moved, kept for the film, and removed', async ({
  page,
  household: _,
  watch,
}) => {
  await watch.open(FILM, { at: 42 });
  await watch.pictureShows((second) => second >= 42);
  await page.keyboard.press('k');
  await page.getByRole('button', { name: 'Settings' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Subtitles from a file…' }).click();
  await (await choosing).setFiles({
    name: 'Metropolis.de.srt',
    mimeType: 'application/x-subrip',
    buffer: Buffer.from(SRT, 'latin1'),
  });
  await expect(watch.captions).toHaveText('Grüße aus Metropolis');
  await expect(page.getByText('Subtitles: “Metropolis.de.srt”.')).toBeVisible();
  await watch.tracks('Captions').expectTicked('Metropolis.de.srt');
  await expect(page).toBeAccessible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem', { name: /^Captions Metropolis/ }), 'a step back').toBeVisible();
  await page.keyboard.press('Escape');

  for (let press = 0; press < 30; press++) await page.keyboard.press('h');
  await expect(page.getByText('Captions: 3.0 s later')).toBeVisible();
  await expect(watch.captions, 'later than the picture').toHaveText('');

  await watch.open(FILM, { at: 52 });
  await watch.pictureShows((second) => second >= 52);
  await page.keyboard.press('k');
  await expect(watch.captions, 'kept with how much later they come: it ends at 53').toHaveText('Grüße aus Metropolis');

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: 'Remove “Metropolis.de.srt”' }).click();
  await expect(page.getByText('“Metropolis.de.srt” is removed from this device.')).toBeVisible();
  await watch.open(FILM, { at: 42 });
  await watch.pictureShows((second) => second >= 42);
  expect(await watch.tracks('Captions').choices()).not.toContain('Metropolis.de.srt');
});

test('a file dropped on the picture is taken, and one that is none is answered in words', async ({
  page,
  household: _,
  watch,
}) => {
  await watch.open(FILM, { at: 42 });
  await watch.pictureShows((second) => second >= 42);
  await page.keyboard.press('k');
  await expect(watch).toBePaused();
  await drop(page, 'Metropolis.mkv', '', 50_000_000);
  await expect(page.getByText('“Metropolis.mkv” is too large. A file of subtitles has 2 MB at most.')).toBeVisible();
  await drop(page, 'letter.txt', 'Dear Maya');
  await expect(page.getByText('“letter.txt” has no subtitles in it.')).toBeVisible();
  await expect(page).toBeAccessible();
  await expect(watch.captions).toHaveText('');
  await drop(page, 'Metropolis.vtt', 'WEBVTT\n\n00:40.000 --> 00:50.000\nDropped here');
  await expect(watch.captions).toHaveText('Dropped here');
  await expect(page).toHaveURL(new RegExp(`/watch/${FILM}`));
});
