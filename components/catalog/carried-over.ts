/** Filters of which several may be chosen: `genre=35,16`. */
const LISTS = ['genre', 'provider'];

/**
 * Another choice, made before the page of the last one has come: its link still says what was true then. What it
 * changes is carried over to the address on its way, so that neither choice is lost.
 * @param chosen the link's address.
 * @param from the address of the page it stands on.
 * @param going the address that is on its way.
 */
export function carriedOver(chosen: string, from: string, going: string): string {
  const [wanted, had, query] = [chosen, from, going].map((address) => new URLSearchParams(address.split('?')[1]));
  if (!wanted || !had || !query) return chosen;
  for (const name of new Set([...wanted.keys(), ...had.keys()])) {
    if (wanted.get(name) === had.get(name)) continue;
    const value = LISTS.includes(name)
      ? withChange(listed(query, name), listed(had, name), listed(wanted, name)).join(',')
      : wanted.get(name);
    if (value) query.set(name, value);
    else query.delete(name);
  }
  query.delete('pages');
  const path = chosen.split('?')[0];
  return query.size > 0 ? `${path}?${query.toString().replaceAll('%2C', ',')}` : `${path}`;
}

function listed(query: URLSearchParams, name: string): string[] {
  return query.get(name)?.split(',') ?? [];
}

/** The list with what came from `before` to `after`, and without what went. */
function withChange(list: string[], before: string[], after: string[]): string[] {
  const came = after.filter((value) => !before.includes(value) && !list.includes(value));
  return [...list.filter((value) => !before.includes(value) || after.includes(value)), ...came];
}
