import { type Describe, prettyPrint } from '@netlink/packet';
import { mnlPrint } from './mnl-print.ts';
import type { Trace, TracedDatagram } from './trace.ts';

/** How a {@link printer} prints. */
export interface PrinterOptions {
  /** Knows the declarations of messages; what it does not know is printed in hexadecimal digits. */
  readonly describe?: Describe | undefined;
  /** With 2 the octets are printed too; 1 if absent. */
  readonly level?: number | undefined;
  /** 'text' is an indented listing by names, 'mnl' the boxes of libmnl; 'text' if absent. */
  readonly format?: 'text' | 'mnl' | undefined;
  /** Where it goes; standard error if absent. */
  readonly write?: ((text: string) => void) | undefined;
}

/** A trace that prints what it sees, for people to read. */
export function printer({
  describe = () => undefined,
  level = 1,
  format = 'text',
  write = (text) => process.stderr.write(text),
}: PrinterOptions = {}): Trace {
  return (datagram) => {
    const { octets } = datagram;
    const body = format === 'mnl' ? mnlPrint(octets, describe) : prettyPrint(octets, describe);
    const text = level > 1 && format === 'text' ? `${body}${prettyOctets(octets)}` : body;
    write(`nl: ${headLine(datagram)}\n${text.replaceAll(/^(?=.)/gm, '    ')}`);
  };
}

function headLine({ direction, portNumber, protocol, group, nsid, timestamp }: TracedDatagram): string {
  const words = [new Date(timestamp).toISOString(), direction, `protocol ${protocol}`, `port ${portNumber}`];
  if (group !== undefined) words.push(`group ${group}`);
  if (nsid !== undefined) words.push(`nsid ${nsid}`);
  return words.join(' ');
}

const ROW = 16;

/** All octets, in rows: where they lie, and their digits. */
function prettyOctets(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; at += ROW) {
    const digits = Array.from(octets.subarray(at, at + ROW), (octet) => octet.toString(16).padStart(2, '0'));
    text += `${at.toString(16).padStart(4, '0')}  ${digits.join(' ')}\n`;
  }
  return text;
}
