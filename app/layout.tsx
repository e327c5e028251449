import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { OfflineKeeper } from '@/components/offline/offline-keeper';
import { TellPlays } from '@/components/player/tell-plays';
import { OtherScreens } from '@/components/screens/other-screens';
import { Awake } from '@/components/ui/awake';
import { fonts } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Tonight', template: '%s · Tonight' },
  description: "A household's streaming catalog that never loses your place.",
  applicationName: 'Tonight',
};

export const viewport: Viewport = { themeColor: '#0a0c12', colorScheme: 'dark', viewportFit: 'cover' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fonts}>
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
