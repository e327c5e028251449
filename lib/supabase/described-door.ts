/*
 * What is asked for without a session: Supabase's own sign-in, as far as a program needs it, and the server's health.
 * They are described by hand, because no schema of ours parses them.
 */

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const text = { type: 'string' };
const sessionSchema = {
  type: 'object',
  properties: {
    access_token: { ...text, description: 'Send it as a bearer token' },
    refresh_token: text,
    expires_in: { type: 'integer', description: 'Seconds' },
  },
  required: ['access_token', 'refresh_token', 'expires_in'],
};

const credentials = (password: object) => ({
  required: true,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { email: { type: 'string', format: 'email' }, ...password },
        required: ['email', ...Object.keys(password)],
      },
      example: { email: 'ada@example.org', password: 'as-long-as-you-like' },
    },
  },
});

const publishableKey = {
  name: 'apikey',
  in: 'header',
  required: true,
  schema: text,
  description: 'The publishable key, as /api/health answers it',
};

const signIn = {
  tags: ['account'],
  security: [],
  parameters: [publishableKey],
};

export const openPaths = {
  '/api/health': {
    get: {
      operationId: 'getHealth',
      tags: ['server'],
      security: [],
      summary: 'Whether the server takes writes, and which version it is',
      responses: {
        200: {
          description: 'Well',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  status: { const: 'ok' },
                  version: text,
                  publishableKey: { ...text, description: 'What /auth/v1 wants as `apikey`; no secret' },
                },
                required: ['status', 'version', 'publishableKey'],
              },
            },
          },
        },
        503: problem('Starting, or the store is away; see Retry-After'),
      },
    },
  },
  '/api/ready': {
    get: {
      operationId: 'getReady',
      tags: ['server'],
      security: [],
      summary: 'Whether requests should be sent to this server',
      description: 'Not while it stops, nor while its pages are started anew, in which it goes on taking reports.',
      responses: {
        200: {
          description: 'Ready',
          content: {
            'application/json': {
              schema: { type: 'object', properties: { status: { const: 'ready' } }, required: ['status'] },
            },
          },
        },
        503: problem('Not now; see Retry-After'),
      },
    },
  },
  '/auth/v1/signup': {
    post: {
      ...signIn,
      operationId: 'signUp',
      summary: 'Make an account',
      description: 'Then make its household: POST /api/household. On a hosted project ask its own address.',
      requestBody: credentials({ password: text }),
      responses: {
        200: { description: 'Signed in', content: { 'application/json': { schema: sessionSchema } } },
        422: { description: 'A password that is guessed too easily, or an address that has an account' },
        429: { description: 'Too many new accounts from this network; see Retry-After' },
      },
    },
  },
  '/auth/v1/token': {
    post: {
      ...signIn,
      operationId: 'signIn',
      summary: 'Sign in',
      parameters: [
        publishableKey,
        {
          name: 'grant_type',
          in: 'query',
          required: true,
          schema: { enum: ['password', 'refresh_token'] },
        },
      ],
      requestBody: credentials({ password: text }),
      responses: {
        200: { description: 'Signed in', content: { 'application/json': { schema: sessionSchema } } },
        400: { description: 'Wrong address or password' },
        429: { description: 'Too many tries; see Retry-After' },
      },
    },
  },
};
