import type { Refusal } from '@/lib/progress/reporter/progress-channel';

/** What a person reads of a place that the server will never take. */
export function refusalWords({ title, words }: Refusal): string {
  return `Your place in ${title ?? 'one title'} could not be kept. The server says: ${words}`;
}
