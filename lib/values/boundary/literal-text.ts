/** What starts a Terraform expression or directive, unless it is a reference. */
const TEMPLATE = /([$%])\{(?!TfToken\[)/g;

/** Text in which Terraform finds nothing to evaluate but references: `${` and `%{` are doubled. */
export function literalText(text: string): string {
  return text.replace(TEMPLATE, '$1$1{');
}
