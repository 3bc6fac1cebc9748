import type { RecordedDatagram } from '@netlink/proto';
import { headerOf, messagesOf } from '../messages-of.ts';

/** A request and all that the kernel answered, acknowledgements, errors and the ends of dumps included. */
export interface Exchange {
  readonly request: Uint8Array;
  readonly messages: readonly Uint8Array[];
}

// linux/netlink.h
const NLM_F_REQUEST = 0x1;

/**
 * Pair requests and answers by their sequence numbers. What answers no request, such as what the kernel announces, is left out.
 */
export function exchangesIn(datagrams: readonly Pick<RecordedDatagram, 'octets'>[]): Exchange[] {
  const exchanges: { request: Uint8Array; messages: Uint8Array[] }[] = [];
  for (const { octets } of datagrams) {
    for (const message of messagesOf(octets)) {
      const { flags, sequence } = headerOf(message);
      // The tap does not tell who sent a message: all that it sees is outgoing.
      if ((flags & NLM_F_REQUEST) !== 0) exchanges.push({ request: message, messages: [] });
      else
        exchanges.findLast(({ request }) => headerOf(request).sequence === sequence)?.messages.push(message);
    }
  }
  return exchanges;
}
