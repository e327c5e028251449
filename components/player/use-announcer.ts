import { useCallback, useState } from 'react';

/** Words for screen readers, and for a moment for everybody: things the player did by itself. */
export function useAnnouncer(): { words: string; announce: (words: string) => void } {
  const [words, setWords] = useState('');
  const announce = useCallback((next: string) => setWords(next), []);
  return { words, announce };
}
