import * as ts from 'typescript';

/** A block of code in a Markdown file. */
interface Block {
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** What the HTML comments right above the block say, by their first word. */
  readonly notes: ReadonlyMap<string, string>;
}

/** A block of TypeScript as a program that can be checked and run. */
export interface Snippet {
  /** Line of the block in the Markdown file. */
  readonly line: number;
  readonly program: string;
  /** What the program ends with an error about. */
  readonly throws: string | undefined;
  /** What is printed under the block as its output. */
  readonly output: string | undefined;
}

/** A block that the test can make no program of. */
export class UnplacedSnippet extends Error {
  public constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`);
  }
}

const LANGUAGES: ReadonlySet<string> = new Set(['ts', 'typescript', 'mts', 'cts', 'tsx', 'js', 'javascript', 'mjs', 'cjs', 'jsx']);
const NOTES: ReadonlySet<string> = new Set(['named', 'continues', 'throws']);

/**
 * The TypeScript of a Markdown file. A block with imports is a program. One without continues the nearest program above
 * it, before that is synthesized, and what it uses of the library is imported. Comments above a block, which readers do
 * not see, say what differs:
 *
 *     <!-- named: pool -->         a program that others continue by this name
 *     <!-- continues: pool -->     continues that program instead of the nearest one
 *     <!-- throws: some text -->   ends with an error that has this text, and what is printed below is its message
 *
 * @param exported names that the library exports
 */
export function snippetsOf(markdown: string, exported: ReadonlySet<string>): Snippet[] {
  const programs = new Map<string, string>();
  let nearest: string | undefined;
  const blocks = blocksOf(markdown);
  return blocks.flatMap((block, index) => {
    if (!LANGUAGES.has(block.language)) return [];
    for (const note of block.notes.keys()) {
      if (!NOTES.has(note)) throw new UnplacedSnippet(block.line, `a note "${note}" is not known`);
    }
    const name = block.notes.get('continues');
    const isFragment = name !== undefined || !parsed(block.text).statements.some(ts.isImportDeclaration);
    const continued = name === undefined ? nearest : programs.get(name);
    if (isFragment && continued === undefined) {
      throw new UnplacedSnippet(block.line, name === undefined ? 'there is no program above it' : `there is no program "${name}" above it`);
    }
    const program = isFragment ? joined(String(continued), block.text, exported) : block.text;
    if (!isFragment) nearest = block.text;
    const ownName = block.notes.get('named');
    if (ownName !== undefined) programs.set(ownName, program);
    const next = blocks[index + 1];
    const throws = block.notes.get('throws');
    const output = throws !== undefined && next?.language === '' ? next.text : undefined;
    return [{ line: block.line, program, throws, output }];
  });
}

/** Whether a document shows a text, apart from line breaks, and with `...` for omitted text. */
export function isPrintedAs(text: string, printed: string): boolean {
  const words = (part: string): string => part.split(/\s+/).filter((word) => word !== '').join(' ');
  let rest = words(text);
  return printed.split('...').map(words).every((part) => {
    const at = rest.indexOf(part);
    rest = rest.slice(at + part.length);
    return at >= 0;
  });
}

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let notes = new Map<string, string>();
  let open: { readonly fence: string; readonly indent: number; readonly block: Block; readonly lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const [, indent = '', fence, info = ''] = /^(\s*)(`{3,}|~{3,})\s*([^`]*)$/.exec(line) ?? [];
    if (open !== undefined) {
      if (fence?.startsWith(open.fence) === true && info === '') {
        blocks.push({ ...open.block, text: open.lines.join('\n') });
        open = undefined;
      } else {
        open.lines.push(line.slice(open.indent));
      }
    } else if (fence !== undefined) {
      const language = (/^\w*/.exec(info)?.[0] ?? '').toLowerCase();
      open = { fence, indent: indent.length, block: { line: index + 1, language, text: '', notes }, lines: [] };
      notes = new Map();
    } else {
      const [, word, value] = /^\s*<!--\s*(\w+):\s*(.*?)\s*-->\s*$/.exec(line) ?? [];
      if (word !== undefined && value !== undefined) notes.set(word, value);
      else if (line.trim() !== '') notes = new Map();
    }
  }
  if (open !== undefined) throw new UnplacedSnippet(open.block.line, 'the block has no end');
  return blocks;
}

/** A program with a fragment in it: before the program is synthesized, since nothing can be added afterwards. */
function joined(program: string, fragment: string, exported: ReadonlySet<string>): string {
  const last = [...parsed(program).statements].reverse().find((statement) => /\.synth\(\);?$/.test(statement.getText()));
  const at = last?.getStart() ?? program.length;
  const declared = new Set([...namesIn(program, isDeclared), ...namesIn(fragment, isDeclared)]);
  const missing = namesIn(fragment, isUsed).filter((name) => exported.has(name) && !declared.has(name));
  const imports = missing.length === 0 ? '' : `import { ${missing.join(', ')} } from 'cdktf-lync-edge';\n`;
  return `${imports}${program.slice(0, at)}\n${fragment}\n${program.slice(at)}\n`;
}

/** The names in a certain position in a text, in alphabetical order, each once. */
function namesIn(text: string, isSought: (identifier: ts.Identifier) => boolean): string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isSought(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(text));
  return [...names].sort();
}

/** Whether an identifier is a name that its text declares or imports. */
function isDeclared(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  const declares = ts.isVariableDeclaration(parent) || ts.isBindingElement(parent) || ts.isParameter(parent)
    || ts.isFunctionDeclaration(parent)
    || ts.isClassDeclaration(parent) || ts.isImportSpecifier(parent) || ts.isImportClause(parent)
    || ts.isNamespaceImport(parent);
  return declares && parent.name === identifier;
}

/** Whether an identifier is a reference, and not the name of a property. */
function isUsed(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  const isProperty = (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === identifier;
  return !isProperty;
}

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile('snippet.ts', text, ts.ScriptTarget.ES2022, true);
}
