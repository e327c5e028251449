import type { Palette } from '@/lib/demo-catalog/authoring';

export interface Colours {
  /** The sky from above to the horizon. */
  top: string;
  middle: string;
  low: string;
  /** The brightest thing: a moon, a lamp, the lettering. */
  light: string;
  /** The darkest thing: what stands in front. */
  near: string;
  /** Sparingly: a lit window, a scarf. */
  accent: string;
}

export const palettes: Readonly<Record<Palette, Colours>> = {
  blood: { top: '#10050a', middle: '#5c0d17', low: '#d4402f', light: '#ffdcb8', near: '#0b0306', accent: '#ff5a43' },
  candy: { top: '#27296b', middle: '#b54f90', low: '#ffb59b', light: '#fff2cf', near: '#1b1440', accent: '#ffd166' },
  copper: { top: '#170d09', middle: '#74391b', low: '#e39c58', light: '#ffe9c6', near: '#100906', accent: '#ffb866' },
  dawn: { top: '#1b2a52', middle: '#7a6a9f', low: '#ffc0a0', light: '#fff4da', near: '#121831', accent: '#ff9e78' },
  dusk: { top: '#180f36', middle: '#772c6b', low: '#ff8a60', light: '#ffe2b8', near: '#110a25', accent: '#ffb347' },
  ember: { top: '#150a0d', middle: '#6b1e14', low: '#f0862d', light: '#ffe8ae', near: '#0e0606', accent: '#ffb03a' },
  gold: { top: '#0c0a08', middle: '#4b3813', low: '#d6a63a', light: '#fff1c4', near: '#090704', accent: '#ffd257' },
  ice: { top: '#06122a', middle: '#1d4d7a', low: '#a5d4e6', light: '#f5fbff', near: '#050d1b', accent: '#8fe0ff' },
  lagoon: { top: '#05202d', middle: '#0e6777', low: '#8ce0cd', light: '#fffbe2', near: '#04151e', accent: '#ffd166' },
  mint: { top: '#0a2729', middle: '#2c8878', low: '#c2efcc', light: '#fffde9', near: '#061d1d', accent: '#ff9f9f' },
  moss: { top: '#08120a', middle: '#2b582c', low: '#bfd667', light: '#fbffd8', near: '#050c06', accent: '#f4e24c' },
  neon: { top: '#070418', middle: '#2c0f5c', low: '#dc328a', light: '#a8fbff', near: '#05030f', accent: '#35f0e0' },
  plum: { top: '#140a1e', middle: '#51255d', low: '#cf7aa6', light: '#ffe8f0', near: '#0c0613', accent: '#ffb8d2' },
  rose: { top: '#1a0711', middle: '#7a1c3e', low: '#ee8888', light: '#ffeade', near: '#11040b', accent: '#ffb199' },
  sand: { top: '#221811', middle: '#876039', low: '#eecd90', light: '#fff8e2', near: '#150f0a', accent: '#e8743b' },
  silver: { top: '#0c0d10', middle: '#484d55', low: '#cbd0d3', light: '#ffffff', near: '#07080a', accent: '#e8d9b0' },
  teal: { top: '#03151d', middle: '#0e4858', low: '#eea15d', light: '#ffe6c2', near: '#020c11', accent: '#ffb35c' },
  violet: { top: '#0b0a28', middle: '#3c2b8b', low: '#b48fff', light: '#f4ecff', near: '#070620', accent: '#ffcf6b' },
};

/** Between two colours, 0 for the first and 1 for the second. */
export function mix(from: string, to: string, amount: number): string {
  const channel = (colour: string, index: number) => Number.parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16);
  const mixed = [0, 1, 2].map((index) => {
    const value = channel(from, index) + (channel(to, index) - channel(from, index)) * amount;
    return Math.round(value).toString(16).padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}
