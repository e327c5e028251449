// `npm start`. Plain JavaScript, because Node needs WebAssembly even to read the TypeScript of the rest.
if (typeof WebAssembly === 'undefined') {
  console.error('This Node.js runs without WebAssembly, which Tonight needs; start it without --jitless.');
  process.exit(1);
}
await import('./serve.ts');
