import { PlanPart } from '../../projection/model/plan-part';
import type { PlanSection } from '../../projection/model/plan-section';
import type { PlanTables } from '../../projection/plan-tables';
import { sectionAnchor } from './anchors';
import { findingCounts } from './finding-counts';
import { Html, html, NOTHING } from './html-text';
import { PAGE_SCRIPT } from './page-script';
import { SCRIPT_HASH } from './page-script-hash';
import { scrolling, sectionHtml } from './page-section';
import { PAGE_STYLE } from './page-style';

const PICTURE_ANCHOR = 'picture';

/** Nothing is loaded, and only the script of this library runs. Styles may be anywhere, because a picture has its own. */
const POLICY = [
  "default-src 'none'", "style-src 'unsafe-inline'", `script-src 'sha256-${SCRIPT_HASH}'`, "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The tables as one page, with a picture after the overview if there is one. */
export function pageHtml(tables: PlanTables, picture?: Html): Html {
  const { title, summary, sections } = tables;
  const isComparison = sections.some(({ part }) => part === PlanPart.COMPARED_PLANS);
  const [first, ...others] = sections.map((section) => sectionHtml(section, isComparison));
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${Html.trusted(PAGE_STYLE)}</style>
<script>${Html.trusted(PAGE_SCRIPT)}</script>
</head>
<body>
<a class="skip unseen" href="#main">Skip to the tables</a>
<div class="page">
<header>
<h1>${title}</h1>
<p>${summary}</p>
${findingCounts(tables)}</header>
${contents(sections, picture !== undefined)}
<main id="main" tabindex="-1">
${first ?? NOTHING}${picture === undefined ? NOTHING : pictureSection(picture, title)}${others}</main>
</div>
</body>
</html>
`;
}

function contents([first, ...others]: readonly PlanSection[], hasPicture: boolean): Html {
  const entry = (anchor: string, title: string): Html => html`<li><a href="#${anchor}">${title}</a></li>\n`;
  const entries = (sections: readonly PlanSection[]): Html[] => (
    sections.map(({ part, title }) => entry(sectionAnchor(part), title)));
  return html`<nav aria-label="Contents">
<ol>
${entries(first === undefined ? [] : [first])}${hasPicture ? entry(PICTURE_ANCHOR, 'Picture') : NOTHING}${entries(others)}</ol>
</nav>`;
}

function pictureSection(picture: Html, title: string): Html {
  return html`<section class="drawn" id="${PICTURE_ANCHOR}" aria-labelledby="${PICTURE_ANCHOR}-title">
<div class="title"><h2 id="${PICTURE_ANCHOR}-title">Picture</h2></div>
<figure>${scrolling(picture, `Picture of the ${title}`)}</figure>
</section>
`;
}
