import type { TitleKey } from '@/lib/catalog/title-key';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

/** Cards of a group, for one of those who are in it. */
export interface TogetherRow {
  /** The group, which has a place of its own in everything its members watch together. */
  profileId: string;
  /** The others in it. */
  names: string[];
  /** The query with which all of them go on. */
  query: string;
  /** Whether this browser may act for it: a member with a PIN has not said yet that they are here this evening. */
  isOpen: boolean;
  items: ContinueWatchingItem[];
}

/** Asks where the profile of this browser stands in a title with others. */
export type AskTogether = (title: TitleKey) => Promise<TogetherRow[]>;
