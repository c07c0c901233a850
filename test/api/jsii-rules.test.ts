import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';

/** A public class, interface, enum or function. */
interface Exported {
  readonly name: string;
  readonly declaration: ts.Declaration;
}

/** What users see of a class or an interface, or a function, with the place it is reported at. */
interface Part {
  readonly place: string;
  readonly node: ts.SignatureDeclaration | ts.ClassElement | ts.TypeElement | ts.ParameterDeclaration;
}

/**
 * The rules of jsii that the public API keeps, so that it can be published for other languages. Each method gives the
 * places that break one.
 */
class Api {
  private readonly checker: ts.TypeChecker;
  private readonly exported: readonly Exported[];
  private readonly parts: readonly Part[];
  private readonly folder: string;

  public constructor(entry: string) {
    this.folder = dirname(entry);
    const program = ts.createProgram([entry], {
      target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16,
      strict: true, skipLibCheck: true, noEmit: true, types: [], lib: ['lib.es2022.d.ts'],
    });
    this.checker = program.getTypeChecker();
    const symbols = this.checker.getExportsOfModule(this.checker.getSymbolAtLocation(program.getSourceFile(entry)!)!);
    this.names = symbols.map(({ name }) => name);
    this.exported = symbols
      .flatMap((symbol) => this.membersOf(symbol))
      .flatMap((symbol) => (symbol.declarations ?? []).map((declaration) => ({ name: symbol.name, declaration })));
    this.parts = this.exported.flatMap(({ name, declaration }) => partsOf(name, declaration));
  }

  /** Number of exports, with those of namespaces. */
  public get size(): number {
    return this.exported.length;
  }

  /** Names that the package itself exports. */
  public readonly names: readonly string[];

  public get unknownKinds(): readonly string[] {
    return this.exported
      .filter(({ declaration }) => !ts.isInterfaceDeclaration(declaration) && !ts.isClassDeclaration(declaration)
        && !ts.isEnumDeclaration(declaration) && !ts.isFunctionDeclaration(declaration))
      .map(({ name }) => name);
  }

  public get writable(): readonly string[] {
    return this.parts
      .filter(({ node }) => ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isParameter(node)
        || ts.isSetAccessorDeclaration(node))
      .filter(({ node }) => (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Readonly) === 0)
      .map(({ place }) => place);
  }

  /** Methods of structs: an interface with methods is named `I...`, as an interface of objects that the library makes. */
  public get methodsOfStructs(): readonly string[] {
    return this.parts.filter(({ place, node }) => ts.isMethodSignature(node) && !isInterfaceOfObjects(place)).map(({ place }) => place);
  }

  /** Classes that implement a struct, which other languages copy property by property. */
  public get classesOfStructs(): readonly string[] {
    return this.exported.flatMap(({ name, declaration }) => {
      if (!ts.isClassDeclaration(declaration)) return [];
      return (declaration.heritageClauses ?? []).filter(({ token }) => token === ts.SyntaxKind.ImplementsKeyword)
        .flatMap((clause) => clause.types.map((type) => type.getText()))
        .filter((type) => !isInterfaceOfObjects(type))
        .map((type) => `${name} implements ${type}`);
    });
  }

  public get generic(): readonly string[] {
    const generic = (node: ts.Node): boolean => 'typeParameters' in node && node.typeParameters !== undefined;
    return [
      ...this.exported.filter(({ declaration }) => !ts.isFunctionDeclaration(declaration) && generic(declaration)).map(({ name }) => name),
      ...this.parts.filter(({ node }) => generic(node)).map(({ place }) => place),
    ];
  }

  public get overloaded(): readonly string[] {
    const callable = this.parts.filter(({ node }) => ts.isFunctionLike(node) && !ts.isAccessor(node)).map(({ place }) => place);
    return callable.filter((place, index) => callable.indexOf(place) !== index);
  }

  public get any(): readonly string[] {
    return this.placesWhere((type) => (type.flags & ts.TypeFlags.Any) !== 0);
  }

  /** Unions of more than one type and undefined. Booleans and enums are unions only for the compiler. */
  public get unions(): readonly string[] {
    return this.placesWhere((type) => {
      const present = this.checker.getNonNullableType(type);
      return present.isUnion() && (present.flags & (ts.TypeFlags.Boolean | ts.TypeFlags.EnumLike)) === 0;
    });
  }

  /** Places that speak of a type of this library which is not exported. */
  public get unnamed(): readonly string[] {
    return this.placesWhere((type) => this.isHidden(type));
  }

