// The places in a PowerShell script that the grammar does not understand.

export function problemsOf(node) {
  if (!node.hasError) return [];
  const inside = node.children.flatMap(problemsOf);
  const itself = node.isError || node.isMissing;
  return itself ? [`${node.isMissing ? 'missing' : 'error'} in line ${node.startPosition.row + 1}: ${node.text}`, ...inside] : inside;
}
