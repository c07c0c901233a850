/** Where to run cmdlets for the whole deployment. */
export const MANAGEMENT_SHELL = 'Lync Server Management Shell on an internal computer';

/** Where to set up servers. */
export function deploymentWizard(servers: string): string {
  return `Lync Server Deployment Wizard on ${servers}, Install or Update Lync Server System`;
}
