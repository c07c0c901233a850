/** A setting that both sides of a hybrid deployment have. */
export enum TenantSetting {
  /** Partner discovery on one side, all known domains on the other. */
  OPEN_FEDERATION = 'open-federation',
  FEDERATED_USERS = 'federated-users',
  SHARED_ADDRESS_SPACE = 'shared-address-space',
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
  /** Whether the tenant has it; absent if that was not read, and where the tenant has no such list. */
  readonly tenant?: boolean;
  /** What to do about it, if the plan is right; or how to change the plan. */
  readonly fix: string;
}
