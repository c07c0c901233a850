/** An expression, which may have several lines. */
export interface Code {
  /** Its source, the lines after the first one indented below it. */
  render(indent: number): string;
}

const WIDTH = 110;

/** An expression as it is written, in one line. */
export function code(source: string): Code {
  return { render: () => source };
}

/** A member of an enum or class: `PartnerProduct.UNKNOWN`. */
export function member<Word>(owner: string, words: Readonly<Record<string, Word>>, wanted: Word): Code {
  const name = Object.entries(words).find(([, word]) => word === wanted)?.[0];
  if (name === undefined) throw new Error(`${owner} has no such member`);
  return code(`${owner}.${name}`);
}

/** A call: `FederatedPartner.allowedDomain('litware.com', { ... })`. Arguments without properties are left out. */
export function callCode(callee: string, ...args: readonly unknown[]): Code {
  return { render: (indent) => `${callee}(${args.map((each) => valueText(each, indent)).join(', ')})` };
}

/** The items of a list by a function of their names: `...['a', 'b'].map((name) => make(name))`. */
export function mappedCode(items: readonly string[], name: string, make: Code): Code {
  return { render: (indent) => `...${valueText(items, indent)}.map((${name}) => ${make.render(indent)})` };
}

/** A value as source: texts, numbers, flags, lists, objects, and expressions among them. Undefined properties are left out. */
export function valueText(value: unknown, indent: number): string {
  if (isCode(value)) return value.render(indent);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return listText(value, indent);
  if (typeof value === 'object' && value !== null) return objectText(value, indent);
  throw new Error(`no code for ${typeof value}`);
}

/** A text in single quotes, as data whatever is in it. */
export function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

function listText(items: readonly unknown[], indent: number): string {
  const line = `[${items.map((item) => valueText(item, indent)).join(', ')}]`;
  if (fits(line, indent)) return line;
  const lines = items.every((item) => typeof item === 'string')
    ? filled(items.map(quoted), indent + 1)
    : items.map((item) => `${space(indent + 1)}${valueText(item, indent + 1)},`);
  return ['[', ...lines, `${space(indent)}]`].join('\n');
}

/** Short items side by side, as many as a line holds. */
function filled(items: readonly string[], indent: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length + 2 <= WIDTH) lines[lines.length - 1] = `${last} ${item},`;
    else lines.push(`${space(indent)}${item},`);
  }
  return lines;
}

function objectText(value: object, indent: number): string {
  const properties = Object.entries(value).filter(([, part]) => part !== undefined);
  const line = properties.length === 0 ? '{}' : `{ ${properties.map(([name, part]) => `${name}: ${valueText(part, indent)}`).join(', ')} }`;
  if (fits(line, indent)) return line;
  return ['{', ...properties.map(([name, part]) => `${space(indent + 1)}${name}: ${valueText(part, indent + 1)},`), `${space(indent)}}`].join('\n');
}

/** Room for the name of the property before it. */
const BEFORE = 20;

function fits(line: string, indent: number): boolean {
  return !line.includes('\n') && space(indent).length + line.length <= WIDTH - BEFORE;
}

function space(indent: number): string {
  return '  '.repeat(indent);
}

function isCode(value: unknown): value is Code {
  return typeof value === 'object' && value !== null && 'render' in value && typeof value.render === 'function';
}
