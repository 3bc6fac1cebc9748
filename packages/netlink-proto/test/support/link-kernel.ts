import {
  NetlinkHeader,
  NLM_F_ACK,
  NLM_F_DUMP,
  NLM_F_MULTI,
  type NetlinkBuffer,
  viewOf,
} from '@netlink/packet';
import { FakeKernel, type Replies } from '../../src/testing/index.ts';
import { GETLINK, NEWLINK } from './links.ts';

const ENODEV = 19;
const EOPNOTSUPP = 95;
const RTNLGRP_LINK = 1;
/** Where `struct ifinfomsg` has them. */
const INDEX = 4;
const FLAGS = 8;
const CHANGE = 12;

/** A fake kernel with links of index 1 and 2, which can be taken up and down; its siblings have the same. */
export function linkKernel(): FakeKernel {
  const links = [1, 2].map((index) => {
    const link = new Uint8Array(16);
    viewOf(link).setInt32(INDEX, index, true);
    return link;
  });
  const find = ({ payload }: NetlinkBuffer): Uint8Array | undefined =>
    links.find((link) => viewOf(link).getInt32(INDEX, true) === viewOf(payload).getInt32(INDEX, true));
  const first = make();

  function answer(asked: NetlinkBuffer, replies: Replies): readonly Uint8Array[] {
    if (asked.type !== GETLINK && asked.type !== NEWLINK) return [replies.error(EOPNOTSUPP)];
    if ((asked.flags & NLM_F_DUMP) === NLM_F_DUMP)
      return [...links.map((link) => replies.message(NEWLINK, link.slice(), NLM_F_MULTI)), replies.done()];
    const link = find(asked);
    if (link === undefined) return [replies.error(ENODEV)];
    if (asked.type === GETLINK) return [replies.message(NEWLINK, link.slice())];
    change(link, asked.payload);
    return (asked.flags & NLM_F_ACK) === 0 ? [] : [replies.ack()];
  }

  function change(link: Uint8Array, { buffer, byteOffset }: Uint8Array): void {
    const wanted = new DataView(buffer, byteOffset);
    const view = viewOf(link);
    const mask = wanted.getUint32(CHANGE, true);
    const flags = view.getUint32(FLAGS, true);
    const changed = (flags & ~mask) | (wanted.getUint32(FLAGS, true) & mask);
    if (changed === flags) return;
    view.setUint32(FLAGS, changed, true);
    const header = { type: NEWLINK, flags: 0, sequence: 0, port: 0 };
    first.announce(RTNLGRP_LINK, NetlinkHeader.encode(header, link.slice()));
  }

  function make(): FakeKernel {
    return Object.assign(new FakeKernel(answer), { openSibling: make });
  }

  return first;
}
