import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import withoutUnused from './without-unused-hls.cjs';

const source = readFileSync('node_modules/hls.js/dist/hls.mjs', 'utf8');

it('leaves out a tenth of hls.js, which still loads and has all that the player uses', async () => {
  const rest = withoutUnused(source);
  expect(rest.length).toBeLessThan(source.length * 0.9);
  const { default: Hls } = await import(`data:text/javascript,${encodeURIComponent(rest)}`);
  const { emeController, cmcdController, interstitialsController, iframeController, ...used } = Hls.DefaultConfig;
  expect([emeController, cmcdController, interstitialsController, iframeController]).toEqual(Array(4).fill(undefined));
  const parts = ['audioTrackController', 'subtitleTrackController', 'timelineController', 'contentSteeringController'];
  for (const part of parts) expect(used[part], part).toBeTypeOf('function');
});

it('says so when hls.js looks different', () => {
  expect(() => withoutUnused(source.replace('class EMEController', 'class Eme'))).toThrow(/hls\.js has 0 of/);
  expect(() => withoutUnused(withoutUnused(source))).toThrow(/hls\.js has 0 of/);
});
