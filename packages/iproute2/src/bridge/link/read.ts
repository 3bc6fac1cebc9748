import type { BridgeLinkMessage, BridgeLinkView } from '@netlink/rtnetlink';
import { commonFields } from '../../link/common-fields.ts';
import { type Fields, readFields, type Reading } from '../../link/fields.ts';
import { bridgePortFields } from '../../link/kinds/bridge-port.ts';
import type { LinkWire } from '../../link/wire.ts';
import { nameOrIndex } from '../../name-or-index.ts';
import type { BridgeLink } from './bridge-link.ts';

const { flags, up, link, linkUp } = commonFields;
/** What a port has in common with other links. */
const sharedFields: Fields<Pick<BridgeLink, 'flags' | 'up' | 'link' | 'linkUp'>, LinkWire> = {
  flags,
  up,
  link,
  linkUp,
};

/** Whether a message is about a port, or a device that is a bridge itself: bridges tell of themselves too, as their own masters. */
export function isBridgeLink({
  protinfo,
  afSpec,
}: Partial<Pick<BridgeLinkView, 'protinfo' | 'afSpec'>>): boolean {
  return protinfo !== undefined || afSpec?.mode !== undefined;
}

/** The value of a message. */
export function readBridgeLink({ header, attributes }: BridgeLinkMessage, reading: Reading): BridgeLink {
  const { index } = header;
  const { ifname, master, mtu, protinfo, afSpec, link: below } = attributes;
  const mode = afSpec?.mode;
  return {
    dev: ifname ?? `if${index}`,
    index,
    ...readFields(sharedFields, { header, attributes: below === undefined ? {} : { link: below } }, reading),
    ...(master !== undefined && { master: nameOrIndex(reading.nameOf, master) }),
    ...(mtu !== undefined && { mtu }),
    ...((mode === 'veb' || mode === 'vepa') && { hwmode: mode }),
    ...(protinfo !== undefined && readFields(bridgePortFields, protinfo, reading)),
  };
}
