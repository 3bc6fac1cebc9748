import { type Connection, isIterable } from '@netlink/proto';
import { shown } from './link/field-checks.ts';
import {
  type CallOptions,
  checkCallOptions,
  type Encoder,
  oneRequest,
  requestOf,
  type Verb,
} from './object-request.ts';

/** Objects for a bulk change, from anywhere. */
export type Objects<T> = Iterable<T> | AsyncIterable<T>;

/**
 * Refuse what objects cannot come from.
 *
 * @throws TypeError that says so.
 */
export function checkObjects(objects: unknown): void {
  if (!isIterable(objects)) throw new TypeError(`objects: ${shown(objects)} is no iterable`);
}

/** What is done to an object, or to each of many. */
export interface Change<T, M> {
  /** Writes the messages. */
  readonly codec: Encoder<M>;
  /** What is asked for; it may differ from one object to the next. */
  readonly verb: Verb | ((object: T) => Verb);
  /** The message that asks for it. */
  readonly messageOf: (object: T) => M | Promise<M>;
  /** Codes of refusals that are no failure, where many are changed. */
  readonly ignore?: readonly string[] | undefined;
}

/** Ask for a change of one object. */
export async function changeOne<T, M>(
  connection: Connection,
  object: T,
  { codec, verb, messageOf }: Change<T, M>,
  options?: CallOptions,
): Promise<void> {
  const message = messageOf(object);
  const made = message instanceof Promise ? await message : message;
  await connection.change(requestOf(codec, made, verbOf(verb, object), options));
}

/**
 * Ask for a change of each object, many at a time, in order. The first that fails ends it: what was under way is waited for,
 * and the error is thrown, with the place of its object in `index`. Resolves to how many changes were made.
 */
export async function changeAll<T, M>(
  connection: Connection,
  objects: Objects<T>,
  { codec, verb, messageOf, ignore }: Change<T, M>,
  callOptions: CallOptions = {},
): Promise<number> {
  checkCallOptions(callOptions);
  checkObjects(objects);
  const { signal, timeout } = callOptions;
  const options = { timeout };
  return connection.changeAll(
    objects,
    (object) => {
      // First the message: it is looked at there whether it is an object.
      const message = messageOf(object);
      const wanted = verbOf(verb, object);
      return message instanceof Promise
        ? message.then((made) => oneRequest(codec, made, wanted, options))
        : oneRequest(codec, message, wanted, options);
    },
    { ignore, signal },
  );
}

function verbOf<T>(verb: Verb | ((object: T) => Verb), object: T): Verb {
  return typeof verb === 'function' ? verb(object) : verb;
}
