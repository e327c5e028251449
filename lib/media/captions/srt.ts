/** Hours may be absent, or parts of a second; a point or a colon may stand for the comma, and spaces anywhere. */
const TIME = '(\\d+ ?: ?\\d{1,2} ?: ?\\d{1,2}(?: ?[,.:] ?\\d{1,3})?|\\d{1,2}:\\d{1,2}[,.]\\d{1,3})';
/** Where a cue of SubRip begins. */
const TIMING = new RegExp(`^\\s*${TIME}\\s*--?>\\s*${TIME}(.*)$`);
const SETTING = /\b(?:align|line|position|size|vertical):\S+/g;
/** `{\an8}` puts a line at the top; 7 to 9 are the upper row of a number pad. */
const AT_THE_TOP = /\{\\an?[789]\}/;
const MARKUP_LEFT = /<\/?[biu]>|&(?:amp|lt|gt|quot|apos|nbsp|lrm|rlm|#\d+|#x[\da-f]+);/gi;
const OTHER_MARKUP = /\{\\[^}]*\}|<\/?(?:font|span|c|s|strike)\b[^>]*>/gi;

/**
 * Subtitles in the SubRip format as WebVTT, for the browser to read. No standard says what SubRip is: numbers, blank
 * lines between cues and the very markup come and go, so that a cue is what stands between two timings.
 * @returns null when there is no timing in it: then it is something else.
 */
export function srtToWebVtt(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n/);
  const starts = lines.flatMap((line, index) => (TIMING.test(line) ? [index] : []));
  if (starts.length === 0) return null;
  const cues = starts.map((start, index) => {
    const [, from = '', to = '', rest = ''] = TIMING.exec(lines[start] ?? '') ?? [];
    const said = textLines(lines.slice(start + 1, starts[index + 1]), index < starts.length - 1);
    const settings = AT_THE_TOP.test(said.join()) ? ['line:0'] : (rest.match(SETTING) ?? []);
    return [[timestamp(from), '-->', timestamp(to), ...settings].join(' '), ...said.map(webVttText)].join('\n');
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

/** A blank line would end a cue of WebVTT, and the number that belongs to the next one is not said. */
function textLines(between: readonly string[], isNumbered: boolean): string[] {
  const said = isNumbered && /^\s*\d+\s*$/.test(between.at(-1) ?? '') ? between.slice(0, -1) : between;
  return said.filter((line) => line.trim() !== '');
}

/** What WebVTT would take for markup and is none stays as it is written. */
function webVttText(line: string): string {
  const plain = line.replace(OTHER_MARKUP, '');
  const kept = plain.match(MARKUP_LEFT) ?? [];
  return plain
    .split(MARKUP_LEFT)
    .map(
      (words, index) =>
        words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') +
        (kept[index] ?? '').toLowerCase(),
    )
    .join('');
}

function timestamp(time: string): string {
  // "00:00:01:500" has its parts of a second behind the third colon.
  const [whole = '', fraction = ''] = time
    .replaceAll(' ', '')
    .replace(/^(\d+:\d+:\d+):/, '$1,')
    .split(/[,.]/);
  const parts = whole.split(':').map((part) => part.padStart(2, '0'));
  return `${['00', ...parts].slice(-3).join(':')}.${fraction.padEnd(3, '0')}`;
}
