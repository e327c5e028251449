import path from 'node:path';
import ts from 'typescript';

const ENTRY = path.resolve('packages/playwright/src/index.ts');

/** What `@tonight/playwright` exports, in one page, made of its types and of what is said of them where they stand. */
export function kitPage(): string {
  const program = programOf(ENTRY);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(ENTRY);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${ENTRY} exports nothing.`);
  const parts = checker
    .getExportsOfModule(module)
    .map((exported) => (exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((symbol) => exportPart(symbol, checker));
  return `${[
    '# The kit, name by name',
    'Written by `npm run reference` from the types of `packages/playwright`; a test keeps it so. Do not edit. What all of this is for says [the page for suites](suites.md).',
    ...parts,
  ].join('\n\n')}\n`;
}

/** Our own files alone: what Playwright and the language are, is said elsewhere, and takes seconds to read. */
function programOf(entry: string): ts.Program {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, noLib: true, types: [] };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const isOurs = text.startsWith('.');
      const resolvedFileName = path.resolve(path.dirname(from), text);
      return { resolvedModule: isOurs ? { resolvedFileName, extension: ts.Extension.Ts } : undefined };
    });
  return ts.createProgram([entry], options, host);
}

function exportPart(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const declaration = symbol.declarations?.[0];
  if (!declaration) throw new Error(`${symbol.name} is declared nowhere.`);
  const words = [`## ${symbol.name}`, said(symbol, checker)];
  const matchers = methodsGiven(declaration);
  if (ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)) {
    words.push(heritageOf(declaration), membersTable(declaration.members, checker));
  } else if (matchers.length > 0) {
    words.push(membersTable(matchers, checker));
  } else {
    words.push(`\`\`\`ts\n${signatureOf(declaration)}\n\`\`\``);
  }
  return words.filter((part) => part !== '').join('\n\n');
}

/** What else it has, by the names of what it extends. */
function heritageOf({ heritageClauses }: ts.ClassDeclaration | ts.InterfaceDeclaration): string {
  const names = (heritageClauses ?? []).flatMap(({ types }) => types.map((type) => `\`${type.getText()}\``));
  return names.length === 0 ? '' : `With all that is in ${names.join(' and ')}.`;
}

/** The methods that a constant is made of, as `expect` is of its matchers. */
function methodsGiven(declaration: ts.Declaration): ts.MethodDeclaration[] {
  if (!ts.isVariableDeclaration(declaration)) return [];
  const { initializer } = declaration;
  const given = initializer && ts.isCallExpression(initializer) ? initializer.arguments[0] : undefined;
  return given && ts.isObjectLiteralExpression(given) ? given.properties.filter(ts.isMethodDeclaration) : [];
}

/** As it is written, without its body. */
function signatureOf(declaration: ts.Declaration): string {
  const text = declaration.getText();
  if (ts.isFunctionDeclaration(declaration) && declaration.body) {
    return text
      .slice(0, declaration.body.getStart() - declaration.getStart())
      .replace(/^export /, '')
      .trim();
  }
  if (ts.isVariableDeclaration(declaration)) return `const ${text.slice(0, text.indexOf('=')).trim()}`;
  return text.replace(/^export /, '');
}

type Member = ts.ClassElement | ts.TypeElement | ts.MethodDeclaration;

function membersTable(members: readonly Member[], checker: ts.TypeChecker): string {
  const rows = members.flatMap((member) => {
    if (!member.name || ts.isPrivateIdentifier(member.name) || isHidden(member)) return [];
    const symbol = checker.getSymbolAtLocation(member.name);
    return symbol ? [`| \`${cell(headOf(member))}\` | ${said(symbol, checker).replaceAll('\n', ' ')} |`] : [];
  });
  return rows.length === 0 ? '' : ['| member | what it is |', '|---|---|', ...rows].join('\n');
}

const isHidden = (member: ts.Node) =>
  ts.canHaveModifiers(member) &&
  (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);

/** A member's line: its name, what it takes and what it gives back. */
function headOf(member: Member): string {
  const text = member.getText();
  const body = 'body' in member ? (member.body as ts.Node | undefined) : undefined;
  const head = body ? text.slice(0, body.getStart() - member.getStart()) : text;
  return head
    .replaceAll(/\s+/g, ' ')
    .replace(/;$/, '')
    .replace(/^async /, '')
    .trim();
}

const cell = (words: string) => words.replaceAll('|', '\\|').replaceAll('`', '´');

function said(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => {
    const words = ts.displayPartsToString(text).replaceAll(/\s+/g, ' ');
    if (name === 'param') return `\`${words.split(' ')[0]}\`: ${words.split(' ').slice(1).join(' ')}`;
    return `${name === 'throws' ? 'Throws' : 'Gives back'} ${words}`;
  });
  return [text.replaceAll(/\n(?!\n)/g, ' '), ...tags]
    .filter((part) => part !== '')
    .map((part) => (/[.!?:)]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
