import { closeSync, openSync, writeSync } from 'node:fs';
import { pcapHeader, pcapRecord } from './pcap.ts';
import type { Trace } from './trace.ts';

/**
 * Records all that a connection says and hears, as a pcap file: Wireshark and tcpdump open it, and `Replay` of
 * `@netlink/proto/testing` plays it to a connection again. It is written as it happens, so that a crash costs nothing of it.
 *
 * ```ts
 * using recorder = new Recorder('netlink.pcap');
 * using connection = Connection.open({ protocol: NETLINK_ROUTE, trace: recorder.trace });
 * ```
 */
export class Recorder implements Disposable {
  /** Records what it sees. Several connections may share it. */
  readonly trace: Trace;
  #descriptor: number | undefined;

  /**
   * Begin a recording; what was in the file is lost.
   *
   * @throws Error of node:fs if the file cannot be written.
   */
  constructor(path: string) {
    const descriptor = openSync(path, 'w', 0o600);
    this.#descriptor = descriptor;
    writeSync(descriptor, pcapHeader());
    this.trace = (datagram) => {
      if (this.#descriptor !== undefined) writeSync(this.#descriptor, pcapRecord(datagram));
    };
  }

  /** End the recording. */
  close(): void {
    if (this.#descriptor === undefined) return;
    closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  /** The same as {@link Recorder.close}. */
  [Symbol.dispose](): void {
    this.close();
  }
}
