import {
  align,
  LITTLE_ENDIAN,
  NETLINK_HEADER_LENGTH,
  NetlinkBuffer,
  NLM_F_REQUEST,
  NLMSG_OVERRUN,
  viewOf,
} from '@netlink/packet';
import { OverrunError } from '@netlink/sys';
import type { RecordedDatagram } from '../trace/pcap.ts';
import type { FakeEvents } from './fake-events.ts';
import type { FakeQueue } from './fake-queue.ts';

const ENOBUFS = 105;

/** The port of all sockets that a recording is played to. */
export const REPLAY_PORT = 4711;

/** One request of the recording. */
interface Asked {
  readonly message: NetlinkBuffer;
  /** The port and sequence number that its answers have in the recording. */
  readonly key: string;
  /** What the replayed request is known by; `undefined` until it is asked. */
  as?: { readonly queue: FakeQueue; readonly sequence: number };
}

/** One datagram that the kernel sent, and the requests that it answers. */
interface Answer {
  readonly datagram: RecordedDatagram;
  readonly keys: readonly string[];
  /** How many requests were recorded before it. */
  readonly after: number;
  isGiven: boolean;
}

/** A recording, and how far it has been played. */
export class ReplayScript {
  /** The netlink protocol of the recording. */
  readonly protocol: number;
  readonly #requests: Asked[] = [];
  readonly #answers: Answer[] = [];
  readonly #byKey = new Map<string, Asked>();
  readonly #listeners = new Set<FakeEvents>();

  /** Play these, in their order. */
  constructor(datagrams: readonly RecordedDatagram[]) {
    this.protocol = datagrams[0]?.protocol ?? 0;
    for (const datagram of datagrams) this.#read(datagram);
  }

  /** Whether all was asked for and given. */
  get finished(): boolean {
    return (
      this.#requests.every(({ as }) => as !== undefined) && this.#answers.every(({ isGiven }) => isGiven)
    );
  }

  /** Have a further socket hear events. */
  listen(events: FakeEvents): void {
    this.#listeners.add(events);
    setImmediate(() => {
      this.give();
    });
  }

  /**
   * Note that a recorded request is asked again.
   *
   * @throws Error if the recording has no such request.
   */
  ask(request: NetlinkBuffer, queue: FakeQueue): void {
    const found = this.#requests.find(({ as, message }) => as === undefined && isSame(message, request));
    if (found === undefined) {
      const { type, flags, length } = request;
      throw new Error(
        `replay: the recording has no further request of type ${type}, flags ${flags}, ${length} octets`,
      );
    }
    found.as = { queue, sequence: request.sequence };
  }

  /** Give all answers up to the first request that has not been asked. */
  give(): void {
    const asked = this.#requests.findIndex(({ as }) => as === undefined);
    const limit = asked < 0 ? Infinity : asked;
    for (const answer of this.#answers) if (!answer.isGiven && answer.after <= limit) this.#deliver(answer);
  }

  /** Give one answer more, although what was asked before it then has not been asked yet. */
  giveOn(): void {
    for (const answer of this.#answers) if (!answer.isGiven && this.#deliver(answer)) return;
  }

  #read(datagram: RecordedDatagram): void {
    const messages = [...NetlinkBuffer.all(datagram.octets)];
    const isRequest = messages.some(({ flags }) => (flags & NLM_F_REQUEST) !== 0);
    if ((datagram.direction ?? (isRequest ? 'sent' : 'received')) === 'sent') {
      for (const message of messages) {
        const asked = { message, key: keyOf(message) };
        this.#requests.push(asked);
        this.#byKey.set(asked.key, asked);
      }
    } else {
      const isEvent = datagram.group !== undefined && datagram.group > 0;
      const keys = isEvent ? [] : messages.map(keyOf).filter((key) => this.#byKey.has(key));
      this.#answers.push({ datagram, keys, after: this.#requests.length, isGiven: false });
    }
  }

  /** Whether it could be: some of the requests that it answers may not have been asked, or nobody may listen. */
  #deliver(answer: Answer): boolean {
    const { datagram, keys } = answer;
    const { octets, group = 0, nsid } = datagram;
    if (keys.length === 0) {
      const listeners = [...this.#listeners].filter(({ groups, closed }) => !closed && groups.has(group));
      for (const events of listeners) events.announce(group, octets, nsid === undefined ? {} : { nsid });
      const heard = isOverrun(octets) ? this.#lose(datagram.portNumber) : listeners.length > 0;
      answer.isGiven ||= heard;
      return heard;
    }
    const asked = keys.map((key) => this.#byKey.get(key));
    const queue = asked[0]?.as?.queue;
    if (queue === undefined || asked.some((one) => one?.as === undefined)) return false;
    answer.isGiven = true;
    queue.deliver(this.#addressed(octets));
    return true;
  }

  /** Lose something on the socket that had this port in the recording: one of events, if nothing was asked on it. */
  #lose(port: number): boolean {
    const asked = this.#requests.filter(({ message }) => message.port === port);
    const queues = asked.flatMap(({ as }) => (as === undefined ? [] : [as.queue]));
    const sockets = asked.length > 0 ? new Set(queues) : this.#listeners;
    for (const socket of sockets) socket.break(new OverrunError(ENOBUFS));
    return sockets.size > 0;
  }

  /** The messages with the port and sequence numbers of those who ask now. */
  #addressed(octets: Uint8Array): Uint8Array {
    const copy = new Uint8Array(octets);
    const view = viewOf(copy);
    for (let at = 0; copy.length - at >= NETLINK_HEADER_LENGTH;) {
      const message = NetlinkBuffer.unchecked(view, at);
      const sequence = this.#byKey.get(keyOf(message))?.as?.sequence;
      if (sequence !== undefined) {
        view.setUint32(at + 8, sequence, LITTLE_ENDIAN);
        view.setUint32(at + 12, REPLAY_PORT, LITTLE_ENDIAN);
      }
      at += Math.max(align(message.length), NETLINK_HEADER_LENGTH);
    }
    return copy;
  }
}

function keyOf({ port, sequence }: NetlinkBuffer): string {
  return `${port} ${sequence}`;
}

function isOverrun(octets: Uint8Array): boolean {
  return octets.length >= NETLINK_HEADER_LENGTH && NetlinkBuffer.unchecked(octets).type === NLMSG_OVERRUN;
}

function isSame(recorded: NetlinkBuffer, asked: NetlinkBuffer): boolean {
  return (
    recorded.type === asked.type &&
    recorded.flags === asked.flags &&
    Buffer.compare(recorded.payload, asked.payload) === 0
  );
}
