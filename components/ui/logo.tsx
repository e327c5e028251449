/** A window at night with one pane lit: someone is home, and something is on. */
export function LogoPicture({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true" focusable="false">
      <rect x="3" y="3" width="26" height="26" rx="7" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M18 18h9v4a5 5 0 0 1-5 5h-4z" fill="var(--lamp)" />
      <path d="M16 4v24M4 16h24" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LogoPicture />
      <span className="text-xl font-semibold tracking-[-0.03em]">Tonight</span>
    </span>
  );
}
