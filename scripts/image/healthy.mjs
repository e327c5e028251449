// Ends with 0 while the database takes writes: the image's health check.
const { status } = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`, {
  signal: AbortSignal.timeout(5_000),
}).catch(() => ({ status: 0 }));
process.exit(status === 200 ? 0 : 1);
