import type * as net from 'node:net';

/** Answers each SIP request with a demand for credentials. */
export function answerSip(socket: net.Socket): void {
  let read = '';
  socket.on('data', (chunk: Buffer) => {
    read += chunk.toString('latin1');
    for (let end = read.indexOf('\r\n\r\n'); end >= 0; end = read.indexOf('\r\n\r\n')) {
      const headers = read.slice(0, end).split('\r\n').filter((line) => /^(via|from|to|call-id|cseq):/i.test(line));
      read = read.slice(end + 4);
      socket.write(['SIP/2.0 401 Unauthorized', ...headers, 'Content-Length: 0', '', ''].join('\r\n'));
    }
  });
}
