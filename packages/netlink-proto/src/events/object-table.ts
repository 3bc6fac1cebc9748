/** What an event says of an object. */
export interface Change<T> {
  /** Whether the object is there, new or changed, or is gone. */
  readonly action: 'new' | 'del';
  /** The object, as it is or was. */
  readonly object: T;
  /** The `NLM_F_*` of the message: `NLM_F_REPLACE`, `NLM_F_APPEND`. */
  readonly flags: number;
}

/** What became different. */
export interface Difference<T> {
  /** Whether the object is there, new or changed, or is gone. */
  readonly action: 'new' | 'del';
  /** The object, as it is or was. */
  readonly object: T;
  /** What was there before, if something was. */
  readonly previous?: T;
}

/** How objects are told apart and compared. */
export interface Identity<T> {
  /** What an object is known by. Several objects may share a key if {@link Identity.fold} can tell them apart. */
  key(object: T): string | number;
  /** Whether two objects of one key are alike. What counts time or packets is no difference. */
  same(a: T, b: T): boolean;
  /**
   * The objects of one key after a change. It must give the same if the change is applied once more. If absent there is one
   * object to a key.
   */
  fold?(members: readonly T[], change: Change<T>): readonly T[];
}

interface Entry<T> {
  members: readonly T[];
  /** What the listing that is under way has of it. */
  listed: readonly T[];
  /** What happened to it since that listing began. */
  changes: Change<T>[] | undefined;
}

const NOTHING: readonly never[] = [];

/**
 * Objects as events and listings tell of them.
 *
 * Events may be lost, and a listing takes its time. So what happens while a listing is read is kept, and applied once more to
 * what the listing says: whichever was first, the outcome is what the kernel has.
 */
export class ObjectTable<T> {
  readonly #identity: Identity<T>;
  readonly #entries = new Map<string | number, Entry<T>>();
  #listing = false;

  constructor(identity: Identity<T>) {
    this.#identity = identity;
  }

  /** The objects that are known. */
  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (const { members } of this.#entries.values()) yield* members;
  }

  /** Take an event. Returns what it comes to: a part that goes may leave an object changed. */
  apply(change: Change<T>): Difference<T> {
    const key = this.#identity.key(change.object);
    const entry = this.#entries.get(key) ?? this.#enter(key);
    const before = entry.members;
    entry.members = this.#fold(before, change);
    if (this.#listing) (entry.changes ??= []).push(change);
    else if (entry.members.length === 0) this.#entries.delete(key);
    const previous = before.find((member) => !entry.members.includes(member));
    const changed = entry.members.find((member) => !before.includes(member));
    return {
      action: changed === undefined ? change.action : 'new',
      object: changed ?? change.object,
      ...(previous !== undefined && { previous }),
    };
  }

  /** A listing begins; one that was under way is forgotten. */
  begin(): void {
    this.abandon();
    this.#listing = true;
  }

  /** Take an object of the listing. */
  list(object: T): void {
    const key = this.#identity.key(object);
    const entry = this.#entries.get(key) ?? this.#enter(key);
    const known = entry.members.find((member) => this.#identity.same(member, object));
    entry.listed = [...entry.listed, known ?? object];
  }

  /** The listing was not what it should be. */
  abandon(): void {
    this.#listing = false;
    for (const [key, entry] of this.#entries) this.#settle(key, entry);
  }

  /**
   * The listing is complete: what it and the events since its beginning say is what there is. Yields what is different; it must
   * be read to its end before the table is told anything else.
   */
  *end(): Generator<Difference<T>, void, undefined> {
    this.#listing = false;
    for (const [key, entry] of this.#entries) {
      const before = entry.members;
      entry.members = entry.listed;
      for (const change of entry.changes ?? []) entry.members = this.#fold(entry.members, change);
      this.#settle(key, entry);
      yield* this.#differences(before, entry.members);
    }
  }

  #enter(key: string | number): Entry<T> {
    const entry: Entry<T> = { members: NOTHING, listed: NOTHING, changes: undefined };
    this.#entries.set(key, entry);
    return entry;
  }

  #settle(key: string | number, entry: Entry<T>): void {
    entry.listed = NOTHING;
    entry.changes = undefined;
    if (entry.members.length === 0) this.#entries.delete(key);
  }

  #fold(members: readonly T[], change: Change<T>): readonly T[] {
    if (this.#identity.fold !== undefined) return this.#identity.fold(members, change);
    return change.action === 'new' ? [change.object] : NOTHING;
  }

  *#differences(before: readonly T[], after: readonly T[]): Generator<Difference<T>, void, undefined> {
    const lacks = (list: readonly T[]) => (object: T) =>
      !list.some((other) => other === object || this.#identity.same(other, object));
    const gone = before.filter(lacks(after));
    const come = after.filter(lacks(before));
    const [previous] = gone;
    const [object] = come;
    if (object !== undefined && previous !== undefined && gone.length === 1 && come.length === 1) {
      yield { action: 'new', object, previous };
      return;
    }
    for (const lost of gone) yield { action: 'del', object: lost, previous: lost };
    for (const found of come) yield { action: 'new', object: found };
  }
}
