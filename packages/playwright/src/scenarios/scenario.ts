import type { ItemText, TitleText } from '../item.ts';
import type { ScenarioEpisode, UsedScenario } from '../server/door.ts';

/** A title of a scenario that this test alone has. */
export class Scenario {
  readonly name: string;
  readonly title: string;
  readonly tmdbId: number;
  /** What is odd about it, in words. */
  readonly contains: string;
  /** Of a show, specials first: what the catalog lists. */
  readonly episodes: ScenarioEpisode[];
  readonly #type: UsedScenario['type'];

  constructor(used: UsedScenario) {
    this.name = used.scenario;
    this.title = used.title;
    this.tmdbId = used.tmdbId;
    this.contains = used.contains;
    this.episodes = used.episodes;
    this.#type = used.type;
  }

  /** The film or show, as `titlePage.open` and `ada.wants` take it. */
  get text(): TitleText {
    return `${this.#type}/${this.tmdbId}`;
  }

  get show(): `tv/${number}` {
    if (this.#type !== 'tv') throw new Error(`${this.title} is a film.`);
    return `tv/${this.tmdbId}`;
  }

  get film(): `movie/${number}` {
    if (this.#type !== 'movie') throw new Error(`${this.title} is a show.`);
    return `movie/${this.tmdbId}`;
  }

  /** An episode, listed or not, as `watch.open` and `ada.finished` take it. */
  episode(season: number, number: number): ItemText & `tv/${number}/${number}/${number}` {
    return `${this.show}/${season}/${number}`;
  }
}
