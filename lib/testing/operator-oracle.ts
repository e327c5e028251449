/** A row of the ledger, with seconds as the ledger believes them. */
export interface LedgerRow {
  profileId: string;
  item: string;
  show: string;
  season: number;
  kind: string;
  /** Milliseconds since 1970. */
  startedMs: number;
  observedMs: number;
  position: number;
  least: number;
  furthest: number;
  duration: number;
  seconds: number;
  watched: boolean;
}

/** What the operator's sums have to say of an item, replayed playback by playback and minute by minute. */
export function operatorOracle(rows: readonly LedgerRow[], zones: ReadonlyMap<string, string>) {
  const counted = rows.filter(
    (row) =>
      row.kind === 'playback' &&
      row.seconds >= 10 &&
      !rows.some(
        (act) =>
          act.kind === 'forget' &&
          act.profileId === row.profileId &&
          act.observedMs >= row.observedMs &&
          (act.item === row.item || (act.season === -1 && act.show === row.show)),
      ),
  );
  return [...Map.groupBy(counted, ({ item }) => item)].map(([item, playbacks]) => {
    const viewers = [...Map.groupBy(playbacks, ({ profileId }) => profileId)].map(([profileId, own]) =>
      viewerOf(own, zones.get(profileId) ?? 'UTC'),
    );
    const people = (count: (viewer: (typeof viewers)[number]) => boolean) => viewers.filter(count).length;
    const minutes = Math.max(...viewers.map((viewer) => viewer.times.length));
    const each = (count: (viewer: (typeof viewers)[number], minute: number) => boolean) =>
      Array.from({ length: minutes }, (_, minute) => people((viewer) => count(viewer, minute)));
    return {
      item,
      viewers: viewers.length,
      starts: playbacks.length,
      completed: people(({ watched }) => watched),
      share: Math.floor(viewers.reduce((sum, { share }) => sum + share, 0) / viewers.length),
      seconds: Math.max(...viewers.map(({ seconds }) => seconds)),
      heat: each(({ times }, minute) => (times[minute] ?? 0) > 0),
      again: each(({ times }, minute) => (times[minute] ?? 0) > 1),
      reached: each(({ times }, minute) => times.slice(minute).some((count) => count > 0)),
      stops: Array.from({ length: 10 }, (_, tenth) => people(({ stops }) => stops.has(tenth))),
    };
  });
}

function viewerOf(own: readonly LedgerRow[], timeZone: string) {
  const duration = Math.max(...own.map((row) => row.duration));
  const played = own.reduce((sum, { seconds }) => sum + Math.floor(1000 * seconds), 0);
  const straight = own.filter(({ least, furthest, seconds }) => furthest - least <= seconds + 15);
  const times = Array.from(
    { length: Math.min(600, Math.ceil(duration / 60)) },
    (_, minute) =>
      straight.filter(({ least, furthest }) => least <= 60 * minute + 30 && furthest >= 60 * minute + 30).length,
  );
  const hourOf = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  const stopped = own.filter((row) => {
    const hour = Number(hourOf.format(row.observedMs));
    const goesOn = own.some(
      ({ startedMs }) => startedMs > row.observedMs && startedMs < row.observedMs + 4 * 3_600_000,
    );
    return !row.watched && (hour >= 21 || hour < 4) && !goesOn;
  });
  return {
    watched: own.some(({ watched }) => watched),
    share: Math.min(1000, Math.floor((1000 * played) / Math.floor(1000 * duration))),
    seconds: Math.floor(duration),
    times,
    stops: new Set(stopped.map((row) => Math.min(9, Math.floor((row.position * 10) / row.duration)))),
  };
}
