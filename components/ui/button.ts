const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 text-base font-semibold transition-colors duration-200 disabled:opacity-60 aria-disabled:opacity-60';

/** The one thing a screen is for. */
export const primaryButton = `${shape} bg-accent text-accent-ink hover:bg-[oklch(87%_0.13_80)]`;

/** What else one can do. */
export const secondaryButton = `${shape} border border-edge bg-ground/40 text-ink hover:border-ink hover:bg-raised`;

/** A choice among equals, such as a filter or a season; `aria-current` marks the one chosen. */
export const chip =
  'inline-flex min-h-10 shrink-0 items-center gap-1.5 rounded-full border border-line px-4 text-sm font-medium whitespace-nowrap text-muted transition-colors hover:border-edge hover:text-ink data-chosen:border-muted data-chosen:text-ink aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:text-ground aria-[current=page]:border-ink aria-[current=page]:bg-ink aria-[current=page]:text-ground';

export const textLink = 'underline decoration-edge underline-offset-4 transition-colors hover:decoration-accent';
