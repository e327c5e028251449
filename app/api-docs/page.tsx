import type { Metadata } from 'next';
import { connection } from 'next/server';
import { textLink } from '@/components/ui/button';
import { Unfold } from '@/components/ui/unfold';
import { apiDocument } from '@/lib/use-cases/api-document/api-document';
import type { Operation } from '@/lib/use-cases/api-document/operation';
import { apiOperations } from '@/lib/use-cases/api-document/operations';

export const metadata: Metadata = { title: 'HTTP API' };

/** The API's description for people; `/api/openapi.json` has it for programs. */
export default async function ApiDocsPage() {
  // What is made with the build has no nonce, and its scripts would not run.
  await connection();
  return (
    <div className="gutter mx-auto max-w-5xl pt-8">
      <h1 className="text-headline">HTTP API</h1>
      <p className="mt-4 max-w-prose text-lg text-muted">
        <WithCode text={apiDocument.info.description} /> Sign in with a cookie session or{' '}
        <code>Authorization: Bearer</code>. Errors are <code>application/problem+json</code> with a stable{' '}
        <code>code</code>.
      </p>
      <p className="mt-4">
        <a className={textLink} href="/api/openapi.json">
          OpenAPI 3.1 document
        </a>
      </p>
      {apiOperations.map((operation) => (
        <OperationSection key={`${operation.method} ${operation.path}`} operation={operation} />
      ))}
    </div>
  );
}

function OperationSection({ operation }: { operation: Operation }) {
  const described = apiDocument.paths[operation.path]?.[operation.method];
  return (
    <section className="mt-10 border-t border-line pt-8">
      <h2 className="text-row">{operation.summary}</h2>
      <p className="mt-1 font-mono text-sm">
        <strong className="text-accent uppercase">{operation.method}</strong> {operation.path}
      </p>
      {operation.description && (
        <p className="mt-3 max-w-prose text-muted">
          <WithCode text={operation.description} />
        </p>
      )}
      <Unfold className="mt-3" summary="Parameters, body and answers">
        <pre className="mt-2 max-h-96 overflow-auto rounded-lg border border-line bg-surface p-4 text-xs" tabIndex={0}>
          {JSON.stringify(described, null, 2)}
        </pre>
      </Unfold>
    </section>
  );
}

/** Names in backticks, as the document has them, set as code. */
function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, index) => {
    const key = `${index}${part}`;
    return index % 2 === 1 ? <code key={key}>{part}</code> : part;
  });
}
