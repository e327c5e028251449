import { drawFloors } from '@/scripts/diagrams/floors';
import { drawTables } from '@/scripts/diagrams/tables';

export const DIAGRAMS_PAGE = 'docs/house.md';

/** The page with its two pictures as the sources and migrations now are: the first of the floors, the second of the tables. */
export function withDiagrams(page: string): string {
  const pictures = [drawFloors(), drawTables()];
  return page.replace(/```mermaid\n[\s\S]*?```/g, () => `\`\`\`mermaid\n${pictures.shift() ?? ''}\n\`\`\``);
}
