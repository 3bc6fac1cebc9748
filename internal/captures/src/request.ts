/** A request to NETLINK_ROUTE, and the command of iproute2 that asks the same. */
export interface Request {
  readonly command: string;
  /** What to run as oracle, if it is another command than {@link command}; `false` for none. */
  readonly oracle?: { readonly tool: 'ip' | 'bridge'; readonly args: string } | false;
  readonly type: number;
  /** Whether all objects are asked for (`NLM_F_DUMP`), or one. */
  readonly dump: boolean;
  /** The fixed header of the family, after struct nlmsghdr. */
  readonly header: Uint8Array;
  readonly attributes?: readonly Attribute[];
}

/** An attribute of a request: its number and value. */
type Attribute = readonly [type: number, value: number | string];

const NLM_F_REQUEST = 0x1;
const NLM_F_DUMP = 0x300;
/** Size of struct nlmsghdr. */
const HEADER_LENGTH = 16;

/** The octets of a request, with `sequence` in its header. Integers of 32 bits, strings with a NUL. */
export function requestOctets(request: Request, sequence: number): Uint8Array {
  const attributes = (request.attributes ?? []).map(([type, value]) => attributeOctets(type, value));
  const header = Buffer.alloc(HEADER_LENGTH);
  const body = Buffer.concat([request.header, ...attributes]);
  header.writeUInt32LE(HEADER_LENGTH + body.length, 0);
  header.writeUInt16LE(request.type, 4);
  header.writeUInt16LE(NLM_F_REQUEST | (request.dump ? NLM_F_DUMP : 0), 6);
  header.writeUInt32LE(sequence, 8);
  return Buffer.concat([header, body]);
}

function attributeOctets(type: number, value: number | string): Buffer {
  const octets = typeof value === 'string' ? Buffer.from(`${value}\0`) : Buffer.alloc(4);
  if (typeof value === 'number') octets.writeUInt32LE(value);
  const attribute = Buffer.alloc(4 + ((octets.length + 3) & ~3));
  attribute.writeUInt16LE(4 + octets.length, 0);
  attribute.writeUInt16LE(type, 2);
  octets.copy(attribute, 4);
  return attribute;
}
