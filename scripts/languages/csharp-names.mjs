// Whether a program uses only classes, members and properties that the generated C# has. Nothing is compiled.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parsers } from './syntax.mjs';

/** @returns the places in the program where something does not exist. */
export async function unknownNames(folder, program) {
  const parser = (await parsers())['.cs'];
  const types = typesIn(parser, folder);
  const root = parser.parse(readFileSync(program, 'utf8')).rootNode;
  const used = root.descendantsOfType('using_directive').map((each) => each.namedChildren.at(-1).text);
  // A class of the package is one of a namespace that the program uses.
  const known = new Map([...types.values()].filter(({ namespace }) => used.includes(namespace)).map((type) => [type.name, type]));
  const problems = [];
  const tell = (node, text) => problems.push(`${program}:${node.startPosition.row + 1}: ${text}`);

  for (const created of root.descendantsOfType('object_creation_expression')) {
    const name = created.childForFieldName('type').text;
    if (!known.has(name)) continue;
    for (const property of assignedIn(created)) if (!known.get(name).members.has(property.text)) tell(property, `${name} has no ${property.text}`);
  }
  for (const access of root.descendantsOfType('member_access_expression')) {
    const [type, member] = [access.childForFieldName('expression').text, access.childForFieldName('name').text];
    if (known.has(type) && !known.get(type).members.has(member)) tell(access, `${type} has no ${member}`);
  }
  const own = root.descendantsOfType(['class_declaration', 'property_declaration']).map((each) => each.childForFieldName('name').text);
  const others = new Set([...OTHER_TYPES, ...own]);
  for (const node of root.descendantsOfType('identifier').filter(isTypeName)) {
    if (!known.has(node.text) && !others.has(node.text)) tell(node, `the package has no ${node.text}`);
  }
  if (known.size === 0) problems.push(`${program}: nothing of the package is used`);
  return problems;
}

/** Types of .NET, of cdktf and of its provider. */
const OTHER_TYPES = [
  'App', 'AzurermProvider', 'AzurermProviderConfig', 'AzurermProviderFeatures', 'Console', 'Dictionary', 'ResourceGroup', 'ResourceGroupConfig',
];

function typesIn(parser, folder) {
  const found = new Map();
  for (const path of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith('.cs'))) {
    const root = parser.parse(readFileSync(join(folder, path), 'utf8')).rootNode;
    const namespace = root.descendantsOfType('namespace_declaration')[0]?.childForFieldName('name').text;
    const name = basename(path, '.cs');
    const members = root.descendantsOfType(['property_declaration', 'method_declaration', 'enum_member_declaration'])
      .map((each) => each.childForFieldName('name').text);
    found.set(`${namespace}.${name}`, { namespace, name, members: new Set(members) });
  }
  return found;
}

/** The names to which the initializer of an object assigns. */
function assignedIn(created) {
  const initializer = created.childForFieldName('initializer');
  return (initializer?.namedChildren ?? []).filter(({ type }) => type === 'assignment_expression').map((each) => each.childForFieldName('left'))
    .filter(({ type }) => type === 'identifier');
}

/** Whether an identifier stands where a type can: what is created, and what a static member is taken from. */
function isTypeName(node) {
  const { parent } = node;
  if (parent.type === 'object_creation_expression') return node.equals(parent.childForFieldName('type'));
  return parent.type === 'member_access_expression' && node.equals(parent.childForFieldName('expression')) && /^[A-Z]/.test(node.text);
}
