import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { FirstLook } from '@/components/look/first-look';
import { OfflineKeeper } from '@/components/offline/offline-keeper';
import { TellPlays } from '@/components/player/tell-plays';
import { OtherScreens } from '@/components/screens/other-screens';
import { Awake } from '@/components/ui/awake';
import { GROUND } from '@/lib/look/look';
import { fonts } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Tonight', template: '%s · Tonight' },
  description: "A household's streaming catalog that never loses your place.",
  applicationName: 'Tonight',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: GROUND.light },
    { media: '(prefers-color-scheme: dark)', color: GROUND.dark },
  ],
  colorScheme: 'dark light',
  viewportFit: 'cover',
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script gives it the look that was chosen, of which React knows nothing.
    <html lang="en" className={fonts} suppressHydrationWarning>
      <head>
        <FirstLook />
      </head>
      <body className="min-h-dvh bg-ground font-sans text-ink antialiased">
        {children}
        <Awake />
        <OfflineKeeper />
        <TellPlays />
        <OtherScreens />
      </body>
    </html>
  );
}
