import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EdgeTopology, PlanFile } from 'cdktf-lync-edge';
import { contosoPlan } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';

/** A folder for the files of one test. */
export class PlanFolder {
  public readonly path = mkdtempSync(join(tmpdir(), 'cli-verify-'));

  /** A file with a text. */
  public written(name: string, text: string): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** The plan of two Edge Servers, whose public addresses are assigned at deployment. */
  public edge(name = 'edge-plan.json'): string {
    return this.written(name, PlanFile.ofEdge(contosoPlan()).text);
  }

  /** The plan of a single Edge Server, whose public addresses are known. */
  public knownEdge(name = 'edge-plan.json', fqdn = 'lsedge.contoso.net'): string {
    const { text } = PlanFile.ofEdge(contosoPlan({ topology: EdgeTopology.singlePublic() }));
    return this.written(name, text.replaceAll('lsedge.contoso.net', fqdn));
  }

  /** The plan of a reverse proxy at 131.107.155.40. */
  public proxy(name = 'reverse-proxy-plan.json'): string {
    return this.written(name, PlanFile.ofReverseProxy(proxyPlan()).text);
  }

  public remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
