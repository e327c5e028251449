import { globSync, readdirSync, readFileSync } from 'node:fs';

/**
 * The law of the floors: app → components → lib/use-cases → lib/<domain> → lib/{supabase,backup,http,process,env,live}. What a floor
 * imports lies below it. `npm run lint:imports` fails on the first import against it.
 */
/** Plain facts that every domain may know: what a title is, how it is named, and from which age it may be seen. */
const FACTS =
  '^lib/catalog/(catalog|title-id|title-key|title-key-schema|title-key-text-schema|title-path|key-columns)\\.ts$|^lib/ratings/';
/** What gives the catalog its titles: it points at lib/catalog, which knows no vendor. */
const SOURCES = ['tmdb', 'demo-catalog', 'scenarios'];
const FOUNDATIONS = ['supabase', 'backup', 'http', 'process', 'env', 'live'];
/** Every other folder of lib is a domain, a new one too. */
const DOMAINS = readdirSync('lib').filter(
  (folder) => ![...SOURCES, ...FOUNDATIONS, 'use-cases', 'testing'].includes(folder),
);
/** What asks for rows, by a repository or a client of the database. Forms call server actions, which are doors of their own. */
const ASKING =
  /^import (?!type)[^;]*from '(?:@\/lib\/supabase\/(?:admin|connection|session)|@\/lib\/[^']*repository)'/m;
const ASK_FOR_ROWS = globSync('lib/*/**/*.ts', {
  exclude: ['lib/{use-cases,supabase,testing}/**', '**/*.test.ts'],
}).filter((file) => {
  const source = readFileSync(file, 'utf8');
  return ASKING.test(source) && !source.startsWith("'use server'");
});
/** Who watches is asked by every page; a seal on a link is no row. */
const ASKED_BY_PAGES = ['lib/household/viewer.ts', 'lib/household/address/way-back.ts'];
const tests = '\\.test\\.tsx?$|^lib/testing/|^supabase/tests/|^e2e/|^(scripts|tools)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-app',
      comment: 'Routes compose; nothing below them knows them.',
      severity: 'error',
      from: { pathNot: `^app/|${tests}` },
      to: { path: '^app/' },
    },
    {
      name: 'lib-knows-no-components',
      severity: 'error',
      from: { path: '^lib/', pathNot: tests },
      to: { path: '^components/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'Primitives in components/ui know no domain.',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: tests },
      to: { path: '^lib/(?!http/)|^components/(?!ui/)' },
    },
    {
      name: 'use-cases-lie-above-domains',
      comment: 'Use cases compose domains for pages and routes; a domain that needs one is composed there instead.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/use-cases/|${tests}` },
      to: { path: '^lib/use-cases/' },
    },
    ...DOMAINS.map((domain) => ({
      name: `${domain}-stands-alone`,
      comment: 'Domains are composed in lib/use-cases; of one another they know facts only.',
      severity: 'error',
      from: { path: `^lib/${domain}/`, pathNot: tests },
      to: {
        path: `^lib/(${[...DOMAINS, ...SOURCES].filter((other) => other !== domain).join('|')})/`,
        ...(domain === 'catalog' ? {} : { pathNot: FACTS }),
      },
    })),
    {
      name: 'sources-implement-the-catalog',
      severity: 'error',
      from: { path: `^lib/(${SOURCES.join('|')})/`, pathNot: tests },
      to: { path: `^lib/(${DOMAINS.filter((domain) => domain !== 'catalog').join('|')})/` },
    },
    {
      name: 'foundations-know-no-domain',
      severity: 'error',
      from: { path: `^lib/(${FOUNDATIONS.join('|')})/`, pathNot: tests },
      to: { path: `^lib/(${[...DOMAINS, ...SOURCES].join('|')})/` },
    },
    {
      name: 'app-asks-use-cases',
      comment: 'A page or a route awaits a use case; which rows that takes, and as which account, is decided there.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/(supabase/|.*repository\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-asks-for-no-rows-by-domains',
      comment: 'What a domain reads from the database is asked for by a use case.',
      severity: 'error',
      from: { path: '^app/' },
      to: {
        path: `^(${ASK_FOR_ROWS.join('|').replaceAll('.', '\\.')})$`,
        pathNot: `^(${ASKED_BY_PAGES.join('|')})$`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-repositories-speak-to-supabase',
      comment: 'A table leads to one repository; sessions and the gateway itself live in lib/supabase and lib/http.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: `^lib/supabase/|${tests}` },
      to: { path: '^node_modules/@supabase/' },
    },
    {
      name: 'only-the-catalog-use-case-chooses-a-source',
      severity: 'error',
      from: {
        path: '^(app|components|lib)/',
        pathNot: `^lib/(tmdb|demo-catalog|scenarios|use-cases/catalog)/|${tests}`,
      },
      to: { path: '^lib/(tmdb|demo-catalog)/' },
    },
    {
      name: 'one-door-to-the-catalog',
      comment:
        'A rating cap is kept in lib/use-cases/access/catalog-for.ts. Past it go only pages that are the same for everyone ' +
        '(the proxy shows a capped viewer their twin), strangers, and what ranks by the caps of a whole group itself.',
      severity: 'error',
      from: {
        path: '^(app|components|lib)/',
        pathNot: `^lib/use-cases/(catalog/|access/catalog-for|demo/seed|titles/|tonight/(candidates|title-facts)|test-door/)|^app/page|${tests}`,
      },
      to: { path: '^lib/use-cases/catalog/whole-catalog\\.ts$' },
    },
    {
      name: 'tests-stay-tests',
      comment: 'Shipped code never needs what exists for tests.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: tests },
      to: { path: '^lib/testing/|\\.test\\.tsx?$' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^next/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
