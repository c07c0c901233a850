import { flag, listOf, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import { MobileClient, PushService } from '../../values/vocabulary/mobile-push';

/** Push notification for mobile clients. */
export interface MobilePushPlan {
  /** Mobile clients, sorted by key. */
  readonly clients: MobileClientPlan[];
  /** SIP domains whose federation SRV record is used, in alphabetical order; empty when no client needs it. */
  readonly domains: string[];
  /** Whether Apple's service is used. */
  readonly apple: boolean;
  /** Whether Microsoft's service is used. */
  readonly microsoft: boolean;
}

/** A mobile client in use. */
export interface MobileClientPlan {
  readonly client: MobileClient;
  /** Client and device: `Lync 2010 Mobile on Apple`. */
  readonly name: string;
  /** Service that notifies the client in the background; absent when it needs none. */
  readonly service?: PushService;
}

const MOBILE_CLIENT_PLAN_SHAPE = planPartOf<MobileClientPlan>('MobileClientPlan', {
  client: wordOf('MobileClient', MobileClient),
  name: text,
  service: optional(wordOf('PushService', PushService)),
});

/** What {@link MobilePushPlan} holds. */
export const MOBILE_PUSH_PLAN_SHAPE = planPartOf<MobilePushPlan>('MobilePushPlan', {
  clients: listOf(MOBILE_CLIENT_PLAN_SHAPE),
  domains: listOf(text),
  apple: flag,
  microsoft: flag,
});
