import { type RemoteInfo, type Socket as UdpSocket, createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type Server, type Socket, createServer } from 'node:net';
import { type Answer, AUTHORITATIVE_ANSWER, type Question, decode, encode, streamEncode } from 'dns-packet';

/** A question that a {@link TalkingServer} was asked. */
export interface Asked extends Question {
  readonly id: number;
}

/** What a server does with what it is asked. */
export interface Conduct {
  /** Sends whatever it likes to whoever asked over UDP. @default - nothing */
  readonly udp?: (asked: Asked, send: (message: Buffer) => void, from: RemoteInfo) => void;
  /** Does whatever it likes with a TCP connection when a question came. @default - nothing listens on TCP */
  readonly tcp?: (asked: Asked, socket: Socket) => void;
  /** Whether nothing listens on UDP. @default false */
  readonly isWithoutUdp?: boolean;
}

/** Something on port 53 that misbehaves as a test wants. */
export class TalkingServer {
  public static async start(address: string, conduct: Conduct): Promise<TalkingServer> {
    const server = new TalkingServer(conduct);
    if (conduct.isWithoutUdp !== true) {
      server.udp.bind(53, address);
      await once(server.udp, 'listening');
    }
    if (conduct.tcp !== undefined) {
      server.tcp.listen(53, address);
      await once(server.tcp, 'listening');
    }
    return server;
  }

  /** Questions that came over UDP, and the ports that they came from. */
  public readonly asked: Asked[] = [];
  public readonly ports = new Set<number>();
  private readonly connections = new Set<Socket>();
  private readonly udp: UdpSocket = createSocket('udp4');
  private readonly tcp: Server = createServer();

  private constructor({ udp, tcp }: Conduct) {
    this.udp.on('message', (message, from) => {
      const asked = questionIn(message);
      this.asked.push(asked);
      this.ports.add(from.port);
      udp?.(asked, (answer) => { this.udp.send(answer, from.port, from.address); }, from);
    });
    this.tcp.on('connection', (socket) => {
      this.connections.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => this.connections.delete(socket));
      let received = Buffer.alloc(0);
      socket.on('data', (chunk) => {
        received = Buffer.concat([received, chunk]);
        while (received.length >= 2 && received.length >= received.readUInt16BE(0) + 2) {
          const end = received.readUInt16BE(0) + 2;
          const asked = questionIn(received.subarray(2, end));
          received = received.subarray(end);
          tcp?.(asked, socket);
        }
      });
    });
  }

  /** Says something to somebody that it was not asked by. */
  public say(message: Buffer, port: number, to: string): void {
    this.udp.send(message, port, to);
  }

  public stop(): void {
    this.udp.close();
    this.tcp.close();
    for (const socket of this.connections) socket.destroy();
  }
}

/** An answer to a question, with flags. */
export function answer({ id, name, type }: Asked, answers: Answer[], flags: number = AUTHORITATIVE_ANSWER): Buffer {
  return encode({ type: 'response', id, flags, questions: [{ name, type }], answers });
}

/** The same for TCP. */
export function streamAnswer({ id, name, type }: Asked, answers: Answer[], flags: number = AUTHORITATIVE_ANSWER): Buffer {
  return streamEncode({ type: 'response', id, flags, questions: [{ name, type }], answers });
}

/** Writes for as long as somebody reads. */
export function writeEndlessly(socket: Socket, chunk: Buffer): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', write);
  write();
}

/** Sends a byte now and then, for as long as somebody reads. */
export function drip(socket: Socket, bytes: Buffer): void {
  let next = 0;
  const timer = setInterval(() => {
    socket.write(bytes.subarray(next, next + 1));
    next += 1;
  }, 5);
  socket.on('close', () => clearInterval(timer));
}

function questionIn(message: Buffer): Asked {
  const { id = 0, questions: [question] = [] } = decode(message);
  if (question === undefined) throw new Error('a message without a question');
  return { ...question, id };
}
