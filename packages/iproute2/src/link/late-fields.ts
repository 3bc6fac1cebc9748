import { ADDR_GEN_MODES, type LinkAttributes } from '@netlink/rtnetlink';
import type { LinkWire } from './wire.ts';
import { type InetChanges, writeInet } from './family-settings.ts';
import type { AnyFields, Field, Writing } from './fields.ts';
import { closedWord, isOn, listOf, text } from './field-checks.ts';
import { type ProtodownReasons, writeReasons } from './protodown.ts';
import { type VirtualFunction, writeFunction } from './virtual-functions.ts';
import { writeXdp, type XdpChange } from './xdp.ts';

// linux/if.h: IFALIASZ, without the NUL that ends a note.
const LONGEST_ALIAS = 255;

const toldLate = (
  write: (attributes: LinkAttributes, value: never, writing: Writing) => void,
): Field<LinkWire> => ({
  read: () => undefined,
  write({ attributes }, value, writing) {
    write(attributes, value as never, writing);
  },
});

function inet6(
  attributes: LinkAttributes,
  settings: { addrGenMode: keyof typeof ADDR_GEN_MODES | number } | { token: string },
): void {
  const { afSpec } = attributes;
  attributes.afSpec = { ...afSpec, inet6: { ...afSpec?.inet6, ...settings } };
}

/** Settings that the kernel does not hear while it makes a link: they follow. Reading them is no matter of this table. */
export const lateFields: AnyFields<LinkWire> = {
  alias: toldLate((attributes, alias) => {
    attributes.ifalias = text(alias, LONGEST_ALIAS);
  }),
  addrgenmode: toldLate((attributes, mode) => {
    inet6(attributes, { addrGenMode: closedWord(mode, ADDR_GEN_MODES) });
  }),
  token: toldLate((attributes, token: string) => {
    inet6(attributes, { token });
  }),
  inet: toldLate((attributes, changes: InetChanges) => {
    attributes.afSpec = { ...attributes.afSpec, inet: { conf: { set: writeInet(changes) } } };
  }),
  carrier: toldLate((attributes, on: boolean) => {
    attributes.carrier = Number(isOn(on));
  }),
  protodown: toldLate((attributes, on: boolean) => {
    attributes.protoDown = Number(isOn(on));
  }),
  protodownReason: toldLate((attributes, reasons: ProtodownReasons, { reasonOf }) => {
    attributes.protoDownReason = writeReasons(reasons, reasonOf);
  }),
  vfinfoList: toldLate((attributes, given) => {
    const functions = listOf(given) as readonly VirtualFunction[];
    if (functions.length > 0) attributes.vfinfoList = functions.map(writeFunction);
  }),
  xdp: toldLate((attributes, change: XdpChange | null) => {
    const xdp = writeXdp(change);
    if (xdp !== undefined) attributes.xdp = xdp;
  }),
};
