export interface Import {
  from: string;
  to: string;
}

/** What lies in one folder, files and folders, and needs each other. */
export interface Circle {
  folder: string;
  members: string[];
  imports: Import[];
}

/** What each import connects in the innermost folder that holds both of its ends: a file or a folder with all in it. */
function sidesOf({ from, to }: Import): { folder: string; from: string; to: string } {
  const [one, other] = [from.split('/'), to.split('/')];
  let depth = 0;
  while (one[depth] === other[depth] && depth < Math.min(one.length, other.length) - 1) depth += 1;
  return { folder: one.slice(0, depth).join('/'), from: one[depth] ?? '', to: other[depth] ?? '' };
}

/** The circles among what lies side by side in each folder. A file beside folders counts for itself, a folder as one. */
export function circlesIn(imports: readonly Import[]): Circle[] {
  const folders = new Map<string, { from: string; to: string; of: Import }[]>();
  for (const of of imports) {
    const { folder, ...sides } = sidesOf(of);
    if (sides.from === sides.to) continue;
    const known = folders.get(folder);
    if (known) known.push({ ...sides, of });
    else folders.set(folder, [{ ...sides, of }]);
  }
  return [...folders].sort(byName).flatMap(([folder, arrows]) => circlesOf(folder, arrows));
}

function circlesOf(folder: string, arrows: { from: string; to: string; of: Import }[]): Circle[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reached = new Map([...next.keys()].map((name) => [name, reachedFrom(name, next)]));
  const inCircle = [...next.keys()].filter((name) => reached.get(name)?.has(name)).sort();
  const together = (name: string) =>
    inCircle.filter((other) => reached.get(name)?.has(other) && reached.get(other)?.has(name));
  return inCircle
    .filter((name) => together(name)[0] === name)
    .map((name) => {
      const members = together(name);
      const inside = arrows.filter(({ from, to }) => members.includes(from) && members.includes(to));
      return { folder, members, imports: inside.map(({ of }) => of) };
    });
}

function reachedFrom(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const further of next.get(name) ?? []) {
      if (reached.has(further)) continue;
      reached.add(further);
      open.push(further);
    }
  }
  return reached;
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => one.localeCompare(other);
