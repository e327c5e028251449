// Lets plain Node run the project's TypeScript: `node --import ./scripts/register.mjs file.ts`.
// Node strips types by itself; this adds the `@/` alias, imports without an ending, and `server-only`, as Next has them.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('..', import.meta.url);

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'server-only')
      return { url: new URL('lib/testing/server-only.ts', root).href, shortCircuit: true };
    // Next's package names none of its files for plain Node.
    if (/^next\/\w+$/.test(specifier)) return nextResolve(`${specifier}.js`, context);
    const ours =
      specifier.startsWith('@/') || (specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/'));
    if (!ours) return nextResolve(specifier, context);
    const address = specifier.startsWith('@/')
      ? new URL(specifier.slice(2), root)
      : new URL(specifier, context.parentURL);
    const file = fileURLToPath(address);
    const found = ['', '.ts', '.tsx'].map((ending) => file + ending).find((candidate) => existsSync(candidate));
    const resolved = nextResolve(found ? pathToFileURL(found).href : specifier, context);
    return found?.endsWith('.json') ? { ...resolved, importAttributes: { type: 'json' } } : resolved;
  },
});
