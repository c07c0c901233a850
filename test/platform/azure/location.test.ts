import * as fc from 'fast-check';
import { AZURE_REGIONS } from '../../../lib/platform/azure/azure-regions';
import { checkLocation } from '../../../lib/platform/azure/location';
import { accepts, describeCheck } from './check-table';

describeCheck(checkLocation, {
  accepted: [
    'westeurope', 'West Europe', 'WESTEUROPE', 'East US 2', 'usgovvirginia', 'chinanorth3',
    // Unknown here, but a region may get these names: only Azure can refuse them.
    'eastus3', 'denmarkwest', 'atlantis', 'portugalsouth',
  ],
  refused: [
    ['', 'az account list-locations'],
    ['  ', 'az account list-locations'],
    ['west-europe', 'did you mean "westeurope"?'],
    ['west_eurpoe', 'did you mean "westeurope"?'],
    ['eu-west-1', 'az account list-locations'],
    ['westeurop', 'did you mean "westeurope"?'],
    ['westeurpoe', 'did you mean "westeurope"?'],
    ['wsteurope', 'did you mean "westeurope"?'],
    ['West Eurrope', 'did you mean "westeurope"?'],
    ['nortcentralus', 'did you mean "northcentralus"?'],
    ['japaneest', 'did you mean "japaneast"?'],
    ['swedencentrall', 'did you mean "swedencentral"?'],
  ],
});

test('every known region is accepted in any case', () => {
  fc.assert(
    fc.property(fc.constantFrom(...AZURE_REGIONS), fc.boolean(), (region, upper) => {
      expect(accepts(checkLocation, upper ? region.toUpperCase() : region)).toBe(true);
    }),
  );
});
