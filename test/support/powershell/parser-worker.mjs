// Parses PowerShell scripts for the tests, which wait for the answer. A thread of its own: the parser uses dynamic import, which
// jest's module loader does not support.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { workerData } from 'node:worker_threads';
import { contentsOf } from './contents-of.mjs';
import { problemsOf } from './problems-of.mjs';

// The baseline compiler loads the large grammar in no time; the optimizing one takes seconds.
setFlagsFromString('--liftoff-only');
const require = createRequire(import.meta.url);
const { Language, Parser } = require('@vscode/tree-sitter-wasm');

await Parser.init();
const folder = dirname(require.resolve('@vscode/tree-sitter-wasm'));
const parser = new Parser();
parser.setLanguage(await Language.load(join(folder, 'tree-sitter-powershell.wasm')));

const QUESTIONS = { contentsOf, problemsOf };
const { port, answered } = workerData;

port.on('message', ({ question, scripts }) => {
  port.postMessage(scripts.map((script) => QUESTIONS[question](parser.parse(script).rootNode)));
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
});
