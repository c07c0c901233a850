import { type Html, html } from './html-text';

/** A link to the place where it is, to copy from. */
export function selfLink(anchor: string, name: string): Html {
  return html` <a class="self" href="#${anchor}" aria-label="Link to ${name}">#</a>`;
}
