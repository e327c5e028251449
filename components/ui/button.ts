/** The one thing a screen is for. What these look like is in `app/globals.css`: class by class it would be half a page's script. */
export const primaryButton = 'button-primary';

/** What else one can do. */
export const secondaryButton = 'button-secondary';

/** A choice among equals, such as a filter or a season; `aria-current` marks the one chosen. */
export const chip = 'chip';

export const textLink = 'text-link';
