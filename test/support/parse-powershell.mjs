// Reads a JSON list of PowerShell scripts and writes, for each, the list of places that the grammar does not understand.
// A separate process: the parser uses dynamic import, which jest's module loader does not support.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const { Language, Parser } = require('@vscode/tree-sitter-wasm');

await Parser.init();
const folder = dirname(require.resolve('@vscode/tree-sitter-wasm'));
const parser = new Parser();
parser.setLanguage(await Language.load(join(folder, 'tree-sitter-powershell.wasm')));

const scripts = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(scripts.map((script) => problemsOf(parser.parse(script).rootNode))));

function problemsOf(node) {
  if (!node.hasError) return [];
  const inside = node.children.flatMap(problemsOf);
  const itself = node.isError || node.isMissing;
  return itself ? [`${node.isMissing ? 'missing' : 'error'} in line ${node.startPosition.row + 1}: ${node.text}`, ...inside] : inside;
}
