import type { FoundMarkers, MarkerKind } from '@/lib/library/markers/markers';
import type { Probe } from '@/lib/library/probe/schema';

/** What chapters are called that are a recap, an intro or credits, in the languages that people's files have. */
const NAMES: [MarkerKind, confidence: number, name: RegExp][] = [
  [
    'recap',
    0.95,
    /^(?:recap|previously(?: on\b.*)?|last time(?: on\b.*)?|rückblick|was bisher geschah|résumé|riassunto)$/,
  ],
  [
    'intro',
    0.95,
    /^(?:intro|op|opening (?:credits?|theme|song|titles?|sequence)|main titles?|title sequence|theme song|vorspann|générique(?: de début)?|sigla(?: iniziale)?|cabecera|abertura)$/,
  ],
  // Of a film it may be a scene.
  ['intro', 0.7, /^(?:opening|titles?|theme)$/],
  [
    'credits',
    0.95,
    /^(?:ed|(?:end|ending|closing|final) (?:credits?|titles?|theme|song)|credits?|outro|abspann|générique de fin|sigla finale|créditos(?: finales)?)$/,
  ],
  ['credits', 0.7, /^(?:ending|closing)$/],
];
const SHORTEST_SECONDS = 5;
/** An intro lies before that share of a film, and credits behind. */
const MIDDLE = 0.5;

/** Markers that the names of a file's chapters say. Credits go on to the end, whatever chapter comes behind. */
export function chapterMarkers({ chapters, seconds }: Pick<Probe, 'chapters' | 'seconds'>): FoundMarkers {
  const found: FoundMarkers = {};
  const inOrder = chapters.toSorted((one, other) => one.start - other.start);
  for (const [index, { start, title }] of inOrder.entries()) {
    const [kind, confidence] = kindOf(title) ?? [];
    if (kind === undefined || confidence === undefined || found[kind]) continue;
    if (kind === 'credits' ? start < seconds * MIDDLE : start > seconds * MIDDLE) continue;
    const end = kind === 'credits' ? seconds : (inOrder[index + 1]?.start ?? seconds);
    if (end - start >= SHORTEST_SECONDS) found[kind] = { start, end, confidence, by: 'chapters' };
  }
  return found;
}

function kindOf(title: string): [MarkerKind, number] | null {
  // "04. Opening Credits", "Part 1 - Intro"
  const bare = title
    .toLowerCase()
    .replace(/^\W*(?:\d+|chapter \d+|part \d+|[a-z])\s*[-.:–]\s*/, '')
    .replace(/[^\p{Letter}\p{Number}' ]+/gu, ' ')
    .trim();
  const known = NAMES.find(([, , name]) => name.test(bare));
  return known ? [known[0], known[1]] : null;
}
