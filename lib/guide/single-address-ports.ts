/** Ports of the external services when all three share one name and one address. */
export interface SingleAddressPorts {
  readonly accessEdge: number;
  readonly webConferencing: number;
  readonly audioVideo: number;
  /** File name of the documentation page the ports are recommended on. */
  readonly doc: string;
}

/** With an address each, every service keeps port 443; with one for all, the guide recommends these. */
export const SINGLE_ADDRESS_PORTS: SingleAddressPorts = {
  accessEdge: 5061,
  webConferencing: 444,
  audioVideo: 443,
  doc: 'lync-server-2013-define-your-edge-topology.md',
};
