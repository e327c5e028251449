import { z } from 'zod';
import { actionAnswerSchema, forgetAnswerSchema } from '@/lib/progress/action-answer-schema';
import { patchBodySchema } from '@/lib/progress/action-schema';
import { progressQuerySchema } from '@/lib/progress/all/query';
import { batchAnswerSchema, placeWithSnapshotSchema, reportsAnswerSchema } from '@/lib/progress/place-schema';
import { forgetQuerySchema, itemQuerySchema, showQuerySchema } from '@/lib/progress/query-schema';
import { batchBodySchema, reportsBodySchema } from '@/lib/progress/report-schema';
import { titleStatesBodySchema } from '@/lib/progress/title-state';
import { titleStatesSchema } from '@/lib/progress/title-state-schema';
import { allProgressSchema, continueWatchingSchema, showProgressSchema } from '@/lib/progress/view-schema';
import { BODY_PROBLEMS, type Operation } from '@/lib/use-cases/api-document/operation';

export const progressOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/progress',
    id: 'listProgress',
    tokens: 'read',
    summary: 'Continue Watching, or every place',
    description:
      'Movies in progress and one card per show at its thread, newest first, each with why and where it leads. With `filter=all` every stored place, newest first, a page at a time: `cursor` is the `nextCursor` of the page before.',
    parameters: progressQuerySchema,
    answer: z.union([continueWatchingSchema, allProgressSchema]),
    problems: [403, 422],
  },
  {
    method: 'post',
    path: '/api/progress',
    id: 'reportProgress',
    tokens: 'write',
    summary: 'Report progress',
    description:
      'One report, or up to 100. Answered when the rows are committed, with the stored place of every item named. Sending a report again, late or out of order is always safe. Sixty requests a minute per profile and device, and twenty more in a burst; a client that gets 429 keeps the reports and sends them later.',
    body: reportsBodySchema,
    answer: reportsAnswerSchema,
    problems: [...BODY_PROBLEMS, 403, 429],
  },
  {
    method: 'patch',
    path: '/api/progress',
    id: 'actOnProgress',
    tokens: 'write',
    summary: 'Act on progress',
    description:
      'An act named by `action`, or a bare position, which is set. Advancing twice from the same expected episode advances once; a stale expectation is a 409.',
    body: patchBodySchema,
    answer: actionAnswerSchema,
    problems: [...BODY_PROBLEMS, 403, 404, 409],
  },
  {
    method: 'get',
    path: '/api/progress/{type}/{tmdbId}',
    id: 'getPlace',
    tokens: 'read',
    summary: 'One place',
    parameters: itemQuerySchema,
    answer: placeWithSnapshotSchema,
    problems: [403, 404, 422],
  },
  {
    method: 'delete',
    path: '/api/progress/{type}/{tmdbId}',
    id: 'forgetProgress',
    tokens: 'write',
    summary: 'Forget a movie, an episode, or a whole show',
    description: 'The answer is what takes it back: PATCH with the action `restore` and this `undo`.',
    parameters: forgetQuerySchema,
    answer: forgetAnswerSchema,
    problems: [403, 404, 422],
  },
  {
    method: 'post',
    path: '/api/progress/batch',
    id: 'getPlaces',
    tokens: 'read',
    summary: 'Places for up to 500 items',
    body: batchBodySchema,
    answer: batchAnswerSchema,
    problems: [...BODY_PROBLEMS, 403],
  },
  {
    method: 'post',
    path: '/api/progress/titles',
    id: 'getTitleStates',
    tokens: 'read',
    summary: 'How up to 500 titles stand, as posters say it',
    body: titleStatesBodySchema,
    answer: titleStatesSchema,
    problems: [...BODY_PROBLEMS, 403],
  },
  {
    method: 'get',
    path: '/api/progress/show/{tmdbId}',
    id: 'getShowProgress',
    tokens: 'read',
    summary: 'How far a profile is in a show',
    parameters: showQuerySchema,
    answer: showProgressSchema,
    problems: [403, 404, 422],
  },
];
