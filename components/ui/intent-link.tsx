'use client';

import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

/**
 * A link that loads its page when the viewer is about to follow it (pointer over it, or focus on it). A screen shows a
 * hundred cards; loading each one's page as it scrolls by would ask the catalog for a hundred titles that stay
 * unopened.
 */
export function IntentLink({ prefetch: _, ...props }: ComponentProps<typeof Link>) {
  const [intended, setIntended] = useState(false);
  const intend = () => setIntended(true);
  return <Link {...props} prefetch={intended ? null : false} onPointerEnter={intend} onFocus={intend} />;
}
