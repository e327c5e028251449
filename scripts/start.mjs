// `npm start`. Plain JavaScript, because Node needs WebAssembly even to read the TypeScript of the rest.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { giveBackWhatIsFree } from './own-memory.mjs';

if (typeof WebAssembly === 'undefined') {
  console.error('This Node.js runs without WebAssembly, which Tonight needs; start it without --jitless.');
  process.exit(1);
}
giveBackWhatIsFree();
// Every file of a process waits for these threads: a share that gives no answer keeps some for minutes, and four are soon gone.
process.env.UV_THREADPOOL_SIZE ??= '16';
// What was compiled once is read the next time: half of what a start takes. Where nothing can be written, nothing is kept.
enableCompileCache(fileURLToPath(new URL('../.next/cache/start', import.meta.url)));
await import('./register.mjs');
await import('./serve.ts');
