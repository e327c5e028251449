import { readFileSync } from 'node:fs';
import { projectFiles } from '@/lib/testing/project-files';

/** Higher first; a folder of a floor imports what lies below it. */
const FLOORS = [
  { name: 'Pages and routes', holds: /^app$/ },
  { name: 'What is drawn', holds: /^components\// },
  { name: 'Use cases', holds: /^lib\/use-cases$/ },
  {
    name: 'Domains',
    holds:
      /^lib\/(progress|catalog|household|media|watchlist|tonight|screens|history|statistics|thumbs|imports|downloads|library|players|ratings|tmdb|demo-catalog|scenarios)$/,
  },
  { name: 'Foundations', holds: /^lib\/(supabase|backup|http|process|env|offline|look|live)$/ },
];

const IMPORT = /(?:from|import)\s*\(?\s*'@\/((?:lib|components)\/[^']+|app\/[^']+)'/g;

/** The floors with their folders, and which folder imports which one of its own floor, as Mermaid draws it. */
export function drawFloors(): string {
  const files = projectFiles('{app,components,lib}/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.tsx?$/.test(file) && !file.startsWith('lib/testing/'),
  );
  const imports = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = folderOf(file);
    const known = imports.get(folder) ?? imports.set(folder, new Set()).get(folder);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) known?.add(folderOf(target));
  }
  const folders = [...imports.keys()].sort();
  const homeless = folders.filter((folder) => !FLOORS.some(({ holds }) => holds.test(folder)));
  if (homeless.length > 0)
    throw new Error(`On no floor: ${homeless.join(', ')}. Name it in scripts/diagrams/floors.ts.`);
  const lines = ['flowchart TB'];
  for (const [index, { name, holds }] of FLOORS.entries()) {
    lines.push(`  subgraph floor${index}["${name}"]`);
    for (const folder of folders.filter((each) => holds.test(each))) lines.push(`    ${idOf(folder)}["${folder}"]`);
    lines.push('  end');
  }
  for (let index = 1; index < FLOORS.length; index += 1) lines.push(`  floor${index - 1} --> floor${index}`);
  for (const folder of folders) {
    const floor = FLOORS.find(({ holds }) => holds.test(folder));
    for (const target of [...(imports.get(folder) ?? [])].sort()) {
      if (target !== folder && floor?.holds.test(target)) lines.push(`  ${idOf(folder)} --> ${idOf(target)}`);
    }
  }
  return lines.join('\n');
}

function folderOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'app' ? top : `${top}/${second}`;
}

const idOf = (folder: string) => folder.replace(/\W/g, '_');
