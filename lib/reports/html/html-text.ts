/** Text that is HTML already. Everything else is escaped on its way into a page. */
export class Html {
  private constructor(public readonly text: string) {}

  /** Fixed text of this library, or a checked picture. Never text of a plan. */
  public static trusted(text: string): Html {
    return new Html(text);
  }
}

/** What a template takes: text and numbers, which are escaped, and HTML. */
export type HtmlValue = string | number | Html | readonly Html[];

/** HTML from a template. Values are escaped for the content of elements and for attributes in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.trusted(parts.map((part, index) => part + textOf(values[index] ?? '')).join(''));
}

/** HTML with something between each of its parts. */
export function joined(parts: readonly Html[], separator: string): Html {
  return Html.trusted(parts.map(({ text }) => text).join(escaped(separator)));
}

export const NOTHING = Html.trusted('');

function textOf(value: HtmlValue): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Html) return value.text;
  return value.map(({ text }) => text).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters, half surrogate pairs, and the marks that turn the direction of the text that follows. */
const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text.replace(UNSEEN, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
