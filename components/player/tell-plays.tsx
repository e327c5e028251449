'use client';

import { useEffect } from 'react';
import { writeCookie } from '@/lib/http/write-cookie';
import { ASKED, PLAYS_COOKIE, writePlays } from '@/lib/library/playing/plays';

const A_YEAR_SECONDS = 365 * 24 * 3600;

/** Tells the server what this browser plays, for what it decides before a player is there. */
export function TellPlays(): null {
  useEffect(() => {
    const said = writePlays({ file: namesOf(playsInFile), pieces: namesOf(playsInPieces), lines: screenLines() });
    if (document.cookie.split('; ').includes(`${PLAYS_COOKIE}=${said}`)) return;
    writeCookie(`${PLAYS_COOKIE}=${said}; path=/; max-age=${A_YEAR_SECONDS}; samesite=lax`);
  }, []);
  return null;
}

function namesOf(plays: (type: string) => boolean): string[] {
  return Object.entries(ASKED).flatMap(([name, codec]) => (plays(`video/mp4; codecs="${codec}"`) ? [name] : []));
}

function playsInFile(type: string): boolean {
  return document.createElement('video').canPlayType(type) === 'probably';
}

/** Of the screen as a film fills it: on its side. */
function screenLines(): number {
  return Math.min(window.screen.width, window.screen.height) * window.devicePixelRatio;
}

/** Where the browser plays HLS by itself and has no other way, its pieces are as its files. */
function playsInPieces(type: string): boolean {
  const source = window.MediaSource ?? (window as { ManagedMediaSource?: typeof MediaSource }).ManagedMediaSource;
  return source ? source.isTypeSupported(type) : playsInFile(type);
}
