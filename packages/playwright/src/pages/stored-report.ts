import type { Page } from '@playwright/test';

/** What a player reported, and the server has. */
export interface StoredReport {
  event: 'playing' | 'pause' | 'seek' | 'hidden' | 'ended' | 'next';
  profileId: string;
  sessionId: string;
  position: number;
  secondsPlayed: number;
}

/** The next report of a kind that the server has committed; it may have gone out together with others. */
export async function storedReport(page: Page, event: StoredReport['event']): Promise<StoredReport> {
  let found: StoredReport | undefined;
  await page.waitForResponse((response) => {
    const request = response.request();
    if (!response.url().endsWith('/api/progress') || request.method() !== 'POST' || !response.ok()) return false;
    const body: { reports?: StoredReport[] } & StoredReport = request.postDataJSON();
    found = (body.reports ?? [body]).find((report) => report.event === event);
    return found !== undefined;
  });
  if (!found) throw new Error(`No report of ${event} was stored.`);
  return found;
}
