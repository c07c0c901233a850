/** Ports of the external services when all three share one address. */
export interface SingleAddressPorts {
  readonly accessEdge: number;
  readonly webConferencing: number;
  readonly audioVideo: number;
  /** File name of the documentation page. */
  readonly doc: string;
}

/** The ports that the guide recommends for one shared address; with separate addresses, every service uses 443. */
export const SINGLE_ADDRESS_PORTS: SingleAddressPorts = {
  accessEdge: 5061,
  webConferencing: 444,
  audioVideo: 443,
  doc: 'lync-server-2013-define-your-edge-topology.md',
};
