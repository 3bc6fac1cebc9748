import type { LinkAttributes } from '@netlink/rtnetlink';
import type { LinkWire } from './wire.ts';
import type { AnyFields, Field } from './fields.ts';

const toldLate = (write: (attributes: LinkAttributes, value: never) => void): Field<LinkWire> => ({
  read: () => undefined,
  write({ attributes }, value) {
    write(attributes, value as never);
  },
});

/** Settings that the kernel does not hear while it makes a link: they follow. Reading them is no matter of this table. */
export const lateFields: AnyFields<LinkWire> = {
  alias: toldLate((attributes, alias: string) => {
    attributes.ifalias = alias;
  }),
  addrgenmode: toldLate((attributes, addrGenMode: number) => {
    attributes.afSpec = { inet6: { addrGenMode } };
  }),
  carrier: toldLate((attributes, on: boolean) => {
    attributes.carrier = Number(on);
  }),
  protodown: toldLate((attributes, on: boolean) => {
    attributes.protoDown = Number(on);
  }),
};
