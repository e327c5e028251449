/** Builds where there is no build of these sources, and prints the browser that the tests of this checkout use. */
import path from 'node:path';
import { buildIfNeeded } from './build-if-needed.ts';
import { findOrDownloadChromium } from './find-chromium.ts';

const chromium = findOrDownloadChromium();
if (!chromium) throw new Error('The example suite needs Chromium or Chrome: install one, or set CHROMIUM_PATH.');
const say = console.log;
// What is printed is read: nothing else may stand there.
console.log = console.error;
await buildIfNeeded(path.join(import.meta.dirname, '..'));
say(chromium);
