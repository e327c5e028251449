/** By which of its parameters an address says what PostgreSQL's programs read of their environment. */
const PARAMETERS: Record<string, string> = { sslmode: 'PGSSLMODE', sslrootcert: 'PGSSLROOTCERT', options: 'PGOPTIONS' };

/** What PostgreSQL's own programs read instead of an address: a password in their arguments would be seen by every user. */
export function postgresEnvironment(address: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(address);
  const said: Record<string, string | null> = {
    PGHOST: searchParams.get('host') ?? hostname.replace(/^\[(.*)\]$/, '$1'),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  };
  for (const [name, variable] of Object.entries(PARAMETERS)) said[variable] = searchParams.get(name);
  return Object.fromEntries(Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
