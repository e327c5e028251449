import type { Metadata } from 'next';
import { apiDocument, apiOperations } from '@/app/api/openapi.json/api-document';
import type { Operation } from '@/app/api/openapi.json/operation';

export const metadata: Metadata = { title: 'HTTP API' };

/** The API's description for people; `/api/openapi.json` has it for programs. */
export default function ApiDocsPage() {
  return (
    <main className="mx-auto max-w-4xl px-4 py-12 sm:px-8">
      <h1 className="text-3xl font-semibold">HTTP API</h1>
      <p className="mt-3 max-w-2xl opacity-80">
        {apiDocument.info.description} Sign in with a cookie session or <code>Authorization: Bearer</code>. Errors are{' '}
        <code>application/problem+json</code> with a stable <code>code</code>.{' '}
        <a className="underline" href="/api/openapi.json">
          OpenAPI 3.1 document
        </a>
      </p>
      {apiOperations.map((operation) => (
        <OperationSection key={`${operation.method} ${operation.path}`} operation={operation} />
      ))}
    </main>
  );
}

function OperationSection({ operation }: { operation: Operation }) {
  const described = apiDocument.paths[operation.path]?.[operation.method];
  return (
    <section className="mt-10 border-t border-white/15 pt-6">
      <h2 className="text-xl font-medium">{operation.summary}</h2>
      <p className="mt-1 font-mono text-sm">
        <strong className="uppercase">{operation.method}</strong> {operation.path}
      </p>
      {operation.description && <p className="mt-2 max-w-2xl opacity-80">{operation.description}</p>}
      <details className="mt-3">
        <summary className="cursor-pointer text-sm underline">Parameters, body and answers</summary>
        <pre className="mt-2 overflow-x-auto rounded border border-white/15 p-4 text-xs" tabIndex={0}>
          {JSON.stringify(described, null, 2)}
        </pre>
      </details>
    </section>
  );
}
