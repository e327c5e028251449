'use client';

import { useEffect } from 'react';
import { primaryButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { reloadIfStale } from '@/components/ui/stale-page';

/** What went wrong, where it is known: the only thing that reaches an error page in production is the error's digest. */
const known: Record<string, { heading: string; text: string }> = {
  'catalog-unauthorized': {
    heading: 'TMDB refused the access token',
    text: 'Whoever runs this installation: check TMDB_ACCESS_TOKEN, then start it again. Nothing is shown instead.',
  },
  'catalog-unavailable': {
    heading: 'The catalog does not answer',
    text: 'TMDB is away or slow, and this page has not been seen before. Your places are safe.',
  },
  'media-unavailable': {
    heading: 'The streams cannot be found',
    text: 'What says where they are does not answer, or is broken; the log says more. Your places are safe.',
  },
};

const unknown = {
  heading: 'That did not work',
  text: 'Something went wrong on our side. Your places are safe.',
};

export function ErrorNotice({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    if (!reloadIfStale(error)) console.error(error);
  }, [error]);
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : '';
  const { heading, text } = known[digest] ?? unknown;
  return (
    <Notice
      heading={heading}
      text={text}
      action={
        <button type="button" className={primaryButton} onClick={retry}>
          Try again
        </button>
      }
      waysOn={[{ href: '/home', label: 'Go home' }]}
    />
  );
}
