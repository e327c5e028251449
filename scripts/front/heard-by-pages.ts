import { LIVE_LOST_TOPIC, LIVE_TOPIC } from '../../lib/live/topics.ts';

/** Screens listen to the front alone: what they hear with every commit is none of the pages' business. */
export function heardByPages(topic: string): boolean {
  return topic !== LIVE_TOPIC && topic !== LIVE_LOST_TOPIC;
}
