import { streamQuerySchema } from '@/lib/live/stream-query';
import { beatSchema, commandBodySchema, goneQuerySchema, screenAddressSchema } from '@/lib/screens/beat-schema';
import { commandAnswerSchema } from '@/lib/screens/schema';
import { BODY_PROBLEMS, type Operation } from '@/lib/use-cases/api-document/operation';

export const screenOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/progress/stream',
    id: 'followProgress',
    tokens: 'read',
    summary: 'The household’s channel, live',
    description:
      'Server-sent events until the session ends: of the profiles whose PINs this client has given, and none that sees more than the profile it has chosen. `change` tells what was committed: `kind` is `places`, `title`, `list` or `evening`. `screen` tells who watches what where (`{ screen, agoMs }`), and that a screen is `gone`. `command` is for one screen: `{ screenId, commandId, command }`. `missed` says that something may have gone by untold: ask for what you show. A client that comes back with `Last-Event-ID`, or `after`, hears the changes since.',
    parameters: streamQuerySchema,
    answer: 'events',
    problems: [422, 429],
  },
  {
    method: 'post',
    path: '/api/screens',
    id: 'tellScreen',
    summary: 'Say what a screen plays, and where in it',
    description:
      'By a player every five seconds while it plays, every twenty while it is paused, and at once when something changes. Nothing of it is stored: the household’s other screens are told, and forget a screen that has said nothing for three times as long. What it has done of what it was told is named in `answers`.',
    body: beatSchema,
    answer: 'nothing',
    successStatuses: [204],
    problems: [...BODY_PROBLEMS, 403, 429],
  },
  {
    method: 'delete',
    path: '/api/screens/{screenId}',
    id: 'leaveScreen',
    summary: 'Say that a screen plays nothing any more',
    parameters: goneQuerySchema,
    answer: 'nothing',
    successStatuses: [204],
    problems: [403, 422],
  },
  {
    method: 'post',
    path: '/api/screens/{screenId}/commands',
    id: 'driveScreen',
    summary: 'Have another screen of the household do something',
    description:
      'Answered once the screen has done it, with where it stands then; 504 where it does not answer within five seconds. 404 where nothing plays there, or the acting profile may not hear of it; 409 with words where the screen is not to do that. `hand-over` pauses it and answers when its place is stored, so that the viewer can go on on another screen.',
    parameters: screenAddressSchema,
    body: commandBodySchema,
    answer: commandAnswerSchema,
    problems: [...BODY_PROBLEMS, 403, 404, 409, 429, 504],
  },
];
