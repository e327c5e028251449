// `next` as every script here runs it: it tells nobody anything, and says no notice about that.
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
await import('next/dist/bin/next');
