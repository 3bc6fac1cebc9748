/** Messages that a kernel sent in answer to one request. */
export interface Capture {
  /** What ran: `6.18.44`. */
  readonly kernel: string;
  /** The machine as `uname -m` names it: most fields travel in its byte order. */
  readonly machine: string;
  /** The commands that made what was asked for. */
  readonly scene: readonly string[];
  /** The `ip` command that asks the same. */
  readonly command: string;
  /** The request, header included. */
  readonly request: Uint8Array;
  /** The replies, each with its header and without padding; the message that ends a dump is left out. */
  readonly messages: readonly Uint8Array[];
  /** What `ip -json -details` printed for {@link command} at the same time; `undefined` if it was not asked. */
  readonly oracle: string | undefined;
}

/**
 * Print captures of one scene as a fixture. Each line is a word and its value: `kernel`, `machine`, `$` and a
 * command of the scene; then for each request `>` and the command that asks the same, `request`, `oracle`, and
 * a `message` for each reply, octets in hexadecimal.
 */
export function printFixture(captures: readonly Capture[]): string {
  const [first] = captures;
  if (first === undefined) throw new Error('fixture: without a capture there is nothing to print');
  const lines = [`kernel ${first.kernel}`, `machine ${first.machine}`];
  for (const command of first.scene) lines.push(`$ ${command}`);
  for (const { command, request, oracle, messages } of captures) {
    lines.push('', `> ${command}`, `request ${hex(request)}`);
    if (oracle !== undefined) lines.push(`oracle ${oracle.trim()}`);
    for (const message of messages) lines.push(`message ${hex(message)}`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Read what {@link printFixture} printed.
 *
 * @throws Error that names the first line that is none of the format.
 */
export function parseFixture(text: string): Capture[] {
  const common = { kernel: '', machine: '', scene: [] as string[] };
  const captures: Open[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [word, value] = split(line);
    const current = captures.at(-1);
    if (word === '>') captures.push({ command: value, messages: [], oracle: undefined, request: none });
    else if (current === undefined && word === 'kernel') common.kernel = value;
    else if (current === undefined && word === 'machine') common.machine = value;
    else if (current === undefined && word === '$') common.scene.push(value);
    else if (current !== undefined && word === 'request') current.request = octets(value);
    else if (current !== undefined && word === 'oracle') current.oracle = value;
    else if (current !== undefined && word === 'message') current.messages.push(octets(value));
    else throw new Error(`fixture: line ${index + 1} starts with ${JSON.stringify(word)}`);
  }
  return captures.map((capture) => ({ ...common, ...capture }));
}

interface Open {
  command: string;
  request: Uint8Array;
  oracle: string | undefined;
  messages: Uint8Array[];
}

const none = new Uint8Array();

function split(line: string): [word: string, value: string] {
  const space = line.indexOf(' ');
  return space === -1 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

// A copy of its own: Buffer.from(text, 'hex') may lie in a pool that is shared with others.
function octets(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new Error(`fixture: ${text.slice(0, 40)} is not hexadecimal`);
  return Uint8Array.from(Buffer.from(text, 'hex'));
}
