import { BODY_PROBLEMS, type Operation } from '@/app/api/openapi.json/operation';
import {
  historyActionSchema,
  historyQuerySchema,
  historyRemovedSchema,
  historyRemoveSchema,
  historyRestoredSchema,
  historySchema,
} from '@/lib/history/schema';
import {
  watchlistAddAnswerSchema,
  watchlistAddSchema,
  watchlistMoveSchema,
  watchlistQuerySchema,
  watchlistRemoveAnswerSchema,
  watchlistRemoveSchema,
  watchlistSchema,
} from '@/lib/watchlist/schema';

/** Lists of what a profile wants to watch, and of what it watched. */
export const listOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/watchlist',
    summary: 'A profile’s list in its order, or everybody’s as one',
    parameters: watchlistQuerySchema,
    answer: watchlistSchema,
    problems: [403, 422],
  },
  {
    method: 'post',
    path: '/api/watchlist',
    summary: 'Put a title on the list',
    description: 'On top, or at the `position` that taking it off answered. On it already: it stays where it stands.',
    body: watchlistAddSchema,
    answer: watchlistAddAnswerSchema,
    problems: [...BODY_PROBLEMS, 403, 404, 409, 503],
  },
  {
    method: 'patch',
    path: '/api/watchlist',
    summary: 'Move a title on the list',
    body: watchlistMoveSchema,
    answer: watchlistSchema,
    problems: [...BODY_PROBLEMS, 403, 409],
  },
  {
    method: 'delete',
    path: '/api/watchlist',
    summary: 'Take a title off the list',
    parameters: watchlistRemoveSchema,
    answer: watchlistRemoveAnswerSchema,
    problems: [403, 422],
  },
  {
    method: 'get',
    path: '/api/history',
    summary: 'What a profile watched, newest first',
    parameters: historyQuerySchema,
    answer: historySchema,
    problems: [403, 422],
  },
  {
    method: 'delete',
    path: '/api/history',
    summary: 'Remove one playback',
    parameters: historyRemoveSchema,
    answer: historyRemovedSchema,
    problems: [403, 404, 422],
  },
  {
    method: 'post',
    path: '/api/history',
    summary: 'Take back what one device did since a time, or bring back what was removed',
    body: historyActionSchema,
    answer: historyRestoredSchema.or(historyRemovedSchema),
    problems: [...BODY_PROBLEMS, 403, 404],
  },
];
