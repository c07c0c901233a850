/** A plan as the text of a file: JSON that ends with a line break, with the same bytes for the same plan. */
export function planText(plan: object): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}
