/** A setting of one or both sides of a hybrid deployment. */
export enum TenantSetting {
  /** Partner discovery on one side, all known domains on the other. */
  OPEN_FEDERATION = 'open-federation',
  FEDERATED_USERS = 'federated-users',
  SHARED_ADDRESS_SPACE = 'shared-address-space',
  /** An enabled hosting provider that leads to the tenant; of Lync Server alone, as the next three. */
  HOSTING_PROVIDER = 'hosting-provider',
  VERIFICATION_LEVEL = 'verification-level',
  OUTSIDE_USERS = 'outside-users',
  /** Partners are found by their SRV records. */
  DNS_SRV_ROUTING = 'dns-srv-routing',
  ALLOWED_DOMAINS = 'allowed-domains',
  BLOCKED_DOMAINS = 'blocked-domains',
}

/** Where the plan, Lync Server and the tenant differ. */
export interface TenantDifference {
  /** Key derived from its contents: `allowed-domains/fabrikam.com`. */
  readonly id: string;
  readonly setting: TenantSetting;
  /** Domain of a list; absent for a setting that is on or off. */
  readonly domain?: string;
  /** Whether the plan has it. */
  readonly plan: boolean;
  /** Whether Lync Server has it; absent if that was not read. */
  readonly onPremises?: boolean;
  /** Whether the tenant has it; absent if that was not read, and where the tenant has no such list or setting. */
  readonly tenant?: boolean;
  /** What to do about it, if the plan is right; or how to change the plan. */
  readonly fix: string;
}
