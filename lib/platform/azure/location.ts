import { editDistance } from '../../values/nearest-word';
import { didYouMean, quote, refuse } from '../../values/refusals';
import { AZURE_REGIONS } from './azure-regions';

const EXPECTED =
  'the name of an Azure region, such as "westeurope" or "West Europe" (azurerm rejects an unknown one only during plan)';

/**
 * Azure region: letters and digits; case and spaces are ignored (`West Europe` is `westeurope`).
 *
 * azurerm gets the list of regions from Azure, so it rejects an unknown region only during plan. Here, an unknown name is
 * rejected if it is one or two typos away from a known region. Otherwise, it is accepted, because it may be a new region.
 */
export function checkLocation(value: string, property: string): void {
  const bare = bareName(value);
  if (!/^[a-z0-9]+$/.test(bare)) {
    refuse(property, quote(value), EXPECTED, suggestion(bare));
  }
  const meant = misspelled(bare);
  if (meant !== undefined) {
    refuse(property, quote(value), EXPECTED, didYouMean(meant));
  }
}

function bareName(value: string): string {
  return value.toLowerCase().replace(/\s/g, '');
}

function suggestion(bare: string): string {
  const name = bare.replace(/[^a-z0-9]/g, '');
  const meant = AZURE_REGIONS.includes(name) ? name : misspelled(name);
  return meant === undefined
    ? 'use letters and digits only; az account list-locations lists the names'
    : didYouMean(meant);
}

/** The known region that was most likely meant. */
function misspelled(name: string): string | undefined {
  if (AZURE_REGIONS.includes(name)) {
    return undefined;
  }
  return AZURE_REGIONS.filter((region) => place(region) !== place(name))
    .map((region) => ({ region, distance: editDistance(name, region) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)[0]?.region;
}

/**
 * A region's name without its direction and number. If two names share it, such as `denmarkeast` and `denmarkwest`, the
 * difference is not a typo: Azure names new regions this way.
 */
function place(name: string): string {
  return name.replace(/north|south|east|west|central|\d+$/g, '');
}
