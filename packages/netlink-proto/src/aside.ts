import { Conversation, type ConversationOptions } from './conversation.ts';
import type { Transport } from './transport.ts';

/** More streams than that at a time wait for one another on the first socket. */
const MOST = 16;

/**
 * Sockets beside the first one, on which dumps are streamed: whoever reads slowly stops the kernel there, and nothing has to be
 * kept in memory for the sake of other requests. One is kept for the next stream; the others are closed when they are done.
 */
export class Aside {
  readonly #transport: Transport;
  readonly #options: ConversationOptions;
  readonly #busy = new Set<Conversation>();
  #idle: Conversation | undefined;
  #end: { error: unknown } | undefined;
  #referenced = true;

  constructor(transport: Transport, options: ConversationOptions) {
    this.#transport = transport;
    this.#options = options;
  }

  /** A conversation that nobody else has; `undefined` where the transport can have no further socket. */
  take(): Conversation | undefined {
    if (this.#end !== undefined) throw this.#end.error;
    if (this.#busy.size >= MOST) return undefined;
    const conversation = this.#idle ?? this.#open();
    this.#idle = undefined;
    if (conversation !== undefined) this.#busy.add(conversation);
    return conversation;
  }

  /** Give a conversation back; if the kernel was not heard to the end, it is told so by closing. */
  giveBack(conversation: Conversation, isDone: boolean): void {
    if (!this.#busy.delete(conversation)) return;
    if (isDone && this.#idle === undefined && this.#end === undefined) this.#idle = conversation;
    else conversation.shut(new Error('no longer needed'));
  }

  /** Whether waiting keeps the process alive. */
  setRef(referenced: boolean): void {
    this.#referenced = referenced;
    for (const conversation of [...this.#busy, this.#idle]) conversation?.setRef(referenced);
  }

  /** End all of them: what is pending fails with `error`. */
  shut(error: unknown): void {
    this.#end ??= { error };
    for (const conversation of [...this.#busy, this.#idle]) conversation?.shut(error);
    this.#busy.clear();
    this.#idle = undefined;
  }

  #open(): Conversation | undefined {
    const transport = this.#transport.openSibling?.();
    if (transport === undefined) return undefined;
    const conversation = new Conversation(transport, this.#options);
    conversation.setRef(this.#referenced);
    return conversation;
  }
}
