import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOKEN_TERMS } from '@/lib/household/tokens/terms';
import { HOOK_TERMS, OUTGOING_TERMS } from '@/lib/players/terms';
import { OPERATOR_TERMS, STATISTICS_TERMS } from '@/lib/statistics/terms';
import { projectFiles } from '@/lib/testing/project-files';
import { functionText, sqlFunctions } from '@/scripts/diagrams/functions';

/** A name of TypeScript's, the function or trigger of SQL, and where in that the number stands. */
type Stands = [name: string, at: string, pattern: RegExp];

const TOKENS: Stands[] = [
  ['usedEveryMinutes', 'use_token', /used_at < clock_timestamp\(\) - interval '(\d+) minute'/],
  ['codeKnownHours', 'make_player_code', /expires_at < clock_timestamp\(\) - interval '(\d+) hour'/],
  ['renewalCountsMinutes', 'renew_player_token', /renewed_at > clock_timestamp\(\) - interval '(\d+) minutes'/],
];
const HOOKS: Stands[] = [
  ['sameSessionHours', 'hook_session', /near constant interval := interval '(\d+) hours'/],
  ['longestSeconds', 'hook_session', /least\(lasts, (\d+)\)/],
  ['playedOneIn', 'hook_session', /least\(lasts, 360000\) \/ (\d+)/],
  ['sessionDays', 'hook_session', /last_at < now\(\) - interval '(\d+) days'/],
  ['countedFromDays', 'hook_session', /happened - interval '(\d+) days'/],
  ['numbersPerSecond', 'hook_session', /floor\((\d+) \* extract\(epoch/],
];
const OUTGOING: Stands[] = [
  ['mostWaiting', 'tell_hooks', /state = 'waiting' limit (\d+)/],
  ['mostWaiting', 'tell_hooks', /\) < (\d+)/],
  ['newsDays', 'tell_of_places', /observed_at > now\(\) - interval '(\d+) day' as moved/],
  ['newsDays', 'tell_of_places', /watched_at > now\(\) - interval '(\d+) day' as watched/],
  ['newsDays', 'tell_of_places', /changed\.observed_at > now\(\) - interval '(\d+) day' and/],
  ['newsDays', 'tell_of_places', /greatest\(now\(\) - interval '(\d+) day'/],
  ['sameWatchedMinutes', 'tell_of_places', /former\.watched_at \+ interval '(\d+) minute'/],
  ['takenAgainMinutes', 'take_deliveries', /next_at = clock_timestamp\(\) \+ interval '(\d+) minute'/],
  ['offAfterDays', 'end_delivery', /failing_since < clock_timestamp\(\) - interval '(\d+) days'/],
  ['mostEnded', 'end_delivery', /order by happened_at desc, id limit (\d+)/],
];
const STATISTICS: Stands[] = [
  ['notedHours', 'refresh_statistics', /observed_at > now\(\) - interval '(\d+) hour'/],
  ['noteAgainMinutes', 'note_stale_late', /old\.observed_at < now\(\) - interval '(\d+) minutes'/],
  ['mostAudiences', 'statistics_audience', /made_at desc offset (\d+)/],
  ['mostMonths', 'watch_statistics', /order by 1 desc limit (\d+)/],
  ['mostDevices', 'watch_statistics', /total desc, key limit (\d+)/],
  ['mostTitles', 'watch_statistics', /milliseconds desc, key limit (\d+)/],
  ['latelyDays', 'watch_statistics', /day > zones\.today - (\d+)/],
  ['mostLately', 'watch_statistics', /order by total desc limit (\d+)/],
];
const OPERATOR: Stands[] = [
  ['notedHours', 'refresh_operator', /observed_at > now\(\) - interval '(\d+) hour'/],
  ['noteAgainMinutes', 'note_for_operator_late', /old\.observed_at < now\(\) - interval '(\d+) minutes'/],
  ['mostMinutes', 'operator_view', /least\((\d+), ceil\(duration/],
  ['jumpSeconds', 'operator_view', /furthest - least <= seconds \+ (\d+)/],
  ['middleSeconds', 'operator_view', /least <= 60 \* minute \+ (\d+)/],
  ['middleSeconds', 'operator_view', /furthest >= 60 \* minute \+ (\d+)/],
  ['nightFromHour', 'operator_view', /time_zone\) >= (\d+)/],
  ['nightUntilHour', 'operator_view', /time_zone\) < (\d+)/],
  ['begunAgainHours', 'operator_view', /observed_at \+ interval '(\d+) hours'/],
  ['shareOf', 'operator_view', /least\((\d+), 1000 \* whole\.milliseconds/],
  ['shareOf', 'operator_view', /, (\d+) \* whole\.milliseconds/],
];

const RULES: [string, Record<string, number>, Stands[]][] = [
  ['TOKEN_TERMS', TOKEN_TERMS, TOKENS],
  ['HOOK_TERMS', HOOK_TERMS, HOOKS],
  ['OUTGOING_TERMS', OUTGOING_TERMS, OUTGOING],
  ['STATISTICS_TERMS', STATISTICS_TERMS, STATISTICS],
  ['OPERATOR_TERMS', OPERATOR_TERMS, OPERATOR],
];

/** The function that runs, or the trigger that stands, by a name. */
function sqlOf(name: string): string {
  if (sqlFunctions().has(name)) return functionText(name);
  const made = new RegExp(`^create (?:or replace )?trigger ${name}\\b[^;]*;`, 'm');
  return (
    projectFiles('supabase/migrations/*.sql')
      .sort()
      .flatMap((file) => made.exec(readFileSync(file, 'utf8')) ?? [])
      .at(-1) ?? ''
  );
}

describe.each(RULES)('%s', (_, terms, stands) => {
  it('says each number as SQL does', () => {
    const inSql = stands.map(([name, at, pattern]) => [name, at, Number(pattern.exec(sqlOf(at))?.[1])]);
    expect(inSql).toEqual(stands.map(([name, at]) => [name, at, terms[name]]));
  });

  it('has no number that SQL has not', () =>
    expect(Object.keys(terms).toSorted()).toEqual([...new Set(stands.map(([name]) => name))].toSorted()));
});

it('no function of tokens, players or statistics has a span of time or a most without a name', () => {
  const OURS = /token|player|hook|deliver|^tell_|leftover|statistic|operator|audience/;
  const NUMBER = /interval '\d+ \w+'|\b(?:limit|offset) (?!0\b|1\b)\d+/g;
  const named = RULES.flatMap(([, , stands]) => stands);
  const without = [...sqlFunctions().keys()]
    .filter((name) => OURS.test(name))
    .flatMap((name) => {
      const patterns = named.flatMap(([, at, pattern]) => (at === name ? [pattern] : []));
      const rest = patterns.reduce((text, pattern) => text.replace(pattern, ''), functionText(name));
      return (rest.match(NUMBER) ?? []).map((number) => `${name}: ${number}`);
    });
  expect(without).toEqual([]);
});
