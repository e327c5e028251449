/**
 * A loader for `hls.js/dist/hls.mjs`: leaves out the parts that nothing of ours ever starts. hls.js is two thirds of the
 * player's script and cannot be shaken, because its default settings name every part. See decision 43.
 */
const UNUSED = {
  // Keys of protected streams: hls.js asks for them only with `emeEnabled`.
  emeController: 'EMEController',
  // What a content network wants to be told: only with `cmcd`.
  cmcdController: 'CMCDController',
  // Advertisements.
  interstitialsController: 'InterstitialsController',
  // Pictures of fast forward: only by `createIFramePlayer`; ours are storyboards.
  iframeController: 'IFrameController',
};

/** Throws where hls.js does not look as expected, so that another version is not cut wrongly. */
function withoutUnused(source) {
  return Object.entries(UNUSED).reduce(
    (rest, [setting, name]) => withoutClass(withoutSetting(rest, setting, name), name),
    source,
  );
}

function withoutSetting(source, setting, name) {
  return replaceOnce(source, new RegExp(`(?<=^\\s+${setting}: )${name}\\b`, 'gm'), 'undefined');
}

/** Classes begin and end at the margin. */
function withoutClass(source, name) {
  return replaceOnce(
    source,
    new RegExp(`^class ${name}(?: extends \\w+)? \\{\\n[\\s\\S]*?^\\}$`, 'gm'),
    `class ${name} {}`,
  );
}

function replaceOnce(source, pattern, replacement) {
  const found = source.match(pattern)?.length ?? 0;
  if (found !== 1) throw new Error(`hls.js has ${found} of ${pattern}: see ${__filename}`);
  return source.replace(pattern, replacement);
}

module.exports = withoutUnused;
