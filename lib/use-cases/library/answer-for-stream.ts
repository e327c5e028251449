import 'server-only';
import { problem } from '@/lib/http/problem';
import type { SourceError } from '@/lib/library/jellyfin/trouble';
import { answerFor } from '@/lib/use-cases/access/answer-for';

const GONE = 'The server that had this film does not have it any more.';
const HANGING = 'The network share that has this film gives no answer. It is tried again in a moment.';
const AWAY = 'The server that has this film does not send it at the moment.';

/** What a stream's address answers to what was thrown. By name: a bundle of Next's has classes of its own. */
export function answerForStream(error: unknown): Response {
  switch (error instanceof Error ? error.name : '') {
    case 'BusyError': {
      const detail = 'This machine makes as many streams as it can. Try again when somebody has stopped.';
      return problem({ status: 503, code: 'unavailable', detail, retryAfterSeconds: 10 });
    }
    case 'HangingError':
      return problem({ status: 503, code: 'unavailable', detail: HANGING, retryAfterSeconds: 10 });
    case 'SourceError': {
      const { trouble } = error as SourceError;
      if (trouble === 'gone') return problem({ status: 404, code: 'not-found', detail: GONE });
      return problem({ status: 503, code: 'unavailable', detail: AWAY, retryAfterSeconds: 5 });
    }
    case 'PieceError':
    case 'ProgramError':
      return problem({ status: 404, code: 'not-found', detail: 'Of this part of the file nothing can be played.' });
    default:
      return answerFor(error);
  }
}
