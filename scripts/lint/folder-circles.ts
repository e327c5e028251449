/**
 * A part of `npm run lint:imports`: what lies side by side in a folder never needs each other, be it files or folders with all
 * in them, types included. Two that do are one, or a third is missing. Tests compose what they like.
 */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import law from '@/.dependency-cruiser.mjs';
import { projectFiles } from '@/lib/testing/project-files';
import { circlesIn } from '@/scripts/lint/circles';

const FLOORS = ['app', 'components', 'lib', 'packages', 'scripts', 'tools'];
/** A resolver that looks elsewhere finds nothing, and a law about nothing holds. */
const FEWEST = 5000;

const { tsConfig, enhancedResolveOptions, ...options } = law.options ?? {};
const { output } = await cruise(
  projectFiles(`{${FLOORS}}/**/*.{ts,tsx,mjs}`),
  { ...options, tsConfig, exclude: { path: '\\.test\\.tsx?$' } },
  enhancedResolveOptions,
  { tsConfig: extractTypeScriptConfig('tsconfig.json') },
);
const ours = new RegExp(`^(${FLOORS.join('|')})/(?!.*node_modules/)`);
const imports = (output as ICruiseResult).modules
  .flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => ({ from: source, to: resolved })))
  .filter(({ from, to }) => ours.test(from) && ours.test(to));
if (imports.length < FEWEST) throw new Error(`Only ${imports.length} imports were found.`);

const circles = circlesIn(imports);
for (const { folder, members, imports: inside } of circles) {
  console.error(`error no-circles: in ${folder}/: ${members.join(', ')}`);
  for (const { from, to } of inside) console.error(`      ${from} → ${to}`);
}
process.exitCode = circles.length > 0 ? 1 : 0;
