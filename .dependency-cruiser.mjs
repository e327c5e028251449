/**
 * The law of DESIGN's import directions: app → components → lib/<domain> → lib/{tmdb,supabase,http,env}.
 * `npm run lint:imports` fails on the first import against it.
 */
const DOMAINS = ['progress', 'catalog', 'household', 'media', 'watchlist', 'tonight', 'history'];
const tests = '\\.test\\.tsx?$|^lib/testing/|^supabase/tests/|^e2e/|^scripts/';

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
    ...DOMAINS.map((domain) => ({
      name: `${domain}-stands-alone`,
      comment: 'Domains are composed in app; a domain may know catalog types only.',
      severity: 'error',
      from: { path: `^lib/${domain}/`, pathNot: tests },
      to: {
        path: `^lib/(${DOMAINS.filter((other) => other !== domain).join('|')})/`,
        ...(domain === 'catalog' ? {} : { pathNot: '^lib/catalog/catalog\\.ts$' }),
      },
    })),
    {
      name: 'foundations-know-no-domain',
      severity: 'error',
      from: { path: '^lib/(tmdb|supabase|http|env)/', pathNot: tests },
      // The mapper's target is the catalog's types; a type leaves nothing behind when the program runs.
      to: { path: `^lib/(${DOMAINS.join('|')})/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-repositories-speak-to-supabase',
      comment: 'A table leads to one repository; sessions and the gateway itself live in lib/supabase and lib/http.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: `^lib/supabase/|${tests}` },
      to: { path: '^node_modules/@supabase/' },
    },
    {
      name: 'only-catalog-speaks-to-tmdb',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: `^lib/(tmdb|catalog)/|${tests}` },
      to: { path: '^lib/tmdb/' },
    },
    {
      name: 'one-door-to-the-catalog',
      comment:
        'A rating cap is kept in app/catalog-for.ts. Past it go only pages that are the same for everyone (the proxy ' +
        'shows a capped viewer their twin), strangers, and what ranks by the caps of a whole company itself.',
      severity: 'error',
      from: {
        path: '^(app|components)/',
        pathNot: `^app/(catalog-for|page|demo/seed)\\.tsx?$|^app/(title|person)/|^app/api/tonight/(candidates|title-facts)\\.ts$|${tests}`,
      },
      to: { path: '^lib/catalog/service\\.ts$' },
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
