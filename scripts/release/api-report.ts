import * as ts from 'typescript';

/** A declaration of a public API, without its comments. */
export interface ApiDeclaration {
  /** Everything of it but its members. */
  readonly heading: string;
  readonly members: ReadonlyMap<string, ApiMember>;
}

export interface ApiMember {
  readonly text: string;
  /** Whether programs that are written without it still compile once it is there. */
  readonly mayBeAbsent: boolean;
}

export type ApiReport = ReadonlyMap<string, ApiDeclaration>;

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/** The TypeScript of a report of API Extractor. */
function sourceOf(report: string): ts.SourceFile {
  const code = /^```ts\n([\s\S]*?)^```$/m.exec(report)?.[1];
  if (code === undefined) throw new Error('the API report has no block of TypeScript: run npm run api');
  return ts.createSourceFile('api.ts', code, ts.ScriptTarget.ES2022, true);
}

class ReportReader {
  private readonly declarations = new Map<string, ApiDeclaration>();

  public constructor(private readonly source: ts.SourceFile) {}

  public read(): ApiReport {
    for (const statement of this.source.statements) this.add(statement);
    return this.declarations;
  }

  private add(statement: ts.Statement): void {
    if (ts.isImportDeclaration(statement)) return;
    if (ts.isExportDeclaration(statement)) {
      for (const name of this.exportedNames(statement)) this.put(`export of ${name}`, { heading: this.text(statement), members: new Map() });
    } else if (ts.isModuleDeclaration(statement)) {
      this.put(statement.name.text, { heading: `namespace ${statement.name.text}`, members: this.namespaceMembers(statement) });
    } else if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) {
      this.put(statement.name?.text ?? 'default', { heading: this.headingOf(statement), members: this.membersOf(statement) });
    } else if (ts.isFunctionDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      this.put(statement.name?.text ?? 'default', { heading: this.text(statement), members: new Map() });
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) {
        this.put(name.getText(this.source), { heading: this.text(statement), members: new Map() });
      }
    } else {
      throw new Error(`the API report has a statement that scripts/release/api-report.ts does not know: ${this.text(statement)}`);
    }
  }

  /** Overloads of a function have one name. */
  private put(name: string, { heading, members }: ApiDeclaration): void {
    const former = this.declarations.get(name);
    this.declarations.set(name, former === undefined
      ? { heading, members }
      : { heading: `${former.heading}\n${heading}`, members: new Map([...former.members, ...members]) });
  }

  private text(node: ts.Node): string {
    return printer.printNode(ts.EmitHint.Unspecified, node, this.source).replace(/\s+/g, ' ');
  }

  private headingOf(declaration: ts.InterfaceDeclaration | ts.ClassDeclaration | ts.EnumDeclaration): string {
    return this.text(declaration).slice(0, this.text(declaration).indexOf('{')).trim();
  }

  private membersOf(declaration: ts.InterfaceDeclaration | ts.ClassDeclaration | ts.EnumDeclaration): ReadonlyMap<string, ApiMember> {
    const members = new Map<string, ApiMember>();
    for (const member of declaration.members) {
      const name = this.nameOf(member);
      const former = members.get(name)?.text;
      members.set(name, {
        text: former === undefined ? this.text(member) : `${former} ${this.text(member)}`,
        mayBeAbsent: this.mayBeAbsent(declaration, member),
      });
    }
    return members;
  }

  private nameOf(member: ts.Node): string {
    const { name } = member as ts.NamedDeclaration;
    if (name !== undefined) return name.getText(this.source);
    return ts.isConstructorDeclaration(member) ? 'constructor' : this.text(member);
  }

  /** Objects of an interface, and classes that extend an abstract one, must have every member that is not optional. */
  private mayBeAbsent(declaration: ts.Node, member: ts.Node): boolean {
    if (ts.isEnumDeclaration(declaration)) return true;
    if (ts.isInterfaceDeclaration(declaration)) return (member as ts.TypeElement).questionToken !== undefined;
    if (ts.isConstructorDeclaration(member)) return false;
    return !ts.canHaveModifiers(member) || !(ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword);
  }

  private exportedNames({ exportClause }: ts.ExportDeclaration): readonly string[] {
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) throw new Error('the API report exports everything of a module');
    return exportClause.elements.map(({ name }) => name.text);
  }

  private namespaceMembers({ body }: ts.ModuleDeclaration): ReadonlyMap<string, ApiMember> {
    const exported = body !== undefined && ts.isModuleBlock(body) ? body.statements.filter(ts.isExportDeclaration) : [];
    return new Map(exported.flatMap((each) => this.exportedNames(each)).map((name) => [name, { text: name, mayBeAbsent: true }]));
  }
}

/** The declarations of an API report, each with its members. */
export function readApiReport(report: string): ApiReport {
  return new ReportReader(sourceOf(report)).read();
}
