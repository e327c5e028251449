/** A folder for each name that every system can have, and that two people of one name do not share. */
export function folderNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name
      .normalize('NFC')
      .replace(/[^\p{Letter}\p{Mark}\p{Number} _-]/gu, '_')
      .trim();
    const base = plain || 'profile';
    let folder = base;
    for (let number = 2; taken.has(folder.toLowerCase()); number += 1) folder = `${base} ${number}`;
    taken.add(folder.toLowerCase());
    return folder;
  });
}
