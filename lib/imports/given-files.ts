/** A file that a person gave, and its name with the folders in which it lies. */
export interface GivenFile {
  file: File;
  name: string;
}

export function chosenFiles(files: Iterable<File>): GivenFile[] {
  return [...files].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
}

/** What was dropped, with everything in its folders. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<GivenFile[]> {
  // A browser forgets what was dropped once anything is waited for.
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  const plain = chosenFiles(files);
  return entries.some(({ isDirectory }) => isDirectory) ? (await Promise.all(entries.map(filesIn))).flat() : plain;
}

async function filesIn(entry: FileSystemEntry): Promise<GivenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, name: entry.fullPath.replace(/^\//, '') }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: GivenFile[] = [];
  // It says a hundred at a time, and nothing at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesIn(each)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Kinds that a history comes in; a folder of films holds others, which are not even sent. */
export function mayBeHistory({ name }: GivenFile): boolean {
  return (
    !/(?:^|\/)(?:\.|__MACOSX\/|(?:tvshow|season)\.nfo$)/i.test(name) &&
    /\.(zip|csv|tsv|txt|json|xml|gz|nfo)$/i.test(name)
  );
}
