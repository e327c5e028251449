import type { LeftOutReason } from '@/lib/imports/neutral-row';
import type { ImportState } from '@/lib/imports/schema';

export const LEFT_OUT_WORDS: Record<LeftOutReason, string> = {
  trailer: 'trailers',
  rating: 'ratings in the middle, and of single episodes or seasons',
  list: 'entries of other lists',
  'not-watched': 'entries without a play',
  'no-title': 'entries without a name',
  unreadable: 'entries and small files that could not be read',
};

export const STATE_WORDS: Record<ImportState, string> = {
  reading: 'Not looked up yet',
  matching: 'Being looked up',
  planned: 'Waits for you',
  writing: 'Being brought in',
  done: 'Brought in',
  cancelled: 'Cancelled',
  undoing: 'Being taken back',
  undone: 'Taken back',
};

const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const rowWords = (count: number) => plural(count, 'entry', 'entries');

/** "about 12 seconds left", "about 3 minutes left". */
export function timeLeftWords(seconds: number | null): string | null {
  if (seconds === null) return null;
  return seconds < 90
    ? `about ${plural(Math.max(1, seconds), 'second', 'seconds')} left`
    : `about ${plural(Math.round(seconds / 60), 'minute', 'minutes')} left`;
}
