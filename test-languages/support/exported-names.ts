import * as ts from 'typescript';

/** Names that a file exports, in alphabetical order: those of a namespace have its name before them. */
export interface ExportedNames {
  /** Classes, interfaces and enums. */
  readonly types: readonly string[];
  readonly functions: readonly string[];
}

export function exportedNames(file: string): ExportedNames {
  const program = libraryProgram(file);
  const checker = program.getTypeChecker();
  const found = { types: [] as string[], functions: [] as string[] };

  const read = (module: ts.Symbol, prefix: string): void => {
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported);
      const name = `${prefix}${exported.name}`;
      if ((symbol.flags & ts.SymbolFlags.ValueModule) !== 0) read(symbol, `${name}.`);
      else if ((symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.Enum)) !== 0) found.types.push(name);
      else if ((symbol.flags & ts.SymbolFlags.Function) !== 0) found.functions.push(name);
      else throw new Error(`${name} is neither a type nor a function`);
    }
  };

  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} exports nothing`);
  read(module, '');
  return { types: found.types.sort(), functions: found.functions.sort() };
}

/** The library without anything outside of it, which would take seconds to read and exports nothing here. */
function libraryProgram(file: string): ts.Program {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, noLib: true, types: [] };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, containing) => literals.map(({ text }) =>
    (text.startsWith('.') ? ts.resolveModuleName(text, containing, options, host) : { resolvedModule: undefined }));
  return ts.createProgram([file], options, host);
}
