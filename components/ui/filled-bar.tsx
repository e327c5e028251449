/** A bar filled from its start, drawn: a page's policy lets no element bring a style, such as a width, of its own. */
export function FilledBar({ percentage, className }: { percentage: number; className: string }) {
  return (
    <svg aria-hidden="true" focusable="false" className={className}>
      <rect width={`${percentage}%`} height="100%" rx="3" fill="currentColor" />
    </svg>
  );
}
