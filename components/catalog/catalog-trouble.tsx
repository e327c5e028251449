import { RetryButton } from '@/components/ui/retry-button';
import type { CatalogUnavailableReason } from '@/lib/catalog/errors';

const explanations: Record<CatalogUnavailableReason, string> = {
  unauthorized:
    'TMDB refused the access token, so there is no catalog to show. Whoever runs this installation: check TMDB_ACCESS_TOKEN and start it again.',
  unavailable: 'The catalog does not answer at the moment.',
};

/** Stands where something from the catalog should be, as tall as a row, so that nothing jumps when it comes. */
export function CatalogTrouble({ what, reason }: { what: string; reason: CatalogUnavailableReason }) {
  return (
    <section aria-label={what} className="gutter">
      <h2 className="text-row mb-4">{what}</h2>
      <div className="grid min-h-56 place-items-center rounded-xl border border-line px-6 py-8 text-center">
        <div>
          <p className="max-w-prose text-muted">{explanations[reason]}</p>
          {reason === 'unavailable' && (
            <div className="mt-5">
              <RetryButton />
            </div>
          )}
        </div>
      </div>
    </section>
  );
}
