// Compiles the library with jsii: the declarations in dist, and the assembly `.jsii` with the public API, from which the packages for
// other languages are made. The JavaScript comes from scripts/bundle.mjs.
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
// The compiler is a program; these parts of it are beside what its package exports. Its version is therefore exact in package.json.
const jsii = dirname(require.resolve('jsii'));
const { Assembler } = require(join(jsii, 'assembler.js'));
const { Compiler } = require(join(jsii, 'compiler.js'));
const { loadProjectInfo } = require(join(jsii, 'project-info.js'));

const root = resolve(import.meta.dirname, '../..');

/** Warnings that change nothing for a user, by the part of their text that tells them apart. */
const ACCEPTED = [
  // Members start with a capital letter in these languages.
  '"internal" is a reserved word in C#.',
  '"fixed" is a reserved word in C#.',
  '"type" is a reserved word in Go.',
  // A parameter, which is passed by its position.
  '"base" is a reserved word in C#.',
  // constructs 10.8 has an assembly that this jsii does not read, and cdktn needs 10.6.
  'A "peerDependency" on "constructs"',
];

/**
 * Lets jsii find the types that a namespace takes from other files by name: `export * as plan from './plan'`, where plan/index.ts has
 * `export type { DnsPlan } from './dns-plan'`. jsii itself finds only those of `export *`, which would publish everything in those files.
 */
function readNamedExports() {
  const register = Assembler.prototype._addToSubmodule;
  Assembler.prototype._addToSubmodule = function registerNamed(namespace, moduleLike, packageRoot) {
    for (const symbol of this._typeChecker.getExportsOfModule(moduleLike)) {
      if ((symbol.flags & ts.SymbolFlags.Alias) === 0) continue;
      const meant = this._typeChecker.getAliasedSymbol(symbol);
      const known = this._submoduleMap.get(meant);
      if (known !== undefined && known !== namespace) throw new Error(`${meant.name} is in two namespaces: ${known.name}, ${namespace.name}`);
      this._submoduleMap.set(meant, namespace);
    }
    return register.call(this, namespace, moduleLike, packageRoot);
  };
}

/**
 * Plans and what was read of running Edges are made by the library and handed around, so that other languages pass them by reference. jsii takes an interface with properties
 * alone for one that callers fill in, and then Python would ask for each property of a plan where a method wants a plan, and Go would copy
 * all of it at every call.
 */
const PASSED_BY_REFERENCE = ['EdgePlan', 'ReverseProxyPlan', 'RunningEdge'];

function passByReference() {
  const visit = Assembler.prototype._visitInterface;
  Assembler.prototype._visitInterface = function visitInterface(type, context) {
    const visited = visit.call(this, type, context);
    if (PASSED_BY_REFERENCE.includes(visited?.name)) delete visited.datatype;
    return visited;
  };
}

/** Other languages show the links of comments as they are written: there, they are names. */
function nameLinks() {
  const visit = Assembler.prototype._visitDocumentation;
  Assembler.prototype._visitDocumentation = function visitDocumentation(symbol, context) {
    const { docs, hints } = visit.call(this, symbol, context);
    return { docs: docs && JSON.parse(JSON.stringify(docs).replace(/\{@link +([^ }]+) *\}/g, '`$1`')), hints };
  };
}

function told(diagnostic) {
  const { file, start, messageText, category } = diagnostic;
  const place = file === undefined ? '' : `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}: `;
  return `${ts.DiagnosticCategory[category].toLowerCase()}: ${place}${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}

readNamedExports();
passByReference();
nameLinks();
const { projectInfo, diagnostics } = loadProjectInfo(root);
const { tsconfig, validateTsconfig } = projectInfo.packageJson.jsii;
const compiler = new Compiler({ projectInfo, typeScriptConfig: tsconfig, validateTypeScriptConfig: validateTsconfig, compressAssembly: true });
const write = compiler.system.writeFile;
compiler.system.writeFile = (path, ...rest) => {
  if (!path.endsWith('.js')) write(path, ...rest);
};
const emitted = compiler.emit();
const problems = [...diagnostics, ...emitted.diagnostics]
  // Functions of modules, which have a class beside them, are messages.
  .filter(({ category }) => category === ts.DiagnosticCategory.Error || category === ts.DiagnosticCategory.Warning)
  .map(told)
  .filter((text) => !ACCEPTED.some((accepted) => text.includes(accepted)));
for (const problem of problems) console.error(problem);
if (emitted.emitSkipped || problems.length > 0) {
  console.error('jsii: the public API cannot be used from other languages as it is');
  process.exitCode = 1;
}
