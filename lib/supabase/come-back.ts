/** As PostgREST says it, with PostgreSQL's own code for a server that is not there yet. */
export function comeBack(message: string): Response {
  return Response.json(
    { code: '57P03', message, details: null, hint: null },
    { status: 503, headers: { 'retry-after': '5' } },
  );
}
