import type { Theme } from '@/lib/look/look';

/** A small page in a theme's own colours; of both, where the device decides. */
export function ThemeSwatch({ theme }: { theme: Theme | null }) {
  return (
    <span
      aria-hidden="true"
      className="flex aspect-video w-28 shrink-0 overflow-hidden rounded-lg ring-1 ring-line sm:w-full"
    >
      {theme !== 'light' && <Page className="theme-dark" />}
      {theme !== 'dark' && <Page className="theme-light" />}
    </span>
  );
}

function Page({ className }: { className: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 96 54"
      preserveAspectRatio="xMinYMin slice"
      className={`${className} h-full min-w-0 flex-1`}
    >
      <rect width="96" height="54" fill="var(--ground)" />
      <rect x="6" y="7" width="26" height="4" rx="2" fill="var(--ink)" />
      <rect x="6" y="15" width="34" height="2.5" rx="1.25" fill="var(--muted)" />
      <rect x="6" y="22" width="18" height="6" rx="3" fill="var(--lamp)" />
      <path d="M6 34h16v20H6zM25 34h16v20H25zM44 34h16v20H44zM63 34h16v20H63zM82 34h16v20H82z" fill="var(--raised)" />
    </svg>
  );
}
