import { join } from 'node:path';
import { KernelError } from './support/kernel-process';
import { labProps, labRequest, newStack } from './support/lab';
import { programOfFile } from './support/program-of-file';
import { map, member, type Reference, struct } from './support/values';

const program = programOfFile();

/** How the error begins of a value that the kernel refuses. Languages make an exception of their own of it. */
const REFUSED = /^@jsii\/kernel\.SerializationError: Passed to parameter request of static method cdktf-lync-edge\.EdgePlanner\.plan: /;

let stack: Reference;
let props: Record<string, unknown>;

beforeAll(async () => {
  const { host, folder } = program();
  const made = await newStack(host, join(folder, 'out'));
  stack = made.stack;
  props = await labProps(host, made.group);
});

async function errorOf(asked: Promise<unknown>): Promise<KernelError> {
  const answer = await asked.then((value) => value, (error: unknown) => error);
  if (answer instanceof KernelError) return answer;
  throw new Error(`no error, but ${JSON.stringify(answer)}`);
}

/** The error of a pool that differs from the lab. */
function errorOfPool(variant: object): Promise<KernelError> {
  return errorOf(program().host.create('EdgePool', [stack, 'Edge', struct('EdgePoolProps', { ...props, ...variant })]));
}

/** The plan of the lab's request, with properties that differ. */
async function planned(variant: object): Promise<Reference> {
  const { host } = program();
  return await host.make('EdgePlanner', 'plan', struct('EdgePlanRequest', {
    ...await labRequest(host),
    network: struct('request.EdgeNetworkRequest', { externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24' }),
    recordsByOthers: true,
    ...variant,
  }));
}

describe('what the library throws', () => {
  test('has four lines, and the path of the construct', async () => {
    const { kind, message } = await errorOfPool({ accessEdge: struct('request.EdgeServiceRequest', { fqdn: 'sip_lab.contoso.com' }) });
    expect([kind, message]).toEqual(['EdgeValidationError', [
      'lab-edge/Edge: invalid accessEdge.fqdn',
      '  given:    "sip_lab.contoso.com"',
      '  expected: a label of letters, digits and hyphens',
      '  fix:      use a hyphen instead of the underscore: did you mean "sip-lab.contoso.com"?',
    ].join('\n')]);
  });

  test('has every problem', async () => {
    const { message } = await errorOfPool({
      accessEdge: struct('request.EdgeServiceRequest', { fqdn: 'sip_lab.contoso.com' }),
      recordTtlSeconds: 0,
    });
    expect(message.match(/^lab-edge\/Edge: invalid \S+/gm)).toEqual([
      'lab-edge/Edge: invalid accessEdge.fqdn', 'lab-edge/Edge: invalid recordTtlSeconds',
    ]);
  });

  test('leaves nothing behind: the same ID is free for a pool that is right', async () => {
    await errorOfPool({ sipDomains: [] });
    const pool = await program().host.create('EdgePool', [stack, 'Edge', struct('EdgePoolProps', props)]);
    expect(await program().host.get(pool, 'plan')).toBeDefined();
  });

  test('has no path outside of constructs', async () => {
    const { message } = await errorOf(planned({ sipDomains: ['contoso'] }));
    expect(message).toMatch(/^EdgeValidationError: invalid sipDomains\[0\]\n {2}given: {4}"contoso"\n {2}expected: .+\n {2}fix: {6}.+$/);
  });
});

describe('what a language without types could pass', () => {
  test.each<[string, object, string]>([
    ['a text for a list', { sipDomains: 'contoso.com' }, 'Value is not an array'],
    ['a number for a text', { externalAccessPolicy: 1 }, 'Value is not a string'],
    ['a text for a number', { recordTtlSeconds: '3600' }, 'Value is not a number'],
    ['no property that is required', { sipDomains: undefined }, "Missing required properties for cdktf-lync-edge.EdgePlanRequest: 'sipDomains'"],
    ['nothing for what is required', { sipDomains: null }, 'A value is required (type is non-optional)'],
    ['nothing within a list', { sipDomains: [null] }, 'A value is required (type is non-optional)'],
    ['a typo in an enum', { mobilePush: struct('request.MobilePushRequest', { clients: [member('MobileClient', 'LYNC_2013_WINDOWS_FONE')] }) },
      "No such enum member: 'LYNC_2013_WINDOWS_FONE'"],
    ['the text of an enum', { mobilePush: struct('request.MobilePushRequest', { clients: ['lync-2013-windows-phone'] }) },
      'Value does not have the "$jsii.enum" key'],
    ['another interface', { accessEdge: struct('request.FederationRequest', {}) }, 'which does not match expected type'],
  ])('%s is refused before it reaches the library', async (_, variant, expected) => {
    const { message } = await errorOf(planned(variant));
    expect(message).toMatch(REFUSED);
    expect(message).toContain(expected);
  });

  test('an object where text is due is refused', async () => {
    const { message } = await errorOf(planned({ accessEdge: map({ fqdn: props['topology'] }) }));
    expect(message).toMatch(REFUSED);
    expect(message).toContain('Value is not a string');
  });

  test('an object of another class is refused', async () => {
    const { message } = await errorOf(planned({ topology: props['product'] }));
    expect(message).toMatch(REFUSED);
    expect(message).toContain('is not convertible to cdktf-lync-edge.EdgeTopology');
  });
});

describe('what means the same in every language', () => {
  async function textOf(variant: object): Promise<unknown> {
    const { host } = program();
    return await host.get(await host.make('PlanFile', 'ofEdge', await planned(variant)), 'text');
  }

  test('nothing is as good as no property', async () => {
    expect(await textOf({ xmpp: null, publicIm: null, hasOtherEdgePools: null })).toBe(await textOf({}));
  });

  test('an interface without properties turns a feature on', async () => {
    expect(await textOf({ federation: struct('request.FederationRequest', {}) })).not.toBe(await textOf({ federation: null }));
    expect(await textOf({ federation: map({}) })).toBe(await textOf({ federation: struct('request.FederationRequest', {}) }));
  });

  test('a dictionary is as good as an interface', async () => {
    expect(await textOf({ accessEdge: map({ fqdn: 'sip.contoso.com' }) })).toBe(await textOf({}));
  });

  // Languages with types refuse them when they compile, and Python when it makes the value.
  test('an unknown property does not reach the library', async () => {
    expect(await textOf({ recordTtl: 60 })).toBe(await textOf({}));
  });
});
