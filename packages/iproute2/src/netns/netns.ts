/** A network namespace: its name below /run/netns, the path of a file that holds it, or the id of a process in it. */
export type NetnsOf = string | number;

/** A network namespace that has a name. */
export interface Netns {
  /** Its name: a file below /run/netns. */
  name: string;
  /** The id by which messages in the namespace of the handle mean it, if it was given one. */
  id?: number;
}

/** An id that the namespace of the handle knows another one by. */
export interface NetnsId {
  /** The id; in the namespace that `target` names, where that was asked about. */
  nsid: number;
  /** The id of the same namespace in that of the handle, where another was asked about, and it has one. */
  currentNsid?: number;
  /** Its name, if it has one. */
  name?: string;
}

/** Which ids to list. */
export interface NetnsIdFilter {
  /** The ids that the namespace of this id knows, instead of those of the handle's own. */
  target?: number | undefined;
  /** This one only. */
  nsid?: number | undefined;
}

/** What happened to a name below /run/netns. */
export interface NetnsEvent {
  /** Whether it came or went. */
  event: 'add' | 'del';
  /** The name. */
  name: string;
}
