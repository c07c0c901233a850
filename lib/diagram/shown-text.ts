/**
 * Text as it is shown in a diagram: printable ASCII, as in the text report; any other character is shown as `?`. So its width
 * is known, and no character turns the direction of the text around it or is forbidden in XML.
 */
export function shownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[^\x20-\x7e]/gu, '?');
}
