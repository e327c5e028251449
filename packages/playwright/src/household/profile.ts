import { type Api, answered } from '../api/client.ts';
import type { operations } from '../api/schema.ts';
import { type ItemText, itemOf, type TitleText, titleOf } from '../item.ts';
import type { Avatar, Color } from '../server/door.ts';
import { type Played, reportsOf } from './session.ts';
import { type Point, secondsOf } from './when.ts';
import { whyNotAt } from './why-not-at.ts';

/** What a profile's household knows for it. */
export interface House {
  api: Api;
  /** What time it is for it. */
  now(): number;
  /** How long the stream of a film or episode is; null where it has none. */
  lengthOf(item: ItemText): Promise<number | null>;
  lock(profileId: string, pin: string | null): Promise<void>;
}

/**
 * A profile of a household. Every state is brought about by what the product itself does: a session is reported as a
 * player reports it, a mark is given as a page gives it.
 */
export class Profile {
  readonly name: string;
  readonly #api: Api;
  readonly #id: Promise<string>;
  readonly #house: House;

  constructor(name: string, id: Promise<string>, house: House) {
    this.name = name;
    this.#api = house.api;
    this.#id = id;
    this.#house = house;
  }

  id(): Promise<string> {
    return this.#id;
  }

  /**
   * Was watched up to here, in one session, and stands there now.
   * @throws where it does not: it was watched later than that session, or this is a look of a few seconds.
   */
  async at(item: ItemText, to: Point, played: Omit<Played, 'to'> = {}): Promise<void> {
    const stored = await this.#played(item, { ...played, to });
    const missed = whyNotAt(item, { to: secondsOf(to), from: secondsOf(played.from ?? 0) }, stored);
    if (missed) throw new Error(missed);
  }

  /** One session of the ledger: from where to where, when, on which device. Whether it moves the place the product decides. */
  async watched(item: ItemText, played: Played): Promise<void> {
    await this.#played(item, played);
  }

