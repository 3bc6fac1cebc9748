import { NetlinkBuffer } from '@netlink/packet';
import type { Datagram } from '@netlink/sys';
import type { DrainLimits } from '../drain-limits.ts';
import type { EventSocketOptions } from '../events/event-transport.ts';
import { readPcap } from '../trace/pcap.ts';
import type { Transport } from '../transport.ts';
import { FakeEvents } from './fake-events.ts';
import { FakeQueue } from './fake-queue.ts';
import { REPLAY_PORT, ReplayScript } from './replay-script.ts';

/** What plays a recording to a connection. */
export interface Replay extends Transport {
  /** Whether all that the recording holds was asked for and given. */
  readonly finished: boolean;
}

/**
 * A transport that plays a recording: the answers that the kernel gave then are given to the same requests now, in the order in
 * which they came, events and overruns included. What a user recorded with `NLDEBUG=pcap=FILE` or a `Recorder` so becomes a test
 * that needs no kernel.
 *
 * ```ts
 * using connection = new Connection(replay(readFileSync('report.pcap')));
 * ```
 *
 * A request is the same if type, flags and body are; requests may come in another order than they were recorded in. What was not
 * recorded is refused: the connection ends with an error that says what was asked.
 *
 * @throws TypeError if it is no recording of netlink.
 */
export function replay(recording: Uint8Array): Replay {
  return new ReplaySocket(new ReplayScript(readPcap(recording)));
}

class ReplaySocket implements Replay {
  readonly protocol: number;
  readonly portNumber: number = REPLAY_PORT;
  readonly receiveRoom: number = 212_992;
  readonly #script: ReplayScript;
  readonly #queue = new FakeQueue();

  constructor(script: ReplayScript) {
    this.#script = script;
    this.protocol = script.protocol;
  }

  get finished(): boolean {
    return this.#script.finished;
  }

  trySend(octets: Uint8Array): number {
    for (const request of NetlinkBuffer.all(new Uint8Array(octets))) this.#script.ask(request, this.#queue);
    this.#script.give();
    return octets.length;
  }

  send(octets: Uint8Array): Promise<number> {
    return Promise.resolve(this.trySend(octets));
  }

  drain(limits?: DrainLimits): Datagram[] {
    return this.#queue.drain(limits);
  }

  readable(options?: { readonly signal?: AbortSignal }): Promise<void> {
    giveOnSoon(this.#script, this.#queue);
    return this.#queue.readable(options);
  }

  openSibling(): Transport {
    return new ReplaySocket(this.#script);
  }

  openEvents(options: EventSocketOptions): FakeEvents {
    return new ReplayEvents(this.#script, options);
  }

  close(): void {
    this.#queue.close();
  }
}

class ReplayEvents extends FakeEvents {
  readonly #script: ReplayScript;

  constructor(script: ReplayScript, options: EventSocketOptions) {
    super(options);
    this.#script = script;
    script.listen(this);
  }

  override readable(options?: { readonly signal?: AbortSignal | undefined }): Promise<void> {
    giveOnSoon(this.#script, this);
    return super.readable(options);
  }
}

/** Whoever waits in vain gets what was recorded next, unless somebody asks for what comes before it within this turn. */
function giveOnSoon(script: ReplayScript, waiting: { readonly isEmpty: boolean }): void {
  if (!waiting.isEmpty) return;
  setImmediate(() => {
    if (waiting.isEmpty) script.giveOn();
  });
}
