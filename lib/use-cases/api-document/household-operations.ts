import { z } from 'zod';
import {
  householdNameSchema,
  newProfileSchema,
  passwordSchema,
  profileChangesSchema,
  profileOrderSchema,
  profileSchema,
  unlockBodySchema,
} from '@/lib/household/schema';
import { tonightActionSchema, tonightQuerySchema, tonightSchema, tonightUnpickSchema } from '@/lib/tonight/schema';
import { BODY_PROBLEMS, type Operation } from '@/lib/use-cases/api-document/operation';

const profileParameters = z.object({ id: z.guid() });

export const householdOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/household',
    summary: 'Make a household for an account that has none',
    description: 'An account that has one is answered 200 with it: one account lives in one household.',
    body: householdNameSchema,
    answer: z.object({ id: z.string(), name: z.string() }),
    successStatuses: [200, 201],
    problems: BODY_PROBLEMS,
  },
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
    successStatuses: [201],
    problems: [...BODY_PROBLEMS, 403, 409],
  },
  {
    method: 'patch',
    path: '/api/profiles',
    summary: 'Put the profiles in order',
    body: profileOrderSchema,
    answer: z.object({ profiles: z.array(profileSchema) }),
    problems: [...BODY_PROBLEMS, 403, 409],
  },
  {
    method: 'patch',
    path: '/api/profiles/{id}',
    summary: 'Change a profile',
    parameters: profileParameters,
    body: profileChangesSchema,
    answer: profileSchema,
    problems: [...BODY_PROBLEMS, 403, 404],
  },
  {
    method: 'delete',
    path: '/api/profiles/{id}',
    summary: 'Delete a profile; for thirty days it can be brought back',
    parameters: profileParameters,
    answer: 'nothing',
    successStatuses: [204],
    problems: [403, 404],
  },
  {
    method: 'post',
    path: '/api/profiles/{id}/restore',
    summary: 'Bring a deleted profile back with all it watched',
    parameters: profileParameters,
    answer: profileSchema,
    problems: [403, 404, 409],
  },
  {
    method: 'post',
    path: '/api/profiles/{id}/unlock',
    summary: 'Give a profile’s PIN',
    description:
      'Sets a cookie that lets this client act for the profile for an evening; until then requests for it answer 403 ' +
      'with the code pin-needed, bearer token or not.',
    parameters: profileParameters,
    body: unlockBodySchema,
    answer: 'nothing',
    successStatuses: [204],
    problems: [...BODY_PROBLEMS, 403, 404, 409, 429],
  },
  {
    method: 'post',
    path: '/api/household/unlock',
    summary: 'Give the PIN of the settings',
    body: unlockBodySchema,
    answer: 'nothing',
    successStatuses: [204],
    problems: [...BODY_PROBLEMS, 403, 409, 429],
  },
  {
    method: 'get',
    path: '/api/household/export',
    summary: 'Everything of the household, as it is stored',
    description:
      'Takes the account’s proof (403 proof-needed). Profiles whose PIN this client has not given are left out.',
    answer: z.looseObject({ household: z.string(), leftOut: z.array(z.string()).optional() }),
    problems: [403, 409],
  },
  {
    method: 'post',
    path: '/api/account/proof',
    summary: 'Prove the account by its password',
    description:
      'For ten minutes this session may delete, export, and change caps and PINs (403 proof-needed without). Wrong: 403 wrong-password.',
    body: passwordSchema,
    answer: 'nothing',
    successStatuses: [204],
    problems: [...BODY_PROBLEMS, 403, 429],
  },
  {
    method: 'get',
    path: '/api/tonight',
    summary: 'The evening: who is here, what is offered, and tonight’s picks',
    parameters: tonightQuerySchema,
    answer: tonightSchema,
    problems: [403, 422],
  },
  {
    method: 'post',
    path: '/api/tonight',
    summary: 'Pick, vote, veto, or say who is here',
    description: 'That somebody with a PIN is here takes that PIN (403 pin-needed), unless this client has given it.',
    body: tonightActionSchema,
    answer: tonightSchema,
    problems: [...BODY_PROBLEMS, 403, 404, 409, 429],
  },
  {
    method: 'delete',
    path: '/api/tonight',
    summary: 'Take a pick back',
    parameters: tonightUnpickSchema,
    answer: tonightSchema,
    problems: [403, 404, 422],
  },
];
