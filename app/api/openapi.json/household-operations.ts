import { z } from 'zod';
import { BODY_PROBLEMS, type Operation } from '@/app/api/openapi.json/operation';
import { newProfileSchema, profileChangesSchema, profileSchema } from '@/lib/household/schema';
import { tonightActionSchema, tonightQuerySchema, tonightSchema, tonightUnpickSchema } from '@/lib/tonight/schema';

const profileParameters = z.object({ id: z.guid() });

export const householdOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/profiles',
    summary: 'The household’s profiles',
    answer: z.object({ profiles: z.array(profileSchema) }),
    problems: [],
  },
  {
    method: 'post',
    path: '/api/profiles',
    summary: 'Add a profile',
    body: newProfileSchema,
    answer: profileSchema,
    successStatus: 201,
    problems: [...BODY_PROBLEMS, 409],
  },
  {
    method: 'patch',
    path: '/api/profiles/{id}',
    summary: 'Change a profile',
    parameters: profileParameters,
    body: profileChangesSchema,
    answer: profileSchema,
    problems: [...BODY_PROBLEMS, 404],
  },
  {
    method: 'delete',
    path: '/api/profiles/{id}',
    summary: 'Delete a profile with everything it watched',
    parameters: profileParameters,
    answer: 'nothing',
    successStatus: 204,
    problems: [404],
  },
  {
    method: 'get',
    path: '/api/tonight',
    summary: 'The evening: who is here, what is offered, and tonight’s picks',
    parameters: tonightQuerySchema,
    answer: tonightSchema,
    problems: [403, 422, 503],
  },
  {
    method: 'post',
    path: '/api/tonight',
    summary: 'Pick, vote, veto, or say who is here',
    body: tonightActionSchema,
    answer: tonightSchema,
    problems: [...BODY_PROBLEMS, 403, 404, 409, 503],
  },
  {
    method: 'delete',
    path: '/api/tonight',
    summary: 'Take a pick back',
    parameters: tonightUnpickSchema,
    answer: tonightSchema,
    problems: [403, 404, 422, 503],
  },
];
