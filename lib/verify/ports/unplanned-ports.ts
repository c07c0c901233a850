/** Ports that must be closed wherever the plan does not open them. At most 16: each one waits for its timeout at a firewall. */
export const UNPLANNED_PORTS: readonly number[] = [
  // SSH: the management port of appliances and of Linux machines in front of the Edge.
  22,
  // HTTP: an Edge publishes nothing there; a web server on it was installed by mistake.
  80,
  // RPC endpoint mapper: listens on every Windows Server.
  135,
  // File sharing: listens on every Windows Server.
  445,
  // SQL Server: an Edge has databases of its own, for itself alone.
  1433,
  // Remote Desktop: the port that is opened for a moment, and stays open.
  3389,
  // Replication of the Central Management store: inside only.
  4443,
  // SIP without encryption: opened by rules for telephony, used by no Edge.
  5060,
  // SIP between servers: only on the Access Edge, and only for federation.
  5061,
  // A/V authentication: gives credentials for the relay, inside only.
  5062,
  // XMPP between servers: only on the Access Edge, and only with XMPP.
  5269,
  // Windows Remote Management: listens on Windows Server 2012 and later by default.
  5985,
  // The same with TLS.
  5986,
  // Meeting content for the Front End Servers: inside only.
  8057,
  // The XMPP gateway of the Front End Servers: inside only.
  23456,
  // The agent of centralized logging: inside only.
  50001,
];
