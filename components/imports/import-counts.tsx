import { LEFT_OUT_WORDS } from '@/components/imports/import-words';
import { peopleLeftOut } from '@/components/imports/left-out';
import { LEFT_OUT } from '@/lib/imports/neutral-row';
import type { ImportPlan } from '@/lib/imports/schema';

/** How many entries end how; what comes to nothing is not mentioned. */
export function ImportCountList({ plan: { counts, kinds, files, people } }: { plan: ImportPlan }) {
  const ofOthers = peopleLeftOut(people).rows;
  const leftOut = LEFT_OUT.map((reason) => ({
    words: LEFT_OUT_WORDS[reason],
    count: files.reduce((sum, file) => sum + (file.leftOut[reason] ?? 0), 0),
  }));
  const lines = [
    { words: 'plays, at the time they were watched', count: kinds.play },
    { words: 'watched at a time that no file says: they count, and stand in no history', count: kinds.watched },
    { words: 'places to go on from', count: kinds.place },
    { words: 'titles for the list', count: kinds.wanted },
    { words: 'ratings, which become thumbs', count: kinds.rated },
    { words: 'known already', count: counts.known },
    { words: 'doubles, and further sittings of one play', count: counts.double },
    { words: 'not sure: choose below', count: counts.unsure },
    { words: 'not found, or none of what was offered', count: counts.notFound - ofOthers },
    { words: 'of people who are left out', count: ofOthers },
    ...leftOut,
  ];
  return (
    <ul className="grid gap-x-10 gap-y-2 sm:grid-cols-2">
      {lines
        .filter(({ count }) => count > 0)
        .map(({ words, count }) => (
          <li key={words} className="flex items-baseline gap-3">
            <span className="min-w-8 shrink-0 text-xl font-semibold tabular-nums">{count.toLocaleString('en')}</span>
            <span className="text-muted">{words}</span>
          </li>
        ))}
    </ul>
  );
}
