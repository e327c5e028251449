import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import '@fontsource-variable/figtree';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Tonight', template: '%s · Tonight' },
  description: "A household's streaming catalog that never loses your place.",
  applicationName: 'Tonight',
};

export const viewport: Viewport = { themeColor: '#0a0c12', colorScheme: 'dark', viewportFit: 'cover' };

/**
 * Parts of a page that come later arrive hidden, at the end, and a script puts them in their places. Where there are no
 * scripts they show where they arrive, at once behind the frame, and what holds their places does not.
 */
const withoutScripts =
  'body>div{min-height:0!important}[hidden][id^="S:"]{display:block!important}.skeleton,[aria-busy=true],.poster-grid[aria-hidden=true]{display:none!important}';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="min-h-dvh bg-ground font-sans text-ink antialiased">
        {children}
        <noscript>
          <style>{withoutScripts}</style>
        </noscript>
      </body>
    </html>
  );
}
