/** What the outputs of a construct tell. The words are the ends of their names. */
export enum OutputContent {
  PUBLIC_ADDRESSES = 'public_addresses',
  PUBLIC_IPV6_ADDRESSES = 'public_ipv6_addresses',
  VIRTUAL_ADDRESSES = 'virtual_addresses',
  NAME_SERVERS = 'name_servers',
  CERTIFICATE_NAMES = 'certificate_names',
}

/** What `terraform output` and the Terraform registry show beside the value. */
export const OUTPUT_DESCRIPTIONS: Readonly<Record<OutputContent, string>> = {
  [OutputContent.PUBLIC_ADDRESSES]: 'Public IPv4 addresses, by server and service',
  [OutputContent.PUBLIC_IPV6_ADDRESSES]: 'Public IPv6 addresses, by server and service',
  [OutputContent.VIRTUAL_ADDRESSES]: 'Virtual addresses of the load balancers, by service',
  [OutputContent.NAME_SERVERS]: 'Name servers of the created public DNS zones: delegate the zones to them',
  [OutputContent.CERTIFICATE_NAMES]: 'Names of the created certificates in their Key Vault',
};

/** The value of an output: references by what they belong to. */
export type OutputValue = ReadonlyMap<string, string | string[]>;

/** The values of a construct's outputs. An empty one has no output. */
export type OutputValues = Readonly<Partial<Record<OutputContent, OutputValue>>>;
