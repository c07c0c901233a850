import { type EdgePlan, LyncProduct, planEdge, PlanFile, planForProduct, planReverseProxy, type ReverseProxyPlan } from 'cdktf-lync-edge';
import { contosoPool } from '../support/edge-pool';
import { contosoPlan, contosoRequest } from '../support/plan-request';
import { proxyRequest } from '../support/reverse-proxy';
import { contosoProxy } from '../support/reverse-proxy-construct';
import { newStack } from '../support/synth';

/** Paths of the objects and lists in a value that can be changed. */
function changeableIn(value: unknown, path = 'plan'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => changeableIn(part, `${path}.${key}`));
  return Object.isFrozen(value) ? inside : [path, ...inside];
}

test.each<[string, () => EdgePlan | ReverseProxyPlan]>([
  ['of planEdge', () => contosoPlan()],
  ['of planForProduct', () => planForProduct(contosoRequest(), LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019)],
  ['of planReverseProxy', () => planReverseProxy(proxyRequest())],
  ['of a pool', () => contosoPool(newStack()).plan],
  ['of a pool after an addition', () => {
    const pool = contosoPool(newStack());
    pool.addBlockedDomain('spam.example');
    return pool.plan;
  }],
  ['of a pool for another product', () => contosoPool(newStack()).planFor(LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015)],
  ['of a reverse proxy', () => contosoProxy(newStack()).plan],
  ['that is read from a file', () => PlanFile.readEdge(PlanFile.ofEdge(contosoPlan()).text)],
  ['of a reverse proxy that is read from a file', () =>
    PlanFile.readReverseProxy(PlanFile.ofReverseProxy(planReverseProxy(proxyRequest())).text)],
])('nothing can be changed in a plan %s', (_, plan) => {
  expect(changeableIn(plan())).toEqual([]);
});

test('the request of a plan stays the caller\'s own', () => {
  const request = contosoRequest({ organization: { siteName: 'Contoso' } });
  const objects = Object.values(request).filter((value: unknown): value is object => Array.isArray(value)
    || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype));
  const { findings } = planEdge(request);
  expect(findings.length).toBeGreaterThan(0);
  expect(objects.length).toBeGreaterThan(5);
  expect([request, ...objects].filter((value) => Object.isFrozen(value))).toEqual([]);
});
