import { durationWords } from '@/components/catalog/duration-words';

/** Time really watched: "3 h 20 min"; what is under a minute is not nothing. */
export function timeWords(milliseconds: number): string {
  if (milliseconds > 0 && milliseconds < 60_000) return 'under 1 min';
  const minutes = Math.round(milliseconds / 60_000);
  return minutes >= 6_000 ? `${Math.round(minutes / 60)} h` : durationWords(minutes);
}
