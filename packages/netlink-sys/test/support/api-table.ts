import { expect } from 'vitest';
import { MSG_PEEK } from '../../src/message-flags.ts';
import { NETLINK_USERSOCK } from '../../src/protocols.ts';
import { Socket } from '../../src/socket.ts';
import { SocketAddr } from '../../src/socket-addr.ts';
import { octets, type pair } from './pair.ts';

type SocketMethod = {
  [Key in keyof Socket]: Socket[Key] extends (...args: never) => unknown ? Key : never;
}[keyof Socket];

/** One method of `netlink_sys::Socket`, what it is called here, and a use of it. */
type Row = [rust: string, ours: SocketMethod, use: (both: ReturnType<typeof pair>, route: Socket) => void];

const program = [{ code: 0x06, jt: 0, jf: 0, k: 0xffffffff }];

/** Set, read, set back. */
function toggled(set: (on: boolean) => void, get: () => boolean): void {
  for (const on of [true, false]) {
    set(on);
    expect(get()).toBe(on);
  }
}

/** The table of methods; `–` where the crate has none. */
export const apiTable: readonly Row[] = [
  [
    'bind',
    'bind',
    () => {
      using socket = new Socket(NETLINK_USERSOCK);
      socket.bind(new SocketAddr(0xfedc_ba98, 2));
      expect(String(socket.getAddress())).toBe(String(new SocketAddr(0xfedc_ba98, 2)));
    },
  ],
  [
    'bind_auto',
    'bindAuto',
    () => {
      using socket = new Socket(NETLINK_USERSOCK);
      expect(socket.bindAuto().equals(socket.getAddress())).toBe(true);
    },
  ],
  [
    'get_address',
    'getAddress',
    ({ left, leftAddress }) => {
      expect(left.getAddress().equals(leftAddress)).toBe(true);
    },
  ],
  [
    'set_non_blocking',
    'setNonBlocking',
    ({ right }) => {
      right.setNonBlocking(true);
      expect(() => right.recvFull()).toThrow('EAGAIN');
    },
  ],
  [
    'connect',
    'connect',
    ({ left, right, rightAddress }) => {
      left.connect(rightAddress);
      left.send(octets(3));
      expect(right.recv(octets(8))).toBe(3);
    },
  ],
  [
    'recv_from',
    'recvFrom',
    ({ left, leftAddress, right, rightAddress }) => {
      left.sendTo(octets(3), rightAddress);
      expect(right.recvFrom(octets(8), MSG_PEEK)).toEqual({ length: 3, address: leftAddress });
      expect(right.recvFrom(octets(8))).toEqual({ length: 3, address: leftAddress });
    },
  ],
  [
    'recv',
    'recv',
    ({ left, right, rightAddress }) => {
      left.sendTo(octets(3), rightAddress);
      expect(right.recv(octets(8), MSG_PEEK)).toBe(3);
      expect(right.recv(octets(8))).toBe(3);
    },
  ],
  [
    'recv_from_full',
    'recvFromFull',
    ({ left, leftAddress, right, rightAddress }) => {
      left.sendTo(octets(70_000), rightAddress);
      const { data, address, truncated } = right.recvFromFull();
      expect({ address, truncated }).toEqual({ address: leftAddress, truncated: false });
      expect(Buffer.compare(data, octets(70_000))).toBe(0);
    },
  ],
  [
    'recv_full',
    'recvFull',
    ({ left, right, rightAddress }) => {
      left.sendTo(octets(3), rightAddress);
      expect(right.recvFull()).toEqual(octets(3));
    },
  ],
  [
    'send_to',
    'sendTo',
    ({ left, rightAddress }) => {
      expect(left.sendTo(octets(3), rightAddress)).toBe(3);
    },
  ],
  [
    'send',
    'send',
    ({ left, rightAddress }) => {
      left.connect(rightAddress);
      expect(left.send(octets(3), 0)).toBe(3);
    },
  ],
  ...(
    [
      ['set_pktinfo', 'setPktinfo', 'get_pktinfo', 'getPktinfo'],
      ['set_broadcast_error', 'setBroadcastError', 'get_broadcast_error', 'getBroadcastError'],
      ['set_no_enobufs', 'setNoEnobufs', 'get_no_enobufs', 'getNoEnobufs'],
      ['set_cap_ack', 'setCapAck', 'get_cap_ack', 'getCapAck'],
      ['set_ext_ack', 'setExtAck', 'get_ext_ack', 'getExtAck'],
      [
        'set_netlink_get_strict_chk',
        'setNetlinkGetStrictChk',
        'get_netlink_get_strict_chk',
        'getNetlinkGetStrictChk',
      ],
    ] as const
  ).flatMap(([rustSet, set, rustGet, get]): Row[] => {
    const use = (_: unknown, route: Socket): void => {
      toggled(
        (on) => {
          route[set](on);
        },
        () => route[get](),
      );
    };
    return [
      [rustSet, set, use],
      [rustGet, get, use],
    ];
  }),
  [
    'set_listen_all_namespaces',
    'setListenAllNamespaces',
    (_, route) => {
      route.setListenAllNamespaces(true);
    },
  ],
  [
    'get_listen_all_namespaces',
    'getListenAllNamespaces',
    (_, route) => {
      try {
        expect(route.getListenAllNamespaces()).toBe(false);
      } catch (error) {
        // Kernels before 6.7 cannot tell.
        expect(error).toMatchObject({ code: 'ENOPROTOOPT' });
      }
    },
  ],
  [
    'add_membership',
    'addMembership',
    (_, route) => {
      route.addMembership(33);
      expect(route.listMemberships()).toEqual([33]);
    },
  ],
  [
    'drop_membership',
    'dropMembership',
    (_, route) => {
      route.addMembership(33);
      route.dropMembership(33);
      expect(route.listMemberships()).toEqual([]);
    },
  ],
  [
    'set_rx_buf_sz',
    'setRxBufSz',
    (_, route) => {
      route.setRxBufSz(50_000);
      expect(route.getRxBufSz()).toBe(100_000);
    },
  ],
  [
    'get_rx_buf_sz',
    'getRxBufSz',
    (_, route) => {
      expect(route.getRxBufSz()).toBeGreaterThan(0);
    },
  ],
  [
    'as_raw_fd',
    'asRawFd',
    ({ left, right }) => {
      expect(left.asRawFd()).toBeGreaterThan(2);
      expect(left.asRawFd()).not.toBe(right.asRawFd());
    },
  ],
  [
    'Clone',
    'clone',
    ({ left, leftAddress }) => {
      using clone = left.clone();
      expect(clone.asRawFd()).not.toBe(left.asRawFd());
      expect(clone.getAddress().equals(leftAddress)).toBe(true);
    },
  ],
  [
    'Drop',
    'close',
    ({ left }) => {
      left.close();
      expect(left.closed).toBe(true);
    },
  ],
  [
    '–',
    'listMemberships',
    (_, route) => {
      expect(route.listMemberships()).toEqual([]);
    },
  ],
  [
    '–',
    'setTxBufSz',
    (_, route) => {
      route.setTxBufSz(50_000);
      expect(route.getTxBufSz()).toBe(100_000);
    },
  ],
  [
    '–',
    'getTxBufSz',
    (_, route) => {
      expect(route.getTxBufSz()).toBeGreaterThan(0);
    },
  ],
  [
    '–',
    'attachFilter',
    ({ left }) => {
      left.attachFilter(program);
    },
  ],
  [
    '–',
    'detachFilter',
    ({ left }) => {
      left.attachFilter(program);
      left.detachFilter();
    },
  ],
  [
    '–',
    'recvMsg',
    ({ left, leftAddress, right, rightAddress }) => {
      right.setPktinfo(true);
      left.sendTo(octets(9), rightAddress);
      expect(right.recvMsg(octets(8))).toEqual({
        ...{ length: 8, address: leftAddress, flags: 0x20, truncated: true },
        group: 0,
      });
    },
  ],
];
