/** A hosted Supabase answers with no more rows than this at once, whatever is asked for, and does not say so. */
const ROWS_AT_ONCE = 1000;

interface Page<Row, Failure> {
  data: Row[] | null;
  error: Failure | null;
}

/**
 * All rows of a query, page after page.
 * @param read asks for the rows from one number to another, both included, in an order that tells any two rows apart.
 */
export async function everyRow<Row, Failure>(
  read: (from: number, to: number) => PromiseLike<Page<Row, Failure>>,
): Promise<Page<Row, Failure>> {
  const rows: Row[] = [];
  for (;;) {
    const page = await read(rows.length, rows.length + ROWS_AT_ONCE - 1);
    if (page.error || !page.data) return page;
    rows.push(...page.data);
    if (page.data.length < ROWS_AT_ONCE) return { data: rows, error: null };
  }
}
