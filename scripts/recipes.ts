/** Prints docs/suites-recipes.md as one file of tests, so that what it says is tried. */
import { readFileSync } from 'node:fs';

const page = readFileSync('docs/suites-recipes.md', 'utf8');
const recipes = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, recipe = '']) => recipe);
if (recipes.length < 7) throw new Error(`There are ${recipes.length} recipes; where are the others?`);
console.log(["import { expect, isQuiet, pageObjectsOf, test } from '@tonight/playwright'", ...recipes].join('\n'));
