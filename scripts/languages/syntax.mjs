// Whether source files in other languages have the syntax of their language, without the tools of any: by the grammars of tree-sitter.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

const require = createRequire(import.meta.url);
const { Language, Parser } = require('@vscode/tree-sitter-wasm');

const GRAMMARS = { '.py': 'python', '.cs': 'c-sharp', '.java': 'java', '.go': 'go' };

/** Parsers by the extension of a file. */
export async function parsers() {
  await Parser.init();
  const loaded = {};
  for (const [extension, name] of Object.entries(GRAMMARS)) {
    const parser = new Parser();
    parser.setLanguage(await Language.load(require.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`)));
    loaded[extension] = parser;
  }
  return loaded;
}

/** How many files there are of each language, and the places in them that are not of the language. */
export async function brokenFiles(folders, programs) {
  const byExtension = await parsers();
  const files = {};
  const broken = [];
  for (const path of [...folders.flatMap(sourcesIn), ...programs]) {
    const language = GRAMMARS[extname(path)];
    files[language] = (files[language] ?? 0) + 1;
    const tree = byExtension[extname(path)].parse(readFileSync(path, 'utf8'));
    if (tree.rootNode.hasError) broken.push(`${path}:${firstError(tree.rootNode).startPosition.row + 1}: not ${language}`);
    tree.delete();
  }
  return { files, broken };
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true }).filter((path) => extname(path) in GRAMMARS).map((path) => join(folder, path)).sort();
}

function firstError(node) {
  if (node.isError || node.isMissing) return node;
  return firstError(node.children.find((child) => child.hasError || child.isMissing));
}
