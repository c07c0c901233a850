import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import {
  type EdgePool, type EdgePoolProps, FederatedPartner, PartnerProduct, type ReverseProxy, XmppPartner,
} from 'cdktf-lync-edge';
import { FederatedPartners } from '../../examples/federated-partners/federated-partners';
import { FullLab } from '../../examples/full-lab/full-lab';
import { LabEdge } from '../../examples/lab-edge/lab-edge';
import { LabEdgeRfc2136 } from '../../examples/lab-edge-rfc2136/lab-edge-rfc2136';
import { PublicIm } from '../../examples/public-im/public-im';
import { REFERENCE_TOPOLOGIES, TopologyStack } from '../../examples/reference-topologies/reference-topologies';
import { ROUTES_OF_THE_ORGANIZATION, ThreeSites } from '../../examples/three-sites/three-sites';
import { XmppGoogleTalk } from '../../examples/xmpp-google-talk/xmpp-google-talk';

/** The pool of an example, and its reverse proxy if it has one. */
export interface Example {
  /** Folder for its reports: `lab-edge`, `three-sites/berlin`. */
  readonly folder: string;
  readonly edge: EdgePool;
  readonly proxy?: ReverseProxy;
}

const EXAMPLES: readonly ((app: App) => readonly Example[])[] = [
  (app) => [{ folder: 'lab-edge', edge: new LabEdge(app, 'lab-edge').edge }],
  (app) => [{ folder: 'lab-edge-rfc2136', edge: new LabEdgeRfc2136(app, 'lab-edge-rfc2136', 15353).edge }],
  (app) => [{ folder: 'federated-partners', edge: new FederatedPartners(app, 'federated-partners').edge }],
  (app) => [{ folder: 'public-im', edge: new PublicIm(app, 'public-im').edge }],
  (app) => [{ folder: 'xmpp-google-talk', edge: new XmppGoogleTalk(app, 'xmpp-google-talk').edge }],
  (app) => {
    const { edge, proxy } = new FullLab(app, 'full-lab');
    return [{ folder: 'full-lab', edge, proxy }];
  },
  (app) => new ThreeSites(app, ROUTES_OF_THE_ORGANIZATION, () => undefined).sites
    .map(({ node, edge }) => ({ folder: `three-sites/${node.id}`, edge })),
  (app) => REFERENCE_TOPOLOGIES.map((reference) => (
    { folder: `reference-topologies/${reference.key}`, edge: new TopologyStack(app, reference).edge })),
];

/** XMPP and a partner on Office Communications Server 2007 are added, and a server is drained. */
const CHANGE: Partial<EdgePoolProps> = {
  federation: {
    partners: [FederatedPartner.allowedServer('litware.com', { edgeFqdn: 'sip.litware.com', product: PartnerProduct.OCS_2007 })],
  },
  xmpp: { partners: [XmppPartner.federated('jabber.example')] },
  drainedServers: [2],
};

/** Reads something of every example. */
export function ofEveryExample<Result>(read: (example: Example) => readonly Result[]): Result[] {
  const outdir = mkdtempSync(join(tmpdir(), 'edge-examples-'));
  try {
    return EXAMPLES.flatMap((build) => build(new App({ outdir })).flatMap(read));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Reads something of the lab before and after a change. */
export function changedLab<Result>(read: (before: EdgePool, after: EdgePool) => Result): Result {
  const outdir = mkdtempSync(join(tmpdir(), 'edge-examples-'));
  try {
    const lab = (id: string, variant?: ConstructorParameters<typeof LabEdge>[2]): EdgePool =>
      new LabEdge(new App({ outdir }), id, variant).edge;
    return read(lab('before'), lab('after', () => CHANGE));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
