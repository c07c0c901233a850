import { PublishedService } from '../../../values/vocabulary/reverse-proxy';
import { AppProtocol } from '../../../values/vocabulary/traffic';
import { FindingSeverity } from '../../../plan/findings/finding';
import type { BridgePlan, PublishingRulePlan } from '../../../plan/reverse-proxy-plan';
import { type InterruptionRule, stayingHosts } from './reverse-proxy-interruption';

/** A port on which a host name no longer answers. */
export const webPortClosed: InterruptionRule = {
  id: 'web-port-closed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configuration-requirements-for-reverse-proxy.md',
  check: (transition) => stayingHosts(transition).flatMap(({ was, is }) => {
    const left = new Set(is.bridges.map(({ listenPort }) => listenPort));
    return was.bridges.filter(({ listenPort }) => !left.has(listenPort)).map((bridge) => ({
      subject: `${was.host}:${bridge.listenPort}`,
      message: `the port no longer answers: ${whoLoses(was, bridge)}`,
      fix: 'check that nobody uses the port before you close it: keep it open beside the other one in a first deployment',
    }));
  }),
};

function whoLoses({ publishes }: PublishingRulePlan, { protocol }: BridgePlan): string {
  const words = protocol === AppProtocol.HTTP ? 'over HTTP' : 'over HTTPS';
  return publishes.includes(PublishedService.AUTODISCOVER)
    ? `mobile clients that look for their pool ${words} no longer find it`
    : `whoever opens the name ${words} gets no response`;
}
