export const contentId = 'content';

/** The first stop of the tab key: past the header, to what the page is about. */
export function SkipLink() {
  return (
    <a
      href={`#${contentId}`}
      className="lrud-ignore fixed top-2 left-2 z-50 -translate-y-20 rounded-full bg-lamp px-5 py-2.5 font-semibold text-accent-ink focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
