import { oneLine } from '../comment-lines';

/** A text as a YAML scalar: a JSON string, which no YAML reader takes for anything else. */
export function scalar(text: string): string {
  return JSON.stringify(text);
}

/**
 * Text for the comments of a firewall's configuration: characters that could end a comment or a quoted text on one of the
 * platforms become others.
 */
export function comment(text: string): string {
  return oneLine(text).replaceAll('"', '\'').replace(/[^A-Za-z0-9 .,:;()/_+'-]/g, '_');
}
