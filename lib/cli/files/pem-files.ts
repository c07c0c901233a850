import { EdgeValidationError } from '../../values/edge-validation-error';
import { readText } from './read-files';

/** What a PEM file may hold, with the command that makes one of another file. */
const CONVERSIONS = {
  'CERTIFICATE': 'openssl x509 -inform DER -in FILE -out cert.pem',
  'PRIVATE KEY': 'openssl pkcs12 -in FILE.pfx -nocerts -nodes -out key.pem',
} as const;

/**
 * The text of a PEM file. What certificate authorities and Windows export is often of another kind.
 *
 * @throws EdgeValidationError for a file that cannot be read, or that has no such block.
 */
export function readPem(path: string, option: string, kind: keyof typeof CONVERSIONS): string {
  const text = readText(path, option);
  if (new RegExp(`-----BEGIN ([A-Z]+ )?${kind}-----`).test(text)) return text;
  throw new EdgeValidationError({
    property: option, given: `"${path}", which has no block BEGIN ${kind}`, expected: 'a PEM file', fix: `convert it: ${CONVERSIONS[kind]}`,
  });
}
