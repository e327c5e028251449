import {
  HEARD_TOPIC,
  LIVE_LOST_TOPIC,
  LIVE_TOPIC,
  NOT_SENT_TOPIC,
  WHO_HEARS_TOPIC,
} from '../../lib/process/live-topics.ts';

const OF_SCREENS = new Set([LIVE_TOPIC, LIVE_LOST_TOPIC, HEARD_TOPIC, NOT_SENT_TOPIC, WHO_HEARS_TOPIC]);

/** Screens listen to the front alone: what they hear with every commit is none of the pages' business. */
export function heardByPages(topic: string): boolean {
  return !OF_SCREENS.has(topic);
}
