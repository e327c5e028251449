import 'server-only';
import { problem } from '@/lib/http/problem';
import { answerFor } from '@/lib/use-cases/access/answer-for';

/** What a stream's address answers to what was thrown. By name: a bundle of Next's has classes of its own. */
export function answerForStream(error: unknown): Response {
  switch (error instanceof Error ? error.name : '') {
    case 'BusyError': {
      const detail = 'This machine makes as many streams as it can. Try again when somebody has stopped.';
      return problem({ status: 503, code: 'unavailable', detail, retryAfterSeconds: 10 });
    }
    case 'PieceError':
    case 'ProgramError':
      return problem({ status: 404, code: 'not-found', detail: 'Of this part of the file nothing can be played.' });
    default:
      return answerFor(error);
  }
}
