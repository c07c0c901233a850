// What a PowerShell script calls, and which variables it uses.

export function contentsOf(root) {
  return {
    commands: nodesOf(root, 'command').map(commandOf),
    data: Object.fromEntries(nodesOf(root, 'assignment_expression').map((node) => [
      node.children[0].text.slice(1),
      nodesOf(node, 'hash_literal_expression').map((hash) => Object.fromEntries(
        nodesOf(hash, 'hash_entry').map((entry) => [
          entry.children[0].text, entry.children.find(({ type }) => type === 'pipeline').text,
        ]),
      )),
    ]).reverse()),
    assigned: unique([
      ...nodesOf(root, 'left_assignment_expression').flatMap((node) => variablesIn(node)),
      ...nodesOf(root, 'function_parameter_declaration').flatMap((node) => variablesIn(node)),
      ...nodesOf(root, 'script_parameter').map((node) => variablesIn(node)[0]),
      ...nodesOf(root, 'foreach_statement').map((node) => nodesOf(node, 'variable')[0].text.slice(1)),
    ]),
    used: unique(variablesIn(root)),
    functions: nodesOf(root, 'function_name').map((node) => node.text),
    functionParameters: Object.fromEntries(nodesOf(root, 'function_statement').map((node) => [
      nodesOf(node, 'function_name')[0].text, nodesOf(node, 'script_parameter').map((parameter) => variableOf(parameter)),
    ])),
    redirections: nodesOf(root, 'redirection').map((node) => node.text),
    methods: unique(nodesOf(root, 'invokation_expression').map(methodOf)),
  };
}

function commandOf(node) {
  const guards = [];
  for (let at = node; at.parent !== null; at = at.parent) {
    if (at.parent.type === 'if_statement' && at.type === 'statement_block') {
      guards.push(...nodesOf(at.parent.children.find(({ type }) => type === 'pipeline'), 'command_name'));
    }
  }
  const own = (type) => nodesOf(node, type).filter((found) => closestCommand(found)?.equals(node));
  return {
    name: own('command_name')[0]?.text ?? node.text.split(/\s/)[0],
    parameters: own('command_parameter').map(({ text }) => text.slice(1)),
    splats: own('variable').map(({ text }) => text).filter((text) => text.startsWith('@')).map((text) => text.slice(1)),
    text: node.text,
    guards: guards.map(({ text }) => text),
  };
}

function closestCommand(node) {
  for (let at = node.parent; at !== null; at = at.parent) if (at.type === 'command') return at;
  return null;
}

/** `[IO.File]::Delete` for a method of a type, `.ToString` for one of an object. */
function methodOf(node) {
  const [owner, , name] = node.children;
  return owner.type === 'type_literal' ? `${owner.text}::${name.text}` : `.${name.text}`;
}

/** The parameter itself, after its type. */
function variableOf(parameter) {
  return nodesOf(parameter, 'variable')[0].text.slice(1);
}

function nodesOf(node, type) {
  return node.descendantsOfType(type);
}

/** Names without sign and scope, in lower case: PowerShell compares them so. */
function variablesIn(node) {
  return nodesOf(node, 'variable').map(({ text }) => text.slice(1).replace(/^script:/, '').toLowerCase());
}

function unique(texts) {
  return [...new Set(texts)].sort();
}
