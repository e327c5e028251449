import { describe, expect, it } from 'vitest';
import { openApiDocument } from '@/lib/use-cases/api-document/document';
import { EXAMPLES } from '@/lib/use-cases/api-document/examples';
import { apiOperations } from '@/lib/use-cases/api-document/operations';

interface Described {
  operationId?: string;
  tags?: string[];
  summary?: string;
  requestBody?: { content: Record<string, { example?: unknown }> };
}

// As a client reads it.
const document = JSON.parse(JSON.stringify(openApiDocument(apiOperations, '1')));
const described = Object.entries<Record<string, Described>>(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
);
const withBody = apiOperations.flatMap(({ id, body }) => (body ? [{ id, body }] : []));

describe('the API’s description', () => {
  it.each(withBody)('has an example of $id that is right', ({ id, body }) => {
    expect(EXAMPLES).toHaveProperty(id);
    expect(body.safeParse(EXAMPLES[id])).toMatchObject({ success: true });
  });

  it('has no example of what is not there', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(withBody.map(({ id }) => id).sort());
  });

  it('shows the example of every JSON body there is', () => {
    const without = described.filter(({ requestBody }) => {
      const json = requestBody?.content['application/json'];
      return json && json.example === undefined;
    });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('names every operation once, with a tag that is explained', () => {
    const ids = described.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(described.length);
    expect(ids).not.toContain(undefined);
    const tags = new Set(document.tags.map(({ name }: { name: string }) => name));
    const unsaid = described.filter(({ summary, tags: its }) => !summary || !its?.every((tag) => tags.has(tag)));
    expect(unsaid.map(({ name }) => name)).toEqual([]);
  });

  it('says where it is served, how one signs in, and whether the server is well', () => {
    expect(document.servers).toEqual([{ url: '/' }]);
    for (const path of ['/auth/v1/signup', '/auth/v1/token', '/api/health', '/api/ready']) {
      expect(document.paths).toHaveProperty([path]);
    }
  });

  it('tells nobody of the door for tests', () => {
    expect(JSON.stringify(document)).not.toContain('/api/test');
  });
});