  /** Classes and interfaces whose base is of this library and not exported. */
  public get hiddenBases(): readonly string[] {
    return this.exported.flatMap(({ name, declaration }) => {
      if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) return [];
      return (declaration.heritageClauses ?? []).flatMap((clause) => [...clause.types])
        .filter((base) => this.isHidden(this.checker.getTypeAtLocation(base)))
        .map((base) => `${name} extends ${base.getText()}`);
    });
  }

  /** What an export contains: itself, or the exports of a namespace. */
  private membersOf(symbol: ts.Symbol): readonly ts.Symbol[] {
    const meant = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.checker.getAliasedSymbol(symbol);
    if ((meant.flags & ts.SymbolFlags.ValueModule) === 0) return [meant];
    return this.checker.getExportsOfModule(meant).flatMap((member) => this.membersOf(member));
  }

  private isHidden(type: ts.Type): boolean {
    const declaration = (this.checker.getNonNullableType(type).symbol as ts.Symbol | undefined)?.declarations?.[0];
    if (declaration?.getSourceFile().fileName.startsWith(this.folder) !== true) return false;
    const isNamed = ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration) || ts.isEnumDeclaration(declaration);
    return isNamed && !this.exported.some((known) => known.declaration === declaration);
  }

  private placesWhere(test: (type: ts.Type) => boolean): readonly string[] {
    return this.parts.flatMap(({ place, node }) => this.typesOf(node)
      .filter(([, type]) => this.withElements(type).some(test))
      .map(([part]) => `${place}${part}`));
  }

  /** Every place of a part where a type is written or inferred: itself, its parameters, its result. */
  private typesOf(node: Part['node']): readonly (readonly [string, ts.Type])[] {
    if (!ts.isFunctionLike(node)) return [['', this.checker.getTypeAtLocation(node)]];
    const parameters = node.parameters
      .map((parameter) => [`(${parameter.name.getText()})`, this.checker.getTypeAtLocation(parameter)] as const);
    if (ts.isConstructorDeclaration(node)) return parameters;
    return [...parameters, ['', this.checker.getSignatureFromDeclaration(node)!.getReturnType()]];
  }

  /** A type and the types of its elements, if it is a list or a map. */
  private withElements(type: ts.Type): readonly ts.Type[] {
    const present = this.checker.getNonNullableType(type);
    const element = this.checker.getIndexTypeOfType(present, ts.IndexKind.Number)
      ?? this.checker.getIndexTypeOfType(present, ts.IndexKind.String);
    const isContainer = element !== undefined && (present.flags & ts.TypeFlags.StringLike) === 0;
    return isContainer ? [type, ...this.withElements(element)] : [type];
  }
}

const isInterfaceOfObjects = (name: string): boolean => /^I[A-Z]/.test(name);

/** No private or protected member, and none with an underscore in front. */
function partsOf(name: string, declaration: ts.Declaration): readonly Part[] {
  if (ts.isFunctionDeclaration(declaration)) return [{ place: name, node: declaration }];
  const members: readonly (ts.ClassElement | ts.TypeElement)[] = ts.isInterfaceDeclaration(declaration)
    || ts.isClassDeclaration(declaration)
    ? [...declaration.members]
    : [];
  const parameters = members.filter((member) => ts.isConstructorDeclaration(member))
    .flatMap((constructor) => constructor.parameters.filter((parameter) =>
      (ts.getCombinedModifierFlags(parameter) & ts.ModifierFlags.Public) !== 0))
    .map((parameter) => ({ place: `${name}.${parameter.name.getText()}`, node: parameter }));
  return [...parameters, ...members.filter((member) => {
    const hidden = ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected);
    return hidden === 0 && member.name?.getText().startsWith('_') !== true;
  }).map((member) => ({ place: `${name}.${member.name?.getText() ?? 'constructor'}`, node: member }))];
}

describe('the public API', () => {
  const api = new Api(join(__dirname, '../../lib/index.ts'));

  test('is found, and has only classes, interfaces, enums and functions', () => {
    expect(api.size).toBeGreaterThan(200);
    expect(api.names.length).toBeLessThanOrEqual(158);
    expect(api.unknownKinds).toEqual([]);
  });

  test('is read-only', () => {
    expect(api.writable).toEqual([]);
  });

  test('has structs of properties, without methods, that no class implements', () => {
    expect(api.methodsOfStructs).toEqual([]);
    expect(api.classesOfStructs).toEqual([]);
  });

  test('has no type parameters', () => {
    expect(api.generic).toEqual([]);
  });

  test('has no overloads', () => {
    expect(api.overloaded).toEqual([]);
  });

  test('does not use any', () => {
    expect(api.any).toEqual([]);
  });

  test('has no union types except with undefined', () => {
    expect(api.unions).toEqual([]);
  });

  test('exports every type that it refers to', () => {
    expect(api.unnamed).toEqual([]);
  });

  test('exports every class that it extends', () => {
    expect(api.hiddenBases).toEqual([]);
  });
});

describe('an API that breaks the rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lync-edge-api-'));
  const entry = join(folder, 'index.ts');
  writeFileSync(entry, `
    interface Hidden { readonly text: string }
    class Base { }
    export type Choice = 'a' | 'b';
    export interface Props<Value> {
      text: string; readonly choice?: Choice; readonly value: Value; readonly hidden?: Hidden[]; run(): void;
      readonly fine?: boolean; readonly map?: { [key: string]: string | number };
    }
    export interface IPool { readonly name: string; find(): void }
    export * as deep from './deep';
    export class Pool extends Base implements IPool, Props {
      public count = 1;
      private secret: any;
      public constructor(public readonly side: string | number, public open: string) { super(); }
      public find(text: string): void;
      public find(text: string, more: string): void;
      public find(): void { }
      public parse(): any { return JSON.parse(''); }
      public pick<Value>(value: Value): Value { return value; }
      public _internal(): any { return undefined; }
    }
  `);
  writeFileSync(join(folder, 'deep.ts'), 'export interface Deep { run(): void }');
  const api = new Api(entry);
  rmSync(folder, { recursive: true });

  test('is detected', () => {
    expect(api.unknownKinds).toEqual(['Choice']);
    expect(api.writable).toEqual(['Props.text', 'Pool.open', 'Pool.count']);
    expect(api.methodsOfStructs).toEqual(['Props.run', 'Deep.run']);
    expect(api.classesOfStructs).toEqual(['Pool implements Props']);
    expect(api.generic).toEqual(['Props', 'Pool.pick']);
    expect(api.overloaded).toEqual(['Pool.find', 'Pool.find']);
    expect(api.any).toEqual(['Pool.parse']);
    expect(api.unions).toEqual(['Props.choice', 'Props.map', 'Pool.side', 'Pool.constructor(side)']);
    expect(api.unnamed).toEqual(['Props.hidden']);
    expect(api.hiddenBases).toEqual(['Pool extends Base']);
  });
});
