import type { MobileClient, PushService } from '../values/vocabulary/mobile-push';

/** Push notification to mobile clients. */
export interface MobilePushPlan {
  /** In the order of their keys. */
  readonly clients: MobileClientPlan[];
  /** SIP domains whose federation SRV record it uses, in alphabetical order. */
  readonly domains: string[];
  /** Whether Apple's service is used. */
  readonly apple: boolean;
  /** Whether Microsoft's service is used. */
  readonly microsoft: boolean;
}

/** A mobile client in use. */
export interface MobileClientPlan {
  readonly client: MobileClient;
  /** Name as people say it. */
  readonly name: string;
  /** Service that wakes the client in the background; absent where it needs none. */
  readonly service?: PushService;
}
