import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { edgeToVerify } from '../../lib/verify/model/plan-to-verify';
import type { VerificationResult } from '../../lib/verify/verification-result';
import {
  CLIENT_AUTHENTICATION, type CertificateContents, createAuthority, type IssuedCertificate, SERVER_AUTHENTICATION, type TestAuthority,
} from '../support/certificates';
import { ClosedDns, type DelegatedZone } from '../support/name-server';
import { AnsweringEdge } from './answering-edge';
import { heldBy, zonesOf } from './closed-zones';
import { deployLab, type DeployedLab } from './deployed-lab';
import { resultOf, told, type ToldMistake, type Verified, verified } from './verified';

/** Addresses of a lab that no other one has. */
export interface LabAddresses {
  /** The first public address of the Edge; up to eight follow it. */
  readonly edge: string;
  readonly resolver: string;
  readonly root: string;
  readonly nameServer: string;
}

/** The lab, deployed by Terraform, with DNS and everything that its plan opens to the Internet. */
export class RunningLab {
  public static async start(addresses: LabAddresses): Promise<RunningLab> {
    const lab = new RunningLab(addresses, await deployLab(addresses.edge));
    try {
      await Promise.all([lab.serve(lab.zone), lab.edge.start(lab.certificate)]);
    } catch (error) {
      await lab.stop();
      throw error;
    }
    return lab;
  }

  public readonly authority: TestAuthority = createAuthority();
  public readonly edge: AnsweringEdge;
  /** The external certificate, as planned. */
  public readonly certificate: IssuedCertificate;
  /** Lines of the zone file of contoso.com. */
  public readonly zone: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'lync-edge-lab-'));
  private readonly client: readonly string[];
  private dns: ClosedDns | undefined;

  private constructor(private readonly addresses: LabAddresses, public readonly deployed: DeployedLab) {
    this.edge = new AnsweringEdge(edgeToVerify(deployed.plan, EdgeSide.EXTERNAL), this.authority);
    this.certificate = this.issue({});
    this.zone = zonesOf(deployed.plan).get('contoso.com') ?? '';
    const partner = this.authority.issue({ subject: 'jabber.example', usages: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION] });
    this.client = [
      '--ca', this.file('ca.pem', this.authority.certificate), '--certificate', this.file('client.pem', partner.chain),
      '--key', this.file('client.key', partner.key),
    ];
  }

  /** An external certificate with differences. */
  public issue(differences: Partial<CertificateContents>): IssuedCertificate {
    const { subject = '', sans = [] } = this.deployed.plan.certificates[0] ?? {};
    return this.authority.issue({ subject, sans, usages: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION], ...differences });
  }

  /** Names that the external certificate is planned to have. */
  public get names(): string[] {
    return this.deployed.plan.certificates[0]?.sans ?? [];
  }

  /** Serves a zone file of contoso.com in place of the one before. */
  public async serve(contoso: string, others: readonly DelegatedZone[] = []): Promise<void> {
    await this.serveZones([...heldBy(this.addresses.nameServer, new Map([['contoso.com', contoso]])), ...others]);
  }

  /** Serves these zones alone. */
  public async serveZones(zones: readonly DelegatedZone[]): Promise<void> {
    await this.dns?.stop();
    const { resolver, root } = this.addresses;
    this.dns = await ClosedDns.start({ resolver, root, zones });
  }

  /** Writes a file that options can name. */
  public file(name: string, text: string): string {
    writeFileSync(join(this.folder, name), text);
    return join(this.folder, name);
  }

  /** Options that this lab needs, and others. */
  public options(...others: readonly string[]): string[] {
    return [
      this.deployed.planFile, '--resolver', this.addresses.resolver, ...this.client, '--timeout', '2',
      ...(others.includes('--deployed') ? [] : ['--deployed', this.deployed.showFile]), ...others,
    ];
  }

  public verified(...others: readonly string[]): Promise<Verified> {
    return verified(...this.options(...others));
  }

  public result(...others: readonly string[]): Promise<VerificationResult> {
    return resultOf(...this.options(...others));
  }

  public told(...others: readonly string[]): Promise<ToldMistake> {
    return told(...this.options(...others));
  }

  public async stop(): Promise<void> {
    await Promise.all([this.dns?.stop(), this.edge.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
