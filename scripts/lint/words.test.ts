import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';
import { functionText, sqlFunctions } from '@/scripts/diagrams/functions';

/**
 * Words of docs/glossary.md that had several meanings, and where their one meaning is at home: elsewhere no file is called by
 * them, and nothing of several words is declared (a local `kept` is plain English, `keptRows` is not).
 */
const WORDS: Record<string, RegExp> = {
  kept: /^lib\/http\/kept-acts\/|^components\/progress\/hear-kept-acts\./,
  ledger:
    /^lib\/(progress|testing)\/|^lib\/imports\/ledger-plays\.|^scripts\/(bench\/statistics-ledger|pack-version)\./,
  journal: /^lib\/(progress|testing)\/|^components\/player\/overlays\/use-journal-place\./,
  mark: /^lib\/progress\//,
  marker:
    /^lib\/library\/(markers|files)\/|^(components|lib\/use-cases)\/library\/|^app\/settings\/library\/|^lib\/progress\/markers\.|^scripts\/mutants\/markers\./,
  group:
    /^lib\/(household|progress|history|tonight)\/|^lib\/use-cases\/(progress|tonight|watch|test-door)\/|^components\/(progress|gallery|player\/episodes)\/|^packages\/playwright\/src\/household\/|^app\/api\/test\/groups\//,
  evening:
    /^lib\/(tonight|use-cases\/tonight)\/|^components\/tonight\/|^app\/(join\/evening|api\/tonight)\/|^scripts\/bench\/tonight\./,
  // Never a path, a slot or a number, by that word alone either.
  place:
    /^(?!(?:lib|lib\/use-cases)\/(?:backup|demo-catalog|downloads|env|library(?!\/versions)|live|look|media|supabase|tmdb(?!\/catalog-titles\.))\/|components\/(?:library|ui|player\/captions)\/|scripts\/(?!bench\/|image\/|mutants\/)|tools\/)|^lib\/use-cases\/library\/library-stream\./,
  standing: /^$/,
  elsewhere: /^$/,
};

const DECLARED = /\b(?:interface|class|function\*?|const|let|enum) (\w+)|\btype (\w+)(?:<[^=]*>)? =/g;
/** Words that are no plain English for anything else: what is called so by this word alone counts, too. */
const ALONE = ['place'];
const files = projectFiles('{app,components,lib,packages,scripts,tools}/**/*.{ts,tsx}').filter(
  (file) => !/\.test\.tsx?$|database\.types|api\/schema\.ts$/.test(file),
);

/** "keptActs", "KEPT_MS" and "kept-acts" in words. */
const wordsOf = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);

/** The words of a name that are at home in other folders. */
function astray(name: string, file: string): string[] {
  const said = wordsOf(name).map((word) => (word in WORDS ? word : word.replace(/s$/, '')));
  return said.filter((word) => Object.hasOwn(WORDS, word) && !WORDS[word]?.test(file));
}

/** Parameters, fields, and what is taken out of an object or a list. */
const PART = /(?<=[([{,\s])(\w+)\??(?=: [\w'({[]|,| ?[\])}]| =>)/g;
const withoutWords = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');

/** Names declared in a source; those of one word in lower case are too short to mean more than English does. */
const declaredIn = (text: string) => [
  ...[...text.matchAll(DECLARED)].flatMap(([, value, type]) => {
    const name = value ?? type ?? '';
    return /^[a-z]*$/.test(name) ? [] : [name];
  }),
  ...[...withoutWords(text).matchAll(PART), ...withoutWords(text).matchAll(DECLARED)].flatMap(([, name = '']) =>
    ALONE.includes(name.replace(/s$/, '')) ? [name] : [],
  ),
];

/** A number that is called a place, a column of a list of columns, and what a query calls so. */
const SQL_PLACE = [
  /\bplaces? (?:smallint|integer|bigint|real|numeric|double precision)\b/g,
  /\b\w+ \((?:\w+, )*places?(?:, \w+)*\)/g,
  /[\w.]+(?:\([^()]*\)(?: over \([^()]*\))?)? as places?\b(?! \()/g,
];
/** Rows of places and, as in lib/library, folders where files lie. */
const PLACES = /^public\.(?:watch_progress|fold_progress\(.*\)|library_folders) as /;
const otherPlaces = (sql: string) =>
  SQL_PLACE.flatMap((pattern) => [...sql.matchAll(pattern)].map(([words]) => words)).filter(
    (words) => !PLACES.test(words),
  );

describe('a word of the glossary', () => {
  it('has files to be looked for in', () => expect(files.length).toBeGreaterThan(1500));

  it.each([
    ['keptRows', 'lib/downloads/runs.ts', ['kept']],
    ['KeptAct', 'lib/http/kept-acts/act.ts', []],
    ['TitleGroup', 'lib/imports/parse.ts', ['group']],
    ['MARKS', 'lib/library/playing/captions.ts', ['mark']],
    ['Wordmark', 'components/ui/logo.tsx', []],
    ['standing-headers.ts', 'lib/http/standing-headers.ts', ['standing']],
    ['the evenings', 'lib/imports/parse.ts', ['evening']],
  ])('in %s of %s', (name, file, words) => expect(astray(name, file)).toEqual(words));

  it.each([
    ['const place = path.join(folder, name);', ['place']],
    ['function open(place: string) {}', ['place']],
    ['files.map(({ place }) => place)', ['place', 'place']],
    ['interface Film {\n  places: string[];\n}', ['Film', 'places']],
    ["it puts 'place: one' in its place", []],
    ['const kept = 1;', []],
    ['function* standingPlace() {}', ['standingPlace']],
  ])('is found in “%s”', (text, names) => expect(declaredIn(text)).toEqual(names));

  it('has one meaning in names', () => {
    const found = files.flatMap((file) =>
      [path.basename(file), ...declaredIn(readFileSync(file, 'utf8'))].flatMap((name) =>
        astray(name, file).map((word) => `${file}: ${name} (${word})`),
      ),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['create function public.add(list uuid, place double precision default null)', ['place double precision']],
    ['declare\n  place integer := 0;\n  places smallint[];', ['place integer', 'places smallint']],
    ['from unnest(people) with ordinality as wanted (id, place)', ['wanted (id, place)']],
    ['select person.id, row_number() over () as place from people', ['row_number() over () as place']],
    ['join public.profiles as place on true', ['public.profiles as place']],
    ['join public.watch_progress as place on true', []],
    ['create function public.place_item(place public.watch_progress)', []],
    ['place as (\n  update public.watch_progress as place set', []],
    ['declare\n  place record;', []],
    ['insert into public.watchlist (position) select list_position -- at its place', []],
  ])('is found in the SQL “%s”', (text, found) => expect(otherPlaces(text)).toEqual(found));

  it('has one meaning in the SQL that runs: a place is a row of watch_progress', () => {
    const functions = [...sqlFunctions().keys()];
    expect(functions.length).toBeGreaterThan(100);
    expect(functions.flatMap((name) => otherPlaces(functionText(name)).map((words) => `${name}: ${words}`))).toEqual(
      [],
    );
  });
});
