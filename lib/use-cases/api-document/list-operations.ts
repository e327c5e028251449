import {
  historyActionSchema,
  historyQuerySchema,
  historyRemovedSchema,
  historyRemoveSchema,
  historyRestoredSchema,
  historySchema,
} from '@/lib/history/schema';
import { BODY_PROBLEMS, type Operation } from '@/lib/use-cases/api-document/operation';
import {
  watchlistAddAnswerSchema,
  watchlistAddSchema,
  watchlistMoveSchema,
  watchlistQuerySchema,
  watchlistRemoveAnswerSchema,
  watchlistRemoveSchema,
  watchlistSchema,
} from '@/lib/watchlist/schema';

export const listOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/watchlist',
    summary: 'My List in its order, or everybody’s as one',
    parameters: watchlistQuerySchema,
    answer: watchlistSchema,
    problems: [403, 422],
  },
  {
    method: 'post',
    path: '/api/watchlist',
    summary: 'Put a title on the list',
    body: watchlistAddSchema,
    answer: watchlistAddAnswerSchema,
    problems: [...BODY_PROBLEMS, 403, 404, 409],
  },
  {
    method: 'patch',
    path: '/api/watchlist',
    summary: 'Move a title within the list',
    body: watchlistMoveSchema,
    answer: watchlistSchema,
    problems: [...BODY_PROBLEMS, 403, 409],
  },
  {
    method: 'delete',
    path: '/api/watchlist',
    summary: 'Take a title off the list; the answer says what puts it back',
    parameters: watchlistRemoveSchema,
    answer: watchlistRemoveAnswerSchema,
    problems: [403, 422],
  },
  {
    method: 'get',
    path: '/api/history',
    summary: 'What was watched, newest first',
    parameters: historyQuerySchema,
    answer: historySchema,
    problems: [403, 422],
  },
  {
    method: 'post',
    path: '/api/history',
    summary: 'Take back what a device did since a time, or bring back what was removed',
    body: historyActionSchema,
    answer: historyRemovedSchema.or(historyRestoredSchema),
    problems: [...BODY_PROBLEMS, 403, 404],
  },
  {
    method: 'delete',
    path: '/api/history',
    summary: 'Remove one playback as if it had never been',
    parameters: historyRemoveSchema,
    answer: historyRemovedSchema,
    problems: [403, 404, 422],
  },
];
