import { connect, type Socket } from "node:net";

/** What a run of load is. */
export interface LoadOptions {
  readonly url: string;
  /** The bytes of the request with this number. */
  readonly request: (index: number) => string;
  readonly milliseconds: number;
  readonly connections?: number;
}

/** How many requests were answered, over keep-alive connections with one at a time on each. Rejects on an answer that is not 200. */
export async function load({ url, request, milliseconds, connections = 16 }: LoadOptions): Promise<number> {
  const { hostname, port } = new URL(url);
  const end = performance.now() + milliseconds;
  let sent = 0;
  let answered = 0;
  const runs = Array.from({ length: connections }, () =>
    runConnection(
      connect(Number(port), hostname),
      () => (performance.now() < end ? request(sent++) : undefined),
      () => answered++,
    ),
  );
  await Promise.all(runs);
  return answered;
}

function runConnection(socket: Socket, next: () => string | undefined, onAnswer: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = "";
    const send = () => {
      const bytes = next();
      if (bytes !== undefined) {
        socket.write(bytes, "latin1");
      } else {
        socket.end(resolve);
      }
    };
    socket.setNoDelay(true).setEncoding("latin1").on("connect", send).on("error", reject);
    socket.on("data", (chunk: string) => {
      received += chunk;
      const bodyAt = received.indexOf("\r\n\r\n") + 4;
      if (bodyAt < 4) {
        return;
      }
      const length = /content-length: (\d+)/i.exec(received)?.[1];
      if (received.length < bodyAt + Number(length)) {
        return;
      }
      if (!received.startsWith("HTTP/1.1 200")) {
        reject(new Error(`a request was refused: ${received.slice(0, 600)}`));
        return;
      }
      received = "";
      onAnswer();
      send();
    });
  });
}
