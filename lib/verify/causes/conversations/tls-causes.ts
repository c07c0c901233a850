import { SymptomKind } from '../../model/symptom';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, endpointOf } from '../cause-facts';
import { names } from '../words/cause-words';
import type { DraftCause } from '../draft-cause';
import { ownersOf, ownersText, serversText } from '../words/found-owners';
import { detailsOf, distinct, type FoundSymptom, valuesOf } from '../found-symptom';
import { groupedBy, idPart, ownSymptoms } from '../grouped-symptoms';
import { portLabel, serviceLabel } from '../connections/places';
import { certificatePage } from './planned-certificate';
import { BlamedLayer, CauseAudience } from '../verification-cause';

const SCHANNEL = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols';

/** What the symptom says of versions that should be turned off. */
const OLD = 'old';

type Words = Pick<DraftCause, 'what' | 'who' | 'fix' | 'known'>;

/** Where a fault of TLS is seen, for sentences. */
interface SeenAt {
  /** `Access Edge of lsedge01, lsedge02`. */
  readonly who: string;
  readonly ports: string;
  readonly servers: string;
  /** Whether they are Edge Servers, which the steps are for; a reverse proxy has its own. */
  readonly areEdges: boolean;
}

const TEXTS: ReadonlyMap<SymptomKind, (at: SeenAt, of: readonly FoundSymptom[]) => Words> = new Map([
  [SymptomKind.TLS_FAILED, failedWords],
  [SymptomKind.TLS_VERSION, versionWords],
  [SymptomKind.MUTUAL_TLS_MISSING, mutualWords],
  [SymptomKind.CLIENT_CERTIFICATE_REJECTED, rejectedWords],
]);

/** TLS that is not agreed on, or not as planned. */
export const tlsCauses: CauseFinder = (left, facts) => (
  [...groupedBy(ownSymptoms(left, new Set(TEXTS.keys())), (found) => keyOf(found, facts)).values()].map((of): DraftCause => {
    const [{ symptom: { kind } }] = of;
    const endpoints = of.map(({ expectation: { subject } }) => endpointOf(facts, subject));
    const owners = ownersOf(of, facts);
    const services = distinct(of.map(({ symptom: { service } }, index) => {
      const seen = service ?? endpoints[index]?.service;
      return serviceLabel(seen === undefined ? {} : { service: seen });
    }));
    const ports = distinct(of.map(({ symptom }, index) => portLabel({
      transport: symptom.transport ?? endpoints[index]?.transport, port: symptom.port ?? endpoints[index]?.port,
    })));
    const words = TEXTS.get(kind)?.({
      who: `${names(services)} of ${ownersText(owners, facts)}`, ports: names(ports), servers: serversText(owners, facts),
      areEdges: facts.plan.edge !== undefined,
    }, of);
    return {
      id: `${kind}/${services.map(idPart).join('+')}/${ports.map(idPart).join('+')}/${owners.map(idPart).join('+')}`,
      layer: BlamedLayer.TLS, of, page: certificatePage(facts),
      what: 'TLS is not as planned.', who: CauseAudience.LYNC, fix: [], ...words,
    };
  }));

function keyOf(
  { symptom: { kind, service, port, values = [], detail = '' }, expectation: { subject } }: FoundSymptom, facts: CauseFacts,
): string {
  // Versions are set for a server as a whole.
  if (kind === SymptomKind.TLS_VERSION) return JSON.stringify([kind, [...values].sort(), detail]);
  const endpoint = endpointOf(facts, subject);
  return JSON.stringify([kind, service ?? endpoint?.service, port ?? endpoint?.port, detail]);
}

function failedWords({ who, ports, servers, areEdges }: SeenAt, of: readonly FoundSymptom[]): Words {
  return {
    who: areEdges ? CauseAudience.LYNC : CauseAudience.NETWORK,
    what: `TLS with the ${who} on ${ports} fails${detailsOf(of).length === 0 ? '' : ` (${names(detailsOf(of))})`}.`,
    fix: areEdges ? [
      `On ${servers}, check that a certificate with its private key is assigned: Get-CsCertificate`,
      'Read the System event log, source Schannel: it says why the handshake failed.',
      `Check the versions of TLS that the server has turned on: Get-ChildItem '${SCHANNEL}' -Recurse`,
      'If a load balancer or proxy is in front of it, it must pass TLS through as it is.',
    ] : [
      `On ${servers}, check that the listener has a certificate with its private key, and which versions of TLS are turned on.`,
      'Read its log: it says why the handshake failed.',
    ],
  };
}

function versionWords({ servers, areEdges }: SeenAt, of: readonly FoundSymptom[]): Words {
  const versions = names(valuesOf(of)) || 'the planned one';
  const isOld = detailsOf(of).includes(OLD);
  return {
    who: areEdges ? CauseAudience.LYNC : CauseAudience.NETWORK,
    what: isOld
      ? `Old versions of TLS are still offered by ${servers}: ${versions}.`
      : `A version of TLS is not offered by ${servers}: ${versions}.`,
    fix: [
      ...(areEdges ? [
        `On ${servers}, see which versions are turned on for servers: Get-ChildItem '${SCHANNEL}' -Recurse`,
        `Set Enabled and DisabledByDefault below '${SCHANNEL}', for the key Server of ${versions}, and restart the server.`,
      ] : [`On ${servers}, turn ${versions} ${isOld ? 'off' : 'on'} for the listener.`]),
      isOld
        ? 'Before you turn off an old version, check that every server, client and partner has TLS 1.2.'
        : 'Install the latest updates first, of the product and of the system, if it does not know the version.',
    ],
  };
}

function mutualWords({ who, ports, servers }: SeenAt): Words {
  return {
    who: CauseAudience.NETWORK,
    what: `The ${who} asks for no client certificate on ${ports}, as federation needs: something else answers TLS there.`,
    fix: [
      'Check that no load balancer, proxy or inspecting firewall ends TLS in front of it: it must pass TLS through as it is.',
      `On ${servers}, check the port of federation in the properties of the Edge pool, and what listens: netstat -ano`,
    ],
  };
}

function rejectedWords({ who, ports, servers }: SeenAt, of: readonly FoundSymptom[]): Words {
  return {
    who: CauseAudience.LYNC,
    what: `The ${who} rejects the client certificate on ${ports}${detailsOf(of).length === 0 ? '' : ` (${names(detailsOf(of))})`}.`,
    fix: [
      'Check that the certificate is valid, is for client and server authentication, and was passed with its chain.',
      `On ${servers}, check that the root of its CA is trusted: Get-ChildItem Cert:\\LocalMachine\\Root`,
      'If it is missing, import it: certutil -addstore Root \'C:\\root.cer\'',
    ],
  };
}
