import { givenText } from '../../values/boundary/given-text';
import { isPlainObject, listOf, propertyOf } from '../../values/boundary/kinds';
import { REFUSED, type Shape, shapeOf, wrongKind } from '../../values/boundary/shape';
import type { IPlanDocument } from '../../values/plan-document';

const EXPECTED = 'a file with fileName and text';
const FIX = 'pass the name of the file and what "terraform show -json PLAN" prints as text';

/** A plan of Terraform, which can be longer than other text. What it holds is checked where it is read. */
const TERRAFORM_DOCUMENT: Shape<IPlanDocument> = shapeOf((given, property, problems) => {
  const [fileName, text] = ['fileName', 'text'].map((name) => (isPlainObject(given) ? propertyOf(given, name) : undefined));
  return typeof fileName === 'string' && typeof text === 'string'
    ? { fileName, text }
    : wrongKind(problems, property, given, EXPECTED, FIX);
});

/** Plans of Terraform, one for each stack. */
export const TERRAFORM_DOCUMENTS: Shape<IPlanDocument[]> = shapeOf((given, property, problems) => {
  const documents = listOf(TERRAFORM_DOCUMENT).read(given, property, problems);
  if (documents === REFUSED) return REFUSED;
  const names = documents.map(({ fileName }) => fileName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return documents;
  problems.add({
    property, given: `two files ${givenText(twice)}`, expected: 'each plan of Terraform once, under a name of its own',
    fix: 'leave out the second, or give it another name',
  });
  return REFUSED;
});
