import { useCallback, useState } from 'react';
import { ApiError } from '@/lib/http/call-api';
import { driveScreen } from '@/lib/screens/queries';
import type { Command, Screen } from '@/lib/screens/schema';

export interface Driving {
  /** The screen has the command, and has not answered yet. */
  isAsking: boolean;
  /** Why it did not carry out the last command; null where it did. */
  trouble: string | null;
  /** @returns where it stands once it has done it; null where it has not, as `trouble` then says. */
  tell: (command: Command) => Promise<{ position: number; paused: boolean } | null>;
}

/** Has another screen do things, with words for when it does not. */
export function useDriving({ screenId }: Pick<Screen, 'screenId'>, profileId: string): Driving {
  const [asking, setAsking] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const tell = useCallback(
    async (command: Command) => {
      setAsking((count) => count + 1);
      setTrouble(null);
      try {
        return await driveScreen(screenId, profileId, command);
      } catch (error) {
        setTrouble(error instanceof ApiError ? error.message : 'That could not be done.');
        return null;
      } finally {
        setAsking((count) => count - 1);
      }
    },
    [screenId, profileId],
  );
  return { isAsking: asking > 0, trouble, tell };
}
