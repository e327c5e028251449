import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { textLink } from '@/components/ui/button';
import { TmdbLogo } from '@/components/ui/tmdb-logo';

export const metadata: Metadata = { title: 'About and credits' };

export default async function AboutPage() {
  // What is made with the build has no nonce, and its scripts would not run.
  await connection();
  return (
    <div className="gutter mx-auto max-w-5xl pt-8">
      <h1 className="text-headline">About Tonight</h1>
      <p className="mt-4 max-w-prose text-lg text-muted">
        A household’s streaming catalog that never loses your place. Free software under the MIT licence.
      </p>

      <Credit heading="Titles, pictures and people">
        <p>
          <TmdbLogo />
        </p>
        <p>
          This product uses the TMDB API but is not endorsed or certified by TMDB. What is shown of movies, shows and
          people comes from <Outside href="https://www.themoviedb.org">The Movie Database</Outside>, where anyone can
          add to it and correct it.
        </p>
      </Credit>

      <Credit heading="Where to watch">
        <p>
          On which services a title can be streamed, rented or bought is data from{' '}
          <Outside href="https://www.justwatch.com">JustWatch</Outside>, through TMDB.
        </p>
      </Credit>

      <Credit heading="The demo’s films">
        <p>
          The demo catalog lists open movies of the{' '}
          <Outside href="https://studio.blender.org/films/">Blender Foundation</Outside> and Blender Studio, released
          under <Outside href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution</Outside>{' '}
          licences, and classics whose copyright has run out. Its shows are invented. Texts are our own, and its posters
          and stills are drawn for it.
        </p>
        <p>
          The pictures that play in the demo are not those films: each is a test picture with a running clock, so that
          one can read off the screen that a place was kept to the second.
        </p>
      </Credit>

      <Credit heading="Made with">
        <p>
          Figtree, by Erik Kennedy, under the SIL Open Font License. Icons by Lucide, under the ISC licence. Arrow key
          navigation by the BBC’s LRUD Spatial.
        </p>
      </Credit>

      <Credit heading="For developers">
        <p>
          Places can be read and kept from outside: the{' '}
          <Link href="/api-docs" className={textLink}>
            HTTP API
          </Link>{' '}
          and its OpenAPI document.
        </p>
      </Credit>
    </div>
  );
}

function Credit({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="mt-12 grid gap-x-12 gap-y-4 border-t border-line pt-8 md:grid-cols-[16rem_1fr]">
      <h2 className="text-row">{heading}</h2>
      <div className="grid max-w-prose gap-4 leading-relaxed text-muted">{children}</div>
    </section>
  );
}

function Outside({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className={`${textLink} text-ink`}>
      {children}
    </a>
  );
}
