import { LinkMessage, type LinkView, RTM_GETLINK, RTM_NEWLINK } from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { filteredList } from '../filtered-list.ts';
import type { LinkReference } from '../link-names.ts';
import { text } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, requestOf } from '../object-request.ts';
import { parseAddress } from '../prefix.ts';
import type { Token } from './token.ts';

/** Which tokens to list. */
export interface TokenFilter {
  /** Link. */
  dev?: LinkReference | undefined;
}

/** A token to be given to a link. */
export interface TokenSpec {
  /** Link. */
  readonly dev: LinkReference;
  /** The lower half of addresses: '::5'. */
  readonly token: string;
}

const FILTER_FIELDS = fields<keyof TokenFilter>([linkReference, 'dev']);
// What is read but not written is taken all the same.
const FIELDS = fields([linkReference, 'dev'], [text, 'token'], [asItIs, 'index']);
const NO_TOKEN = '::';

/** Tokens of links: `ip token`. */
export class TokenHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List the tokens of links that can have one, those without one too: `ip token list`, `ip token get dev eth0`.
   *
   * ```ts
   * for await (const { dev, token } of handle.token().get()) console.log(dev, token);
   * ```
   *
   * @throws TypeError for a key that means nothing; NetlinkError with code ENODEV, when read, if there is no such link.
   */
  get(filter: TokenFilter = {}, options?: CallOptions): List<Token, LinkView> {
    checkFields('token filter', filter, FILTER_FIELDS);
    const { connection, links } = this.#context;
    // Looked up anew each time that the list is read, before any message of it is tested.
    let index: number | undefined;
    return filteredList({
      codec: LinkMessage,
      type: RTM_NEWLINK,
      messages: dumped(async () => {
        index = filter.dev === undefined ? undefined : await links.indexOf(filter.dev, 'dev', options);
        return [
          connection.dump(requestOf(LinkMessage, {}, { type: RTM_GETLINK, name: 'token get' }, options)),
        ];
      }),
      test: (view) => (index === undefined || view.index === index) && canHaveToken(view),
      prepare: () => Promise.resolve(readToken),
    });
  }

  /**
   * Give a link a token: `ip token set ::5 dev eth0`. It has to be up and to take what routers advertise.
   *
   * ```ts
   * await handle.token().set({ dev: 'eth0', token: '::5' });
   * ```
   *
   * @throws TypeError for what is no IPv6 address; NetlinkError with code EINVAL if the link can have none.
   */
  async set(spec: TokenSpec, options: CallOptions = {}): Promise<void> {
    checkFields('token', spec, FIELDS);
    const { dev, token } = spec;
    const { address, family } = parseAddress(token, 'token');
    if (family !== 'inet6') throw new TypeError(`token: ${JSON.stringify(token)} is not of IPv6`);
    await this.#set('token set', dev, address, options);
  }

  /** Take the token of a link away: `ip token del dev eth0`. */
  async del(spec: Pick<TokenSpec, 'dev'>, options: CallOptions = {}): Promise<void> {
    checkFields('token', spec, FIELDS);
    await this.#set('token del', spec.dev, NO_TOKEN, options);
  }

  async #set(name: string, dev: LinkReference, token: string, options: CallOptions): Promise<void> {
    const { connection, links } = this.#context;
    const attributes = { afSpec: { inet6: { token } } };
    await links.steadily(async () => {
      const message = { header: { index: await links.indexOf(dev, 'dev', options) }, attributes };
      await connection.change(requestOf(LinkMessage, message, { type: RTM_NEWLINK, name }, options));
    });
  }
}

// What the kernel gives none.
function canHaveToken({ flags, afSpec }: LinkView): boolean {
  return !flags.includes('loopback') && !flags.includes('noarp') && afSpec?.inet6?.token !== undefined;
}

function readToken({ header, attributes }: LinkMessage): Token {
  const { index } = header;
  return {
    dev: attributes.ifname ?? `if${index}`,
    index,
    token: attributes.afSpec?.inet6?.token ?? NO_TOKEN,
  };
}
