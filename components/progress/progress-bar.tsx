import { FilledBar } from '@/components/ui/filled-bar';

/** How far in, on the lower edge of a picture. Decorative: the words beside it say what is left. */
export function ProgressBar({ percentage }: { percentage: number }) {
  return (
    <span
      aria-hidden="true"
      className="on-picture absolute inset-x-2.5 bottom-2.5 h-1 overflow-hidden rounded-full bg-ground/70 forced-colors:outline"
    >
      <FilledBar percentage={Math.max(3, percentage)} className="block size-full text-accent" />
    </span>
  );
}