  /** Was watched to its end, in one session. */
  async finished(item: ItemText, played: Omit<Played, 'to' | 'finished'> = {}): Promise<void> {
    const duration = played.duration ?? (await this.#house.lengthOf(item)) ?? 3600;
    await this.watched(item, { ...played, to: duration, duration, finished: true });
  }

  /** Marked as watched: this alone, or every aired episode up to it. */
  async marked(item: ItemText, scope: 'one' | 'up-to-here' = 'one'): Promise<void> {
    await this.#act({ action: 'mark-watched', ...itemOf(item), scope });
  }

  async unmarked(item: ItemText): Promise<void> {
    await this.#act({ action: 'mark-unwatched', ...itemOf(item) });
  }

  /** Every aired episode up to this one was watched, so that the one after it is next. */
  async watchedUpTo(episode: `tv/${number}/${number}/${number}`): Promise<void> {
    await this.marked(episode, 'up-to-here');
  }

  /** Put there by hand: a film's place, or a show's thread. */
  async setTo(item: ItemText, position: Point, duration?: number): Promise<void> {
    await this.#act({ action: 'set', ...itemOf(item), position: secondsOf(position), duration });
  }

  /** Taken out of Continue Watching until it is played again. */
  async hid(title: TitleText): Promise<void> {
    await this.#act({ action: 'hide', ...titleOf(title) });
  }

  /** Begun, and not gone on with. */
  async dropped(show: `tv/${number}`): Promise<void> {
    await this.#act({ action: 'drop', ...titleOf(show) });
  }

  /** Put on their list, one after another: the last stands first. */
  async wants(...titles: TitleText[]): Promise<void> {
    for (const title of titles) {
      const body = { ...titleOf(title), profileId: await this.#id };
      answered(await this.#api.POST('/api/watchlist', { body: body as never }));
    }
  }

  /** Thinks so of it; null takes it back. */
  async thinks(title: TitleText, thumb: 'down' | 'up' | 'love' | null): Promise<void> {
    const body = { ...titleOf(title), profileId: await this.#id, thumb };
    answered(await this.#api.PUT('/api/thumbs', { body: body as never }));
  }

  /** What they think of titles, the newest first. */
  async thumbs() {
    const query = { profileId: await this.#id };
    return answered(await this.#api.GET('/api/thumbs', { params: { query } })).thumbs;
  }

  /** Changes name, looks, cap, language, region, time zone or preferences. */
  async becomes(changes: ProfileChanges): Promise<void> {
    const path = { id: await this.#id };
    answered(await this.#api.PATCH('/api/profiles/{id}', { params: { path }, body: changes }));
  }

  /** Has this PIN from now on; null: none. A browser that watches as them is asked for it. */
  async locks(pin: string | null): Promise<void> {
    await this.#house.lock(await this.#id, pin);
  }

  /** The thread goes one episode further, as “Next episode” leads it. @returns where it is then, or that they are caught up. */
  async advanced(show: `tv/${number}`) {
    const act = { action: 'advance', tmdbId: titleOf(show).tmdbId };
    return answered(await this.#api.PATCH('/api/progress', { body: { ...act, profileId: await this.#id } as never }));
  }

  /** Where they stand in a film or episode; null where nothing is stored. */
  async place(item: ItemText) {
    const { type, tmdbId, season, episode } = itemOf(item);
    const answer = await this.#api.GET('/api/progress/{type}/{tmdbId}', {
      params: {
        path: { type, tmdbId: String(tmdbId) },
        query: { profileId: await this.#id, season: season?.toString(), episode: episode?.toString() },
      },
    });
    return answer.response.status === 404 ? null : answered(answer);
  }

  /** Their Continue Watching, newest first, each with why it is there and where it leads. */
  async continueWatching() {
    const answer = await this.#api.GET('/api/progress', { params: { query: { profileId: await this.#id } } });
    const { items } = answered(answer) as { items: ContinueWatchingItem[] };
    return items;
  }

  /** Their list, in its order. */
  async list() {
    const query = { profileId: await this.#id };
    return answered(await this.#api.GET('/api/watchlist', { params: { query } })).entries;
  }

  /** What they watched, newest first: each session with its device and its times. */
  async history() {
    const query = { profileId: await this.#id };
    return answered(await this.#api.GET('/api/history', { params: { query } })).entries;
  }

  /** How far they are in a show, and what is next. */
  async show(show: `tv/${number}`) {
    const path = { tmdbId: String(titleOf(show).tmdbId) };
    const query = { profileId: await this.#id };
    return answered(await this.#api.GET('/api/progress/show/{tmdbId}', { params: { path, query } }));
  }

  /** @returns the place as it is then. */
  async #played(item: ItemText, played: Played) {
    const length = played.duration === undefined ? await this.#house.lengthOf(item) : null;
    const reports = reportsOf(await this.#id, itemOf(item), played, { now: this.#house.now(), length });
    const answer = answered(await this.#api.POST('/api/progress', { body: { reports } as never }));
    return { ended: reports.at(-1)?.observedAt, place: answer.places.at(-1) };
  }

  async #act(act: object): Promise<void> {
    answered(await this.#api.PATCH('/api/progress', { body: { ...act, profileId: await this.#id } as never }));
  }
}

/** What may be changed of a profile, each as far as it is said. */
export interface ProfileChanges {
  name?: string;
  avatar?: Avatar;
  color?: Color;
  /** The highest age whose titles they see; null: no cap. */
  ratingCap?: number | null;
  /** A BCP 47 tag such as `de-DE`, two capital letters, and an IANA zone. */
  language?: string;
  region?: string;
  timeZone?: string;
  /** Whether the next episode begins by itself, captions are on, and the veil hides what lies past one's place. */
  preferences?: { autoplay?: boolean; captions?: boolean; spoilers?: boolean };
}

type ListedProgress = operations['listProgress']['responses'][200]['content']['application/json'];

/** A card of Continue Watching, as `GET /api/progress` lists it: why it is there, where it leads, and how it stands. */
export type ContinueWatchingItem = Exclude<ListedProgress, { nextCursor: unknown }>['items'][number];
