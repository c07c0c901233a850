/** Where cmdlets for the whole deployment are run. */
export const MANAGEMENT_SHELL = 'Lync Server Management Shell on an internal computer';

/** Where servers are set up. */
export function deploymentWizard(servers: string): string {
  return `Lync Server Deployment Wizard on ${servers}, Install or Update Lync Server System`;
}
