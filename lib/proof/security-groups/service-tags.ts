import { EdgeValidationError } from '../../values/edge-validation-error';
import { nearestWord } from '../../values/nearest-word';
import { didYouMean, quote } from '../../values/refusals';
import { gatewayManager, HOST_OF_AZURE, platformLoadBalancer, publicAddresses } from '../known-addresses';
import { AddressSet } from '../packet-space';

/** `Storage.WestEurope`: no address has this form. */
const TAG = /^[A-Za-z][A-Za-z0-9._-]*$/;

/** Service tags that can be evaluated. */
enum ServiceTag {
  AZURE_LOAD_BALANCER = 'AzureLoadBalancer',
  GATEWAY_MANAGER = 'GatewayManager',
  INTERNET = 'Internet',
  VIRTUAL_NETWORK = 'VirtualNetwork',
}

/**
 * What the service tags stand for in the groups of one subnet
 * (learn.microsoft.com/azure/virtual-network/service-tags-overview).
 *
 * VirtualNetwork is more than its name says: the address space, networks that are connected to it, the address of the host,
 * and the prefixes of the user-defined routes of the subnet, even a default route. Internet is the public space outside of
 * that.
 */
export class ServiceTags {
  /** @param virtualNetwork address space, connected networks, and prefixes of user-defined routes, as far as they are known */
  public static of(virtualNetwork: AddressSet): ServiceTags {
    const network = AddressSet.union([virtualNetwork, AddressSet.ofPrefixes([HOST_OF_AZURE], 'host')]);
    return new ServiceTags({
      [ServiceTag.AZURE_LOAD_BALANCER]: platformLoadBalancer(),
      [ServiceTag.GATEWAY_MANAGER]: gatewayManager(),
      [ServiceTag.INTERNET]: publicAddresses().minus(network),
      [ServiceTag.VIRTUAL_NETWORK]: network,
    });
  }

  private readonly known = new Map<string, AddressSet>();

  private constructor(private readonly tags: Readonly<Record<ServiceTag, AddressSet>>) {}

  public get virtualNetwork(): AddressSet {
    return this.tags[ServiceTag.VIRTUAL_NETWORK];
  }

  public get internet(): AddressSet {
    return this.tags[ServiceTag.INTERNET];
  }

  public get azureLoadBalancer(): AddressSet {
    return this.tags[ServiceTag.AZURE_LOAD_BALANCER];
  }

  /** Whether a text is a service tag that cannot be evaluated. */
  public isUnknownTag(text: string): boolean {
    return TAG.test(text) && this.find(text) === undefined;
  }

  /**
   * The addresses of an end of a rule: an address, a CIDR block, `*`, or a service tag.
   *
   * @throws EdgeValidationError for another tag, and for text in another form.
   */
  public addressesOf(text: string, property: string): AddressSet {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const addresses = text === '*' ? AddressSet.ALL : this.find(text) ?? prefix(text, property);
    this.known.set(text, addresses);
    return addresses;
  }

  /** The addresses of a tag in any case, as Azure reads it; undefined for any other text. */
  private find(text: string): AddressSet | undefined {
    const tag = Object.values(ServiceTag).find((word) => word.toLowerCase() === text.toLowerCase());
    return tag === undefined ? undefined : this.tags[tag];
  }
}

function prefix(text: string, property: string): AddressSet {
  if (!TAG.test(text)) return AddressSet.ofPrefixes([text], property);
  const tags = Object.values(ServiceTag);
  const meant = nearestWord(text, tags);
  throw new EdgeValidationError({
    property,
    given: quote(text),
    expected: `an address, a CIDR block, "*", or one of the service tags ${tags.join(', ')}; the addresses of other tags `
      + 'change and are not part of this library',
    fix: meant === undefined
      ? 'replace the tag with its addresses, or prove what is deployed, which lists the addresses of each tag'
      : didYouMean(meant),
  });
}
