import type { ReactNode } from 'react';

/**
 * Ground, figure and detail of each colour a profile may have, as classes: a page's policy lets no element bring a style
 * of its own.
 */
const palettes: Record<string, string> = {
  amber: 'bg-[oklch(72%_0.15_70)] text-[oklch(95%_0.05_85)] [--detail:oklch(36%_0.08_60)]',
  rose: 'bg-[oklch(62%_0.17_15)] text-[oklch(93%_0.04_15)] [--detail:oklch(33%_0.1_12)]',
  violet: 'bg-[oklch(54%_0.17_295)] text-[oklch(92%_0.05_295)] [--detail:oklch(29%_0.1_295)]',
  sky: 'bg-[oklch(62%_0.13_240)] text-[oklch(94%_0.03_230)] [--detail:oklch(31%_0.08_245)]',
  teal: 'bg-[oklch(58%_0.1_190)] text-[oklch(94%_0.04_185)] [--detail:oklch(30%_0.06_195)]',
  lime: 'bg-[oklch(70%_0.15_130)] text-[oklch(96%_0.06_120)] [--detail:oklch(34%_0.08_140)]',
};

const eyes = (y: number, apart: number, size = 2.6) => (
  <>
    <circle cx={32 - apart} cy={y} r={size} fill="var(--detail)" />
    <circle cx={32 + apart} cy={y} r={size} fill="var(--detail)" />
  </>
);

/** Drawn on a field of 64 by 64; `currentColor` is the figure. */
const drawings: Record<string, ReactNode> = {
  moon: (
    <>
      <path d="M39 12a21 21 0 1 0 13 33A18 18 0 0 1 39 12z" fill="currentColor" />
      <path d="m48 18 1.6 4.4L54 24l-4.4 1.6L48 30l-1.6-4.4L42 24l4.4-1.6z" fill="currentColor" />
    </>
  ),
  fox: (
    <>
      <path d="m12 12 14 9h12l14-9-2 20c0 9-8 18-18 22-10-4-18-13-18-22z" fill="currentColor" />
      <path d="M27.5 47c3 1.5 6 1.5 9 0L32 54z" fill="var(--detail)" />
      {eyes(34, 8.5)}
    </>
  ),
  owl: (
    <>
      <path d="m14 13 11 5h14l11-5v22c0 11-8 18-18 18s-18-7-18-18z" fill="currentColor" />
      <circle cx="23.5" cy="30" r="7.5" fill="none" stroke="var(--detail)" strokeWidth="2.4" />
      <circle cx="40.5" cy="30" r="7.5" fill="none" stroke="var(--detail)" strokeWidth="2.4" />
      {eyes(30, 8.5, 3)}
      <path d="m28.5 37 3.5 6 3.5-6z" fill="var(--detail)" />
    </>
  ),
  whale: (
    <>
      <path
        d="M10 37c0-8 7-13 16-13 11 0 14 9 20 9 2.5 0 4-2 4-5-4 0-5.5-2.5-5.5-5.5 3.5 0 5.5 1.5 6.5 3.5 1-2 3-4 6-4C57 35 54 51 37 51H25C15 51 10 45 10 37z"
        fill="currentColor"
      />
      <path d="M16 43c6 2.5 13 2.5 19 .5" fill="none" stroke="var(--detail)" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="20" cy="34" r="2.6" fill="var(--detail)" />
      <path
        d="M26 19c0-4-2.5-5-5-5m5 5c0-4 2.5-5 5-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </>
  ),
  cactus: (
    <>
      <path d="M26 17a6 6 0 0 1 12 0v28H26z" fill="currentColor" />
      <path
        d="M29 38h-6a6 6 0 0 1-6-6v-6m18 8h6a6 6 0 0 0 6-6v-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="7"
        strokeLinecap="round"
      />
      <path d="M20 44h24l-3 12H23z" fill="var(--detail)" />
      {eyes(25, 3, 1.7)}
    </>
  ),
  robot: (
    <>
      <path d="M32 9v9" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <circle cx="32" cy="9" r="3.4" fill="currentColor" />
      <rect x="13" y="18" width="38" height="34" rx="9" fill="currentColor" />
      <rect x="7" y="29" width="4" height="12" rx="2" fill="currentColor" />
      <rect x="53" y="29" width="4" height="12" rx="2" fill="currentColor" />
      {eyes(31, 8, 4)}
      <path d="M24 43h16" stroke="var(--detail)" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  cat: (
    <>
      <path d="m14 10 11 10h14l11-10v23c0 11-8 19-18 19s-18-8-18-19z" fill="currentColor" />
      {eyes(32, 8)}
      <path
        d="m29 38.5 3 3 3-3z"
        fill="var(--detail)"
        stroke="var(--detail)"
        strokeLinejoin="round"
        strokeWidth="1.5"
      />
      <path
        d="m17 39-7-1.5M17 43l-6 2m36-6 7-1.5M47 43l6 2"
        stroke="var(--detail)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </>
  ),
  comet: (
    <>
      <path
        d="M33 31 9 13M38 25 22 9M28 38 10 30"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
        opacity="0.75"
      />
      <circle cx="41" cy="41" r="14" fill="currentColor" />
      <circle cx="36.5" cy="39" r="2.4" fill="var(--detail)" />
      <circle cx="45.5" cy="39" r="2.4" fill="var(--detail)" />
      <path d="M37 45.5a5.5 5.5 0 0 0 8 0" fill="none" stroke="var(--detail)" strokeWidth="2.2" strokeLinecap="round" />
    </>
  ),
};

/** A profile's face. Decorative: the name stands beside it. */
export function Avatar({ avatar, color, className }: { avatar: string; color: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 64 64"
      aria-hidden="true"
      focusable="false"
      className={`${palettes[color] ?? palettes.amber} ${className ?? ''}`}
    >
      {drawings[avatar] ?? drawings.moon}
    </svg>
  );
}
