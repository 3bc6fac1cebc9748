import type { LinkOf } from '@netlink/iproute2';
import { type Item, number, onOff, word } from '../item.ts';

/** What is said of a link of MACsec. */
export function macsecItems(link: LinkOf<'macsec'>): Item[] {
  const { cipherSuite, validation, offload } = link;
  return [
    ...word('sci', link.sci),
    ...onOff('protect', link.protect),
    ...word(
      'cipher_suite',
      typeof cipherSuite === 'bigint' ? '(unknown)' : cipherSuite?.toUpperCase(),
      'cipher',
    ),
    ...number('icv_len', link.icvLen, 'icvlen'),
    ...number('encoding_sa', link.encodingSa, 'encodingsa'),
    ...word('validation', validation === undefined ? undefined : String(validation), 'validate'),
    ...word('offload', offload === undefined ? undefined : String(offload)),
    ...onOff('encrypt', link.encrypt),
    ...onOff('inc_sci', link.incSci, 'send_sci'),
    ...onOff('es', link.es, 'end_station'),
    ...onOff('scb', link.scb),
    ...onOff('replay_protect', link.replayProtect, 'replay'),
    ...number('window', link.window),
  ];
}
