import { NetlinkHeader, NLMSG_OVERRUN } from '@netlink/packet';
import { type Datagram, OverrunError } from '@netlink/sys';
import type { DrainLimits } from '../drain-limits.ts';
import type { EventTransport } from '../events/event-transport.ts';
import type { Transport } from '../transport.ts';
import type { Trace, TracedDatagram } from './trace.ts';

/** The same transport, with what goes through it and through the sockets that it opens told to `trace`. */
export function tracedTransport(transport: Transport, trace: Trace): Transport {
  const { protocol, portNumber, receiveRoom } = transport;
  const tell = teller(trace, { protocol, portNumber });
  return {
    protocol,
    portNumber,
    receiveRoom,
    trySend(octets) {
      const sent = transport.trySend(octets);
      if (sent !== undefined) tell({ direction: 'sent', octets: new Uint8Array(octets) });
      return sent;
    },
    async send(octets) {
      // What is sent are the octets as they are now; their memory may be used again while there is no room.
      const copy = new Uint8Array(octets);
      const sent = await transport.send(octets);
      tell({ direction: 'sent', octets: copy });
      return sent;
    },
    drain: (limits) => drainTelling(transport, limits, tell),
    readable: (options) => transport.readable(options),
    ...(transport.openEvents !== undefined && {
      openEvents: (options) => tracedEvents(opened(transport.openEvents?.(options)), protocol, trace),
    }),
    ...(transport.openSibling !== undefined && {
      openSibling: () => tracedTransport(opened(transport.openSibling?.()), trace),
    }),
    setRef: (referenced) => transport.setRef?.(referenced),
    close() {
      transport.close();
    },
  };
}

function tracedEvents(events: EventTransport, protocol: number, trace: Trace): EventTransport {
  const { portNumber } = events;
  const tell = teller(trace, { protocol, portNumber });
  return {
    portNumber,
    join(group) {
      events.join(group);
    },
    leave(group) {
      events.leave(group);
    },
    drain: (limits) => drainTelling(events, limits, tell),
    readable: (options) => events.readable(options),
    ref() {
      events.ref();
    },
    unref() {
      events.unref();
    },
    close() {
      events.close();
    },
  };
}

type Tell = (of: Omit<TracedDatagram, 'protocol' | 'portNumber' | 'timestamp'>) => void;

function teller(trace: Trace, socket: Pick<TracedDatagram, 'protocol' | 'portNumber'>): Tell {
  return (of) => {
    try {
      trace({ ...of, ...socket, timestamp: performance.timeOrigin + performance.now() });
    } catch (error) {
      process.nextTick(() => {
        throw error;
      });
    }
  };
}

function drainTelling(
  from: { drain(limits?: DrainLimits): Datagram[] },
  limits: DrainLimits | undefined,
  tell: Tell,
): Datagram[] {
  try {
    // Each as it came: what is recorded tells where datagrams begin.
    const datagrams = from.drain({ ...limits, merge: false });
    for (const { data, group, nsid } of datagrams) {
      tell({
        direction: 'received',
        octets: data,
        ...(group !== undefined && { group }),
        ...(nsid !== undefined && { nsid }),
      });
    }
    return datagrams;
  } catch (error) {
    if (error instanceof OverrunError) tell({ direction: 'received', octets: overrunMessage() });
    throw error;
  }
}

function overrunMessage(): Uint8Array {
  return NetlinkHeader.encode({ type: NLMSG_OVERRUN, flags: 0, sequence: 0, port: 0 }, new Uint8Array());
}

function opened<T>(transport: T | undefined): T {
  if (transport === undefined) throw new TypeError('the transport opens no further sockets');
  return transport;
}
