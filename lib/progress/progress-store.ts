import type { EpisodeKey, TitleKey } from '@/lib/catalog/title-key';
import type { Undo } from '@/lib/progress/action-answer-schema';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import type { Place } from '@/lib/progress/place-schema';
import type { ShowThread } from '@/lib/progress/repository';

/**
 * Where the progress of one profile is kept: in the database (`stored-progress.ts`), or in the browser of a viewer who
 * has not signed in (`on-device/device-progress.ts`). What a person does on purpose is the same in both.
 */
export interface ProgressStore {
  profileId: string;
  /** What is done now was done earlier, on a device that had no network: what happened since then stands. */
  isLate: boolean;
  /** When what is done counts as done, in milliseconds since 1970 by the ledger's clock. */
  now(): Promise<number>;
  places(keys: EpisodeKey[]): Promise<Place[]>;
  showPlaces(showId: number): Promise<Place[]>;
  thread(showId: number): Promise<ShowThread>;
  /** @returns the places of the items named, once they are kept. */
  record(entries: LedgerEntry[]): Promise<Place[]>;
  /** @param at null shows it again. @returns false when nothing of it is kept, as do the next three. */
  hide(title: TitleKey, at: Date | null): Promise<boolean>;
  drop(showId: number, at: Date | null): Promise<boolean>;
  forget(what: Undo, at: Date): Promise<boolean>;
  /** @returns the places that are back; null when there is no such act. */
  takeBackForget(what: Undo): Promise<Place[] | null>;
  takeBack(title: TitleKey, actionId: string): Promise<Place[] | null>;
  /** Tells who looks on that something of a title changed which is no place. */
  announce(title: TitleKey): void;
  /** The same id for the same text, so that two requests that ask for one thing are one act. */
  actId(text: string): string;
}
