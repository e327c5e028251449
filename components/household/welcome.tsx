import Link from 'next/link';
import type { ReactNode } from 'react';
import { RestoreForm } from '@/components/household/restore-form';
import { ArrowKeys } from '@/components/ui/arrow-keys';
import { primaryButton, secondaryButton, textLink } from '@/components/ui/button';
import { Wordmark } from '@/components/ui/logo';
import { LostPictures } from '@/components/ui/lost-pictures';
import { SiteFooter } from '@/components/ui/site-footer';
import { contentId, SkipLink } from '@/components/ui/skip-link';

const promises = [
  {
    heading: 'The exact second',
    text: 'Close the lid, lose the network, pull the plug. The film is where you left it, on every screen you own.',
  },
  {
    heading: 'The right next episode',
    text: 'Specials, gaps, odd numbering, a finale last night: what is next is truly next, and says when it airs.',
  },
  {
    heading: 'Everyone’s own place',
    text: 'A profile for each of you, the children’s kept to what suits them. Nobody’s evening overwrites another’s.',
  },
];

const NO_DEMO = {
  wait: 'The demo was opened often from your network. Try again in an hour, or make an account.',
  full: 'Many people are exploring the demo right now. Try again in an hour, or make an account.',
};

interface WelcomeProps {
  /** Opens the demo household; null where this installation has none. */
  exploreDemo: (() => Promise<void>) | null;
  /** Why the demo did not open just now; null where nothing was tried. */
  noDemo: 'wait' | 'full' | null;
  /** Whether there is no account here yet, so that one may begin from a backup. */
  canRestore: boolean;
  backdrop: ReactNode;
}

export function Welcome({ exploreDemo, noDemo, canRestore, backdrop }: WelcomeProps) {
  return (
    <div className="flex min-h-dvh flex-col overflow-x-clip">
      <SkipLink />
      <ArrowKeys />
      <LostPictures />
      <header className="gutter relative z-10 flex h-20 items-center justify-between">
        <Wordmark />
        <Link href="/sign-in" className={`${secondaryButton} min-h-10 text-sm`}>
          Sign in
        </Link>
      </header>
      <main id={contentId} tabIndex={-1} className="flex grow flex-col outline-none">
        <div className="gutter relative flex grow flex-col justify-center py-[clamp(2rem,10vh,8rem)]">
          <div className="absolute inset-0 -top-20 overflow-clip">{backdrop}</div>
          <div className="relative max-w-2xl max-md:pt-[22vh]">
            <h1 className="text-display">Everyone’s place, kept to the second.</h1>
            <p className="mt-6 max-w-xl text-lg text-muted sm:text-xl">
              Tonight is your household’s streaming catalog. Pick a profile, see what you are in the middle of, press
              play, and the right next episode is waiting.
            </p>
            <div className="mt-9 flex flex-wrap items-center gap-x-4 gap-y-4">
              {exploreDemo && (
                <form action={exploreDemo}>
                  <button type="submit" className={primaryButton}>
                    Explore the demo
                  </button>
                </form>
              )}
              <Link href="/sign-up" className={exploreDemo ? secondaryButton : primaryButton}>
                Make an account
              </Link>
            </div>
            {noDemo && (
              <p role="alert" className="mt-6 max-w-xl">
                {NO_DEMO[noDemo]}
              </p>
            )}
            <p className="mt-6 text-sm text-muted">
              {exploreDemo && 'The demo needs no account: four profiles, an evening already begun. '}
              <Link href="/home" prefetch={false} className={textLink}>
                Just look around
              </Link>
            </p>
            {canRestore && <RestoreForm />}
          </div>
        </div>
        <ul className="gutter relative grid gap-x-12 gap-y-8 border-t border-line pt-10 md:grid-cols-3">
          {promises.map(({ heading, text }) => (
            <li key={heading}>
              <h2 className="text-row">{heading}</h2>
              <p className="mt-2 max-w-sm text-muted">{text}</p>
            </li>
          ))}
        </ul>
      </main>
      <SiteFooter />
    </div>
  );
}
