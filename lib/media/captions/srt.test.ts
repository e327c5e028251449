import { expect, it } from 'vitest';
import { srtToWebVtt } from '@/lib/media/captions/srt';

const vtt = (...cues: string[]) => `WEBVTT\n\n${cues.join('\n\n')}\n`;
const first = '00:00:01.000 --> 00:00:02.500';
const second = '00:00:03.000 --> 00:00:04.000';

it.each([
  [
    'plain',
    '1\n00:00:01,000 --> 00:00:02,500\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nthere\n',
    vtt(`${first}\nHello`, `${second}\nthere`),
  ],
  ['with CRLF', '1\r\n00:00:01,000 --> 00:00:02,500\r\nHello\r\nyou\r\n\r\n', vtt(`${first}\nHello\nyou`)],
  ['with CR alone', '1\r00:00:01,000 --> 00:00:02,500\rHello\r', vtt(`${first}\nHello`)],
  [
    'without numbers',
    '00:00:01,000 --> 00:00:02,500\n42\n\n00:00:03,000 --> 00:00:04,000\nyes',
    vtt(`${first}\n42`, `${second}\nyes`),
  ],
  [
    'without a blank line between',
    '1\n00:00:01,000 --> 00:00:02,500\nHello\n2\n00:00:03,000 --> 00:00:04,000\nthere',
    vtt(`${first}\nHello`, `${second}\nthere`),
  ],
  [
    'with a blank line inside',
    '1\n00:00:01,000 --> 00:00:02,500\nHello\n\nyou\n\n2\n00:00:03,000 --> 00:00:04,000\nthere',
    vtt(`${first}\nHello\nyou`, `${second}\nthere`),
  ],
  ['with points, short fractions and no hours', '1\n0:1.0 --> 0:2.5\nHello', vtt(`${first}\nHello`)],
  ['with a hundred hours', '1\n101:02:03,004 --> 101:02:05,000\nHi', vtt('101:02:03.004 --> 101:02:05.000\nHi')],
  ['with colons throughout', '1\n00:00:01:000 --> 00:00:02:500\nHello', vtt(`${first}\nHello`)],
  ['with whole seconds', '1\n00:00:03 --> 00:00:04\nHello', vtt(`${second}\nHello`)],
  ['with a short arrow', '1\n00:00:01,000 -> 00:00:02,500\nHello', vtt(`${first}\nHello`)],
  ['with spaces in its times', '1\n00: 00: 01, 000 --> 00: 00: 02, 500\nHello', vtt(`${first}\nHello`)],
  ['with hours in what is said', '1\n00:00:01,000 --> 00:00:02,500\n5:30 -> 6:00', vtt(`${first}\n5:30 -&gt; 6:00`)],
  ['with a number at the end', '1\n00:00:01,000 --> 00:00:02,500\nHow many?\n\n7', vtt(`${first}\nHow many?\n7`)],
  ['with coordinates', '1\n00:00:01,000 --> 00:00:02,500  X1:201 X2:516 Y1:397 Y2:423\nHello', vtt(`${first}\nHello`)],
  ['at the top', '1\n00:00:01,000 --> 00:00:02,500\n{\\an8}Hello', vtt(`${first} line:0\nHello`)],
  [
    'with settings of WebVTT',
    '00:00:01.000 --> 00:00:02.500 align:start line:0\nHello',
    vtt(`${first} align:start line:0\nHello`),
  ],
  [
    'with markup',
    '1\n00:00:01,000 --> 00:00:02,500\n<i>He</i><B>llo</B> {\\i1}<font color="#fff">you</font>',
    vtt(`${first}\n<i>He</i><b>llo</b> you`),
  ],
  [
    'with what looks like markup',
    '1\n00:00:01,000 --> 00:00:02,500\nTom & Jerry <3 a < b --> c &amp; &nope;',
    vtt(`${first}\nTom &amp; Jerry &lt;3 a &lt; b --&gt; c &amp; &amp;nope;`),
  ],
  [
    'with an empty cue',
    '1\n00:00:01,000 --> 00:00:02,500\n\n2\n00:00:03,000 --> 00:00:04,000\nthere',
    vtt(first, `${second}\nthere`),
  ],
])('SubRip %s', (_, srt, expected) => {
  expect(srtToWebVtt(srt)).toBe(expected);
});

it.each([
  ['a page', '<!doctype html><html><body>Sign in --> here</body></html>'],
  ['nothing', ''],
  ['another format', '[Script Info]\nTitle: x\nDialogue: 0,0:00:01.00,0:00:02.00,Hello'],
])('%s is not SubRip', (_, text) => {
  expect(srtToWebVtt(text)).toBeNull();
});
