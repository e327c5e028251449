import { createPace, type Pace } from '@/lib/tmdb/pace';
import { askSeasons, seasonInPath } from '@/lib/tmdb/seasons-together';
import type { TmdbSource } from '@/lib/tmdb/source-contract';

/** TMDB appends at most twenty parts. A season of a long show has some 200 kB, and an answer has five seconds. */
const SEASONS_TOGETHER = 10;

interface Together {
  numbers: Set<number>;
  answers: Promise<Map<number, unknown>>;
}

/**
 * A source that is asked no more often than so many times a second, and no more than a few questions at once, by all who
 * share it: TMDB turns away who asks more than some fifty times a second, and pages come first. Seasons of a show that
 * wait for their turn are one question.
 */
export function pacedSource(source: TmdbSource, pace: Pace): TmdbSource {
  const inTurn = createPace(pace);
  const waiting = new Map<string, Together>();

  function waitingWith(key: string, ask: (numbers: number[]) => Promise<Map<number, unknown>>): Together {
    const found = waiting.get(key);
    if (found && found.numbers.size < SEASONS_TOGETHER) return found;
    const numbers = new Set<number>();
    const answers = inTurn(() => {
      if (waiting.get(key) === together) waiting.delete(key);
      return ask([...numbers]);
    });
    const together = { numbers, answers };
    waiting.set(key, together);
    return together;
  }

  return {
    async get(path, params) {
      const season = seasonInPath(path);
      if (!season || params.append_to_response !== undefined) return inTurn(() => source.get(path, params));
      const key = `${season.showId} ${new URLSearchParams(params)}`;
      const together = waitingWith(key, (numbers) => askSeasons(source, season.showId, numbers, params));
      together.numbers.add(season.number);
      const answers = await together.answers;
      return answers.has(season.number) ? answers.get(season.number) : inTurn(() => source.get(path, params));
    },
  };
}
