import { editDistance } from '../../values/nearest-word';
import { didYouMean, quote, refuse } from '../../values/refusals';
import { AZURE_REGIONS } from './azure-regions';

const EXPECTED =
  'the name of an Azure region, such as "westeurope" or "West Europe" (azurerm refuses an unknown one only at plan)';

/**
 * Azure region: letters and digits, where case and blanks do not count (`West Europe` is `westeurope`).
 *
 * The list of regions is in the cloud, so azurerm refuses an unknown one only at plan. Here an unknown name is refused
 * when it is one or two typing slips away from a known region, and let through otherwise: it may be a new one.
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
    ? 'give letters and digits only; az account list-locations lists the names'
    : didYouMean(meant);
}

/** The known region that an unknown name is most likely to mean. */
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
 * A region's name without its direction and number. Where two names share it, as `denmarkeast` and `denmarkwest` do, the
 * difference is not a typing slip: Azure names new regions like that.
 */
function place(name: string): string {
  return name.replace(/north|south|east|west|central|\d+$/g, '');
}
