import { noticedProxyTroubles, PROXY_WORDS } from '@/lib/http/proxy-trouble';

/** Shows the person who runs Tonight what is wrong between it and a proxy, as its requests have shown since it started. */
export function ProxyNotice() {
  const troubles = noticedProxyTroubles();
  if (troubles.length === 0) return null;
  return (
    <section aria-labelledby="proxy-notice" className="mb-8 max-w-prose rounded-xl border border-edge bg-surface p-5">
      <h2 id="proxy-notice" className="font-semibold">
        For whoever runs Tonight
      </h2>
      {troubles.map((trouble) => (
        <p key={trouble} className="mt-2 text-muted [overflow-wrap:anywhere]">
          {PROXY_WORDS[trouble]}
        </p>
      ))}
    </section>
  );
}
