// `next` as every script here runs it: it sends no telemetry, and says no notice about that.
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
await import('next/dist/bin/next');
